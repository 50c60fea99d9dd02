export { edgePull } from './edgePull.ts';
export { type PlaceOptions, placeGraph } from './placeGraph.ts';
