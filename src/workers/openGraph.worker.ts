import { type GraphFile, readGraph } from '../formats/index.ts';
import { cutGraph } from './cutGraph.ts';

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  let reply: GraphFile;
  try {
    reply = readGraph(await file.text(), file.name);
  } catch (error) {
    reply = { fault: { what: 'unreadable', detail: error instanceof Error ? error.message : '' } };
  }
  for (const piece of cutGraph(reply)) self.postMessage(piece);
});
