import { describe, expect, inject, test } from 'vitest';
import { GRAPH_VERSION } from '../../src/model/index.ts';
import { sampleJson } from '../explorer/sampleGraph.ts';
import { axeFaults } from './axeFaults.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const open = usePages();

describe('a graph that cannot be shown', () => {
  test('is said to be missing when it is missing', async () => {
    const { page } = await open('', { address: inject('emptyAddress'), mayComplain: true });
    await page.getByRole('alert').getByText('data/graph.json was not found').waitFor();
    expect(await page.getByRole('combobox', { name: 'Search' }).isVisible()).toBe(true);
  });

  test.each([
    ['{"attributes":', 'damaged'],
    ['[]', 'damaged'],
    [JSON.stringify({ ...sampleJson(), edges: [{}] }), 'edges[0].key'],
  ])('is said to be damaged when it is damaged (%#)', async (graph, words) => {
    const { page } = await open('', { graph });
    await page.getByRole('alert').getByText(words).waitFor();
  });

  test('is said to be of another version', async () => {
    const json = sampleJson();
    const { page } = await open('', {
      graph: JSON.stringify({ ...json, attributes: { ...json.attributes, version: GRAPH_VERSION + 1 } }),
    });
    await page
      .getByRole('alert')
      .getByText(`has version ${GRAPH_VERSION + 1}`)
      .waitFor();
  });
});

test('where there is no graph, one can be opened from a file, and no empty legend stands there', async () => {
  const { page } = await open('', { address: inject('emptyAddress'), mayComplain: true });
  const fault = page.getByRole('alert');
  await fault.getByText('Or look at a graph from a file').waitFor();
  expect(await page.getByRole('region', { name: 'Legend and filters' }).count()).toBe(0);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    fault.getByRole('button', { name: 'Open…' }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(sampleJson()));
  await chooser.setFiles({ name: 'graph.json', mimeType: 'application/json', buffer });
  await page.getByRole('status').getByText('140 of 140 nodes').waitFor();
  await page.getByRole('region', { name: 'Legend and filters' }).waitFor();
});

test('an empty graph is no fault', async () => {
  const { page } = await open('', { graph: JSON.stringify({ ...sampleJson(), nodes: [], edges: [] }) });
  await page.getByRole('status').getByText('0 of 0 nodes').waitFor();
  await page.getByRole('button', { name: 'Fit view' }).click();
});

test.each([
  ['WebGL', ['webgl', 'webgl2', 'experimental-webgl']],
  ['WebGL 2', ['webgl2']],
])('without %s, search, details and a list still work', async (_what, missing) => {
  const { page } = await open('', {
    prepare: (context) =>
      context.addInitScript((types) => {
        const original = HTMLCanvasElement.prototype.getContext;
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
          value(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
            return types.includes(type) ? null : Reflect.apply(original, this, [type, ...rest]);
          },
        });
      }, missing),
  });
  await page.getByRole('alert').getByText('WebGL is missing').waitFor();
  await page.getByRole('region', { name: 'Graph' }).getByRole('button', { name: 'Mira Oh' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Mira Oh' }).waitFor();
  await page.getByRole('combobox', { name: 'Search' }).fill('quantization');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await details.getByRole('heading', { name: 'Quantization' }).waitFor();
  await page.getByRole('checkbox', { name: 'People' }).uncheck();
  expect(
    await page.getByRole('region', { name: 'Graph' }).getByRole('button', { name: 'Mira Oh' }).count(),
  ).toBe(0);
  expect(await ask(page, 'screenPosition', 'person/mira-oh')).toBeNull();
});

test('labels, aliases and quotes with HTML in them are text', async () => {
  const json = sampleJson();
  const trap = '<img src=x onerror="window.trapped=true"><script>window.trapped=true</script>';
  const mira = json.nodes.find(({ key }) => key === 'person/mira-oh')!;
  mira.attributes.label = trap;
  mira.attributes.aliases = [`javascript:alert(1)`, '\u202egnihtyna', 'x'.repeat(10_000)];
  for (const { attributes } of json.edges) {
    attributes.evidence = attributes.evidence.map((piece) => ({ ...piece, quote: trap }));
    attributes.role = trap;
  }
  const { page } = await open('#node=person/mira-oh', { graph: JSON.stringify(json) });
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: trap }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'trapped' in window)).toBe(false);
});

test('a lost graphics context is restored with the same view', async () => {
  const { page } = await open('#node=person/mira-oh');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await restingPosition(page, 'person/mira-oh');
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')!;
    const context = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((resolve) =>
      canvas.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    context.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve));
    context.restoreContext();
  });
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes');
    return canvas?.getContext('webgl2')?.isContextLost() === false;
  });
  expect(await page.locator('.sigma-nodes').count()).toBe(1);
  const after = await restingPosition(page, 'person/mira-oh');
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
});

test('a document that is not there is said to be so', async () => {
  const { page } = await open('#at=0-10:not/there.md', { mayComplain: true });
  await page
    .getByRole('region', { name: 'Document' })
    .getByText('The text of not/there.md is not there')
    .waitFor();
});

test('axe finds nothing serious', async () => {
  for (const [fragment, colorScheme] of [
    ['#node=person/mira-oh&at=0-9:mira-oh.md', 'light'],
    ['#node=person/mira-oh&lang=ko', 'dark'],
  ] as const) {
    const { page } = await open(fragment, {
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
      viewport: { width: 1440, height: 900 },
    });
    await page.getByRole('complementary').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
});
