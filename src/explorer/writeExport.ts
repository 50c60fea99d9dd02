import {
  nameFile,
  writeEdgesCsv,
  writeGexf,
  writeGraphml,
  writeJson,
  writeJsonLd,
  writeNodesCsv,
} from '../formats/index.ts';
import type { SerializedGraph } from '../model/index.ts';
import type { ExportFormat } from './panels/context.ts';

/** A file that is ready to be handed to the reader. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly parts: readonly string[];
}

/**
 * Writes a graph in a format. CSV gives two files, nodes and edges, as Gephi and spreadsheets want them; the others one.
 *
 * @param title what the files are called, without an extension
 */
export function writeExport(graph: SerializedGraph, format: ExportFormat, title: string): ExportedFile[] {
  const file = (extension: string, type: string, parts: Iterable<string>, more = ''): ExportedFile => ({
    name: nameFile(title + more, extension),
    type,
    parts: [...parts],
  });
  const csv = { hasByteOrderMark: true };
  switch (format) {
    case 'gexf':
      return [file('gexf', 'application/gexf+xml', writeGexf(graph))];
    case 'graphml':
      return [file('graphml', 'application/graphml+xml', writeGraphml(graph))];
    case 'json':
      return [file('json', 'application/json', writeJson(graph))];
    case 'jsonld':
      return [file('jsonld', 'application/ld+json', writeJsonLd(graph))];
    case 'csv':
      return [
        file('csv', 'text/csv', writeNodesCsv(graph, csv), ' nodes'),
        file('csv', 'text/csv', writeEdgesCsv(graph, csv), ' edges'),
      ];
  }
}
