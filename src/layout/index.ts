export { type PlaceOptions, placeGraph } from './placeGraph.ts';
