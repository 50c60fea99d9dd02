import { buildGraph } from './buildGraph.ts';
import { addData, BUNDLED_DOCUMENTS, BUNDLED_GRAPH, buildPage } from './buildPage.ts';
import { tellSkipped } from './tellSkipped.ts';

/** The command `npm run build`: the page with the graph of the bundled documents, ready for any static host. */
export async function main(): Promise<void> {
  try {
    const [report] = await Promise.all([
      buildGraph({ inputs: [BUNDLED_DOCUMENTS], out: BUNDLED_GRAPH }),
      buildPage(),
    ]);
    tellSkipped(report);
    if (report.documents.length === 0) throw new Error('build: no bundled document could be read.');
    await addData(BUNDLED_GRAPH);
    const { documents, nodes, edges } = report.totals;
    process.stdout.write(`dist: the page with ${documents} documents, ${nodes} nodes, ${edges} edges\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
