import type { Page } from 'playwright-core';

/** A file that the page handed to its reader. */
export interface ReadDownload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does what makes the page hand over a file, and reads that. */
export async function readDownload(page: Page, act: () => Promise<unknown>): Promise<ReadDownload> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer); // a file's stream
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
