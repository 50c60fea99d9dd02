export { nameFile } from './nameFile.ts';
export type { PartOptions } from './selectPart.ts';
export { type CsvOptions, writeEdgesCsv, writeNodesCsv } from './writeCsv.ts';
export { type GexfOptions, type GexfVersion, writeGexf } from './writeGexf.ts';
export { type GraphmlOptions, writeGraphml } from './writeGraphml.ts';
export { writeJson } from './writeJson.ts';
export { writeJsonLd } from './writeJsonLd.ts';
