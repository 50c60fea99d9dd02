import { type GraphFile, readGraph } from '../formats/index.ts';

self.addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  let reply: GraphFile;
  try {
    reply = readGraph(await file.text(), file.name);
  } catch (error) {
    reply = {
      reason: `"${file.name}" could not be read: ${error instanceof Error ? error.message : 'fault'}`,
    };
  }
  self.postMessage(reply);
});
