import { expect, test } from 'vitest';
import { sampleGraph, sampleJson } from '../explorer/sampleGraph.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const MIRA = 'person/mira-oh';

const open = usePages();

test('after 50 other graphs there is one map, no worker, and as much memory as before', async () => {
  const { page } = await open('', {
    prepare: (context) =>
      context.addInitScript(() => {
        const contexts = new Set<WeakRef<object>>();
        const original = HTMLCanvasElement.prototype.getContext;
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
          value(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
            const context: unknown = Reflect.apply(original, this, [type, ...rest]);
            if (type.startsWith('webgl') && context) contexts.add(new WeakRef(context));
            return context;
          },
        });
        // Contexts that are neither lost nor forgotten.
        Object.assign(window, {
          liveContexts: () =>
            new Set(
              [...contexts]
                .map((one) => one.deref() as WebGLRenderingContext | undefined)
                .filter((one) => one && !one.isContextLost()),
            ).size,
        });
      }),
  });
  const session = await page.context().newCDPSession(page);
  // The least of several readings: what an idle callback or a frame still holds goes between two.
  const memory = async (): Promise<number> => {
    const readings: number[] = [];
    for (let round = 0; round < 8; round++) {
      await session.send('HeapProfiler.collectGarbage');
      readings.push((await session.send('Runtime.getHeapUsage')).usedSize);
      await page.waitForTimeout(100);
    }
    return Math.min(...readings);
  };
  const files = [0, 1].map((part) => {
    const json = sampleJson();
    json.nodes = json.nodes.slice(part * 20);
    const keys = new Set(json.nodes.map(({ key }) => key));
    json.edges = json.edges.filter(({ source, target }) => keys.has(source) && keys.has(target));
    return { buffer: Buffer.from(JSON.stringify(json)), nodes: json.nodes.length };
  });
  const load = async (turn: number): Promise<void> => {
    const { buffer, nodes } = files[turn % 2]!;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `graph-${turn}.json`, mimeType: 'application/json', buffer });
    await page.waitForFunction(
      ([name, count]) =>
        document.querySelector('.file-bar')?.textContent?.includes(`graph-${name}.json`) &&
        window.skillgraph!.counts().nodes === count,
      [turn, nodes] as const,
    );
  };
  for (let turn = 0; turn < 16; turn++) await load(turn); // caches fill, code is compiled
  const before = await memory();
  for (let turn = 16; turn < 66; turn++) await load(turn);
  expect(await memory()).toBeLessThan(before * 1.1);
  expect(page.workers()).toEqual([]);
  expect(await page.locator('.sigma-nodes').count()).toBe(1);
  const contexts = await page.evaluate(() =>
    (window as unknown as { liveContexts(): number }).liveContexts(),
  );
  expect(contexts).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: 'Back to the built graph' }).click();
  expect((await ask(page, 'counts')).nodes).toBe(sampleGraph().order);
}, 120_000);

test('on a screen with another pixel ratio the map is sharp, and nodes are found where they are', async () => {
  const { page } = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1280,
    height: 800,
    deviceScaleFactor: 2,
    mobile: false,
  });
  // No event tells of it: nothing else on the page has changed.
  await page.waitForFunction(() =>
    ['nodes', 'edges', 'names', 'regions'].every((layer) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`.sigma-${layer}`)!;
      return Math.abs(canvas.width - 2 * canvas.clientWidth) <= 2;
    }),
  );
  const at = await restingPosition(page, MIRA);
  await page.mouse.click(at.x, at.y);
  await page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('heading', { name: 'Mira Oh' })
    .first()
    .waitFor();
});

test('a map whose place changes its size keeps its proportions', async () => {
  const { page } = await open();
  await page.setViewportSize({ width: 700, height: 500 });
  await page.setViewportSize({ width: 1100, height: 640 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')!;
    return canvas.clientWidth === document.querySelector('.map')!.clientWidth && canvas.clientWidth === 1100;
  });
  const at = await restingPosition(page, MIRA);
  expect(at.x > 0 && at.x < 1100 && at.y > 0 && at.y < 640).toBe(true);
});

test('dangerous texts are only texts, wherever they stand', async () => {
  const json = sampleJson();
  const traps = [
    '<img src=x onerror="window.trapped=1">',
    'javascript:window.trapped=1',
    '\u202e\u2066gnp.exe',
    '__proto__',
    '"><svg onload=window.trapped=1>',
    `${'x'.repeat(10_000)}`,
  ];
  json.nodes.forEach(({ attributes }, index) => {
    attributes.label = traps[index % traps.length]!;
    attributes.aliases = [...traps];
  });
  for (const { attributes } of json.edges) {
    attributes.role = traps[0]!;
    attributes.evidence = attributes.evidence.map((piece, index) => ({
      ...piece,
      quote: traps[index % traps.length]!,
    }));
  }
  const { page, requests } = await open(`#node=${MIRA}&table=person`, { graph: JSON.stringify(json) });
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.getByRole('combobox', { name: 'Search' }).fill('img');
  await page.getByRole('option').first().waitFor();
  expect(await page.locator('img, svg[onload], a[href^="javascript:"]').count()).toBe(0);
  expect(await page.evaluate(() => 'trapped' in window)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const own = new URL('.', page.url()).href;
  expect(requests.filter((address) => !address.startsWith(own))).toEqual([]);
});
