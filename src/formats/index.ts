export { GRAPH_LIMITS, type GraphLimits } from './foreignGraph.ts';
export { nameFile } from './nameFile.ts';
export { type GraphFile, readGraph } from './readGraph.ts';
export type { PartOptions } from './selectPart.ts';
export { type CsvOptions, writeEdgesCsv, writeNodesCsv } from './writeCsv.ts';
export { type GexfOptions, type GexfVersion, writeGexf } from './writeGexf.ts';
export { type GraphmlOptions, writeGraphml } from './writeGraphml.ts';
export { writeJson } from './writeJson.ts';
export { writeJsonLd } from './writeJsonLd.ts';
