import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeGraph } from '../../scripts/bench/makeGraph.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const open = usePages();
const graph = makeGraph(5000, 15_000);
/** Somebody whom nobody is drawn upon: the last node in the file. */
const LAST = graph.nodes.at(-1)!;
/** A point of the map without nodes: what is in view is round. */
const GROUND = { x: 1180, y: 120 };

async function drag(page: Page, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(GROUND.x, GROUND.y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++)
    await page.mouse.move(GROUND.x + (by.x * step) / 10, GROUND.y + (by.y * step) / 10);
  await page.mouse.up();
}

describe('a graph of 5,000 nodes', () => {
  test('opens, moves along with the mouse, and shows the node that is clicked', async () => {
    const { page } = await open('', { graph: JSON.stringify(graph) });
    await page.getByRole('status').getByText('5,000 of 5,000 nodes').waitFor();
    const before = await restingPosition(page, LAST.key);

    await drag(page, { x: -150, y: 60 });
    const after = await restingPosition(page, LAST.key);
    // At least as far as the mouse went: it lets go while it moves, and the map goes on a little.
    expect(after.x - before.x).toBeLessThan(-140);
    expect(after.y - before.y).toBeGreaterThan(50);

    const names = await ask(page, 'names');
    expect(names.length).toBeGreaterThan(10);
    for (const [index, a] of names.entries())
      for (const b of names.slice(index + 1))
        expect(
          a.left < b.left + b.width &&
            b.left < a.left + a.width &&
            a.top < b.top + b.height &&
            b.top < a.top + a.height,
        ).toBe(false);

    await page.mouse.click(after.x, after.y);
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: LAST.attributes.label })
      .first()
      .waitFor();
  });

  test('lies where its nodes are when the camera rests, and switches a kind off and on', async () => {
    const { page } = await open('', { graph: JSON.stringify(graph) });
    await drag(page, { x: -80, y: 40 });
    await restingPosition(page, LAST.key);
    // While the camera moved, the last pictures moved along; then they were drawn anew.
    await page.waitForFunction(() =>
      ['edges', 'nodes'].every(
        (layer) => document.querySelector<HTMLElement>(`.sigma-${layer}`)!.style.transform === '',
      ),
    );
    const people = graph.nodes.filter(({ attributes }) => attributes.kind === 'person').length;
    const isPeople = page.getByRole('checkbox', { name: 'People' });
    await isPeople.uncheck();
    await page
      .getByRole('status')
      .getByText(`${(5000 - people).toLocaleString('en')} of 5,000 nodes`)
      .waitFor();
    await isPeople.check();
    await page.getByRole('status').getByText('5,000 of 5,000 nodes').waitFor();
  });

  test('is opened from a file, piece by piece', async () => {
    const { page } = await open();
    await page.locator('input[type=file]').setInputFiles({
      name: 'large.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(graph)),
    });
    await page.locator('.file-bar').getByText('large.json').waitFor();
    expect(await ask(page, 'counts')).toMatchObject({ nodes: 5000, edges: 15_000, shownNodes: 5000 });
    expect(page.workers()).toEqual([]);
  });
});
