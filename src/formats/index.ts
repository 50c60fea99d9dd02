export { type GexfOptions, type GexfVersion, writeGexf } from './writeGexf.ts';
