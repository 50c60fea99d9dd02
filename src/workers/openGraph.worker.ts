import { type GraphFile, readGraph } from '../formats/index.ts';

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  let reply: GraphFile;
  try {
    reply = readGraph(await file.text(), file.name);
  } catch (error) {
    reply = { fault: { what: 'unreadable', detail: error instanceof Error ? error.message : '' } };
  }
  self.postMessage(reply);
});
