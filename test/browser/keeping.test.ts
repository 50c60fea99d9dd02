import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { readDownload } from './readDownload.ts';
import { usePages } from './usePages.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';

const open = usePages();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shown = async (page: Page) => (await ask(page, 'counts')).shownNodes;

describe('undo and redo', () => {
  test('by key and by button, each change of the view; not while typing', async () => {
    const { page } = await open();
    const all = await shown(page);
    await page.getByRole('checkbox', { name: 'Places' }).uncheck();
    await ask(page, 'select', MIRA);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.waitFor();
    await page.keyboard.press('Control+z');
    await details.waitFor({ state: 'detached' });
    expect(await shown(page)).toBeLessThan(all);
    await button(page, 'Undo').click();
    expect(await shown(page)).toBe(all);
    expect(await button(page, 'Undo').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    await details.waitFor();
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.pressSequentially('kd');
    await search.press('Control+z');
    expect(await details.count()).toBe(1);
  });
});

describe('the copied link', () => {
  test('gives back the same screen with the camera, and Back and a reload still work', async () => {
    const { page } = await open(`#node=${MIRA}&hide=place`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    const before = await restingPosition(page, MIRA);
    expect(page.url()).not.toContain('camera');
    await button(page, 'Copy link').click();
    await page.getByText('Link copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await page.context().newPage();
    await other.goto(link);
    await other.waitForFunction(() => (window.skillgraph?.names().length ?? 0) > 0);
    const after = await restingPosition(other, MIRA);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1.5);
    expect((await ask(other, 'names')).map(({ key }) => key)).toEqual(
      (await ask(page, 'names')).map(({ key }) => key),
    );
    await other.getByRole('checkbox', { name: 'Venues' }).uncheck();
    expect(other.url()).not.toContain('camera');
    await other.goBack();
    expect(other.url()).toBe(link);
    expect(await other.getByRole('checkbox', { name: 'Venues' }).isChecked()).toBe(true);
    await other.close();
  });
});

describe('a node that was moved by hand', () => {
  /** Drags a node to the right and down, and gives where it was and where it is. */
  async function drag(page: Page, key: string) {
    const from = await restingPosition(page, key);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await page.mouse.move(from.x + 120, from.y + 70, { steps: 4 });
    await page.mouse.up();
    return { from, to: await restingPosition(page, key) };
  }
  const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(a.x - b.x, a.y - b.y);

  test('stays there in a copied link and in a saved view, and goes back by undo and by its menu', async () => {
    const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const { from, to } = await drag(page, MIRA);
    expect(distance(from, to)).toBeGreaterThan(100);
    expect(page.url()).toMatch(/#moved=-?[\d.]+,-?[\d.]+:person\/mira-oh$/);
    await button(page, 'Copy link').click();
    await page.getByText('Link copied. It leads to exactly this screen.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await page.context().newPage();
    await other.goto(link);
    await other.waitForFunction(() => (window.skillgraph?.names().length ?? 0) > 0);
    expect(distance(await restingPosition(other, MIRA), to)).toBeLessThan(1.5);
    const HANA = 'person/hana-seo';
    expect(distance(await restingPosition(other, HANA), await restingPosition(page, HANA))).toBeLessThan(1.5);
    await other.close();

    await button(page, 'Saved views').click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Mira aside');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await button(page, 'Undo').click();
    expect(distance(await restingPosition(page, MIRA), from)).toBeLessThan(1.5);
    await button(page, 'Saved views').click();
    await page.getByRole('button', { name: 'Show Mira aside' }).click();
    expect(distance(await restingPosition(page, MIRA), to)).toBeLessThan(1.5);

    const at = await restingPosition(page, MIRA);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Put back' }).click();
    expect(distance(await restingPosition(page, MIRA), from)).toBeLessThan(1.5);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('the page says so where a layout has moved them all, which no link can hold', async () => {
    const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await drag(page, MIRA);
    await button(page, 'Start layout').click();
    await button(page, 'Stop layout').click();
    expect(page.url()).not.toContain('moved');
    await button(page, 'Copy link').click();
    await page.getByText('with the places that nodes had before the layout ran').waitFor();
  });
});

describe('saved views', () => {
  test('are named, shown, renamed and deleted, and outlive a reload', async () => {
    const { page } = await open();
    await ask(page, 'select', MIRA);
    await button(page, 'Saved views').click();
    const dialog = page.getByRole('dialog', { name: 'Saved views' });
    await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('About <b>Mira</b>');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
    await page.reload();
    await button(page, 'Saved views').click();
    await dialog.getByRole('button', { name: 'Rename About <b>Mira</b>' }).click();
    await dialog.getByRole('textbox').last().fill('Mira');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Show Mira' }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Mira Oh' })
      .waitFor();
    await button(page, 'Saved views').click();
    await dialog.getByRole('button', { name: 'Delete Mira' }).click();
    await dialog.getByText('Name this view').waitFor();
  });
});

describe('export', () => {
  test.each([
    ['GraphML', /\.graphml$/, (text: string) => text.match(/<node /g)?.length],
    ['JSON', /\.json$/, (text: string) => (JSON.parse(text) as { nodes: unknown[] }).nodes.length],
    [
      'JSON-LD',
      /\.jsonld$/,
      (text: string) => (JSON.parse(text) as { '@graph': unknown[] })['@graph'].length,
    ],
  ] as const)('%s, of everything and of what is shown', async (format, name, count) => {
    const { page } = await open('#hide=person');
    for (const scope of ['everything', 'what is shown']) {
      await button(page, 'Export').click();
      const file = await readDownload(page, () =>
        page.getByRole('menuitem', { name: `${format} – ${scope}`, exact: true }).click(),
      );
      expect(file.name).toMatch(name);
      const nodes =
        scope === 'everything' ? graph.order : graph.filterNodes((_, { kind }) => kind !== 'person').length;
      expect(count(file.bytes.toString('utf8'))).toBeGreaterThanOrEqual(nodes);
    }
  });

  test('CSV gives a file of nodes and one of edges', async () => {
    const { page } = await open();
    const files: string[] = [];
    page.on('download', (download) => files.push(download.suggestedFilename()));
    await button(page, 'Export').click();
    await page.getByRole('menuitem', { name: 'CSV – everything' }).click();
    await expect.poll(() => files).toEqual(['skillgraph nodes.csv', 'skillgraph edges.csv']);
  });
});

const GEXF = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<nodes><node id="a" label="Ada &lt;img src=x onerror=alert(1)&gt;"><attvalues><attvalue for="kind" value="person"/></attvalues></node>
<node id="__proto__" label="\u202egniht"><attvalues><attvalue for="kind" value="planet"/></attvalues></node>
<node id="c" label="${'long '.repeat(2000)}"/></nodes>
<edges><edge id="0" source="a" target="__proto__" label="orbits"/><edge id="1" source="a" target="c"/></edges></graph></gexf>`;

describe('a graph that others made', () => {
  test('is opened from the menu, laid out, and closed again', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'planets.gexf', mimeType: 'application/xml', buffer: Buffer.from(GEXF) });
    await page.getByText('planets.gexf (GEXF), opened from a file').waitFor();
    await expect.poll(() => shown(page)).toBe(3);
    await page.waitForFunction(() => !window.skillgraph!.layoutRunning());
    expect(page.workers()).toEqual([]);
    for (const key of ['a', 'key:__proto__', 'c']) {
      const at = await ask(page, 'screenPosition', key);
      expect(at!.x > 0 && at!.x < 1280 && at!.y > 0 && at!.y < 800, key).toBe(true);
    }
    await ask(page, 'select', 'a');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Ada <img' }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    await button(page, 'Back to the built graph').click();
    await details.getByRole('heading', { name: 'Mira Oh' }).waitFor();
    expect(await shown(page)).toBe(graph.order);
  });

  test('has its own kinds and relations in legend, details, table and address', async () => {
    const { page } = await open();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'planets.gexf', mimeType: 'application/xml', buffer: Buffer.from(GEXF) });
    const kinds = page.getByRole('group', { name: 'Kinds' });
    await kinds.getByRole('checkbox', { name: 'planet' }).waitFor();
    const names = (group: string) =>
      page.getByRole('group', { name: group }).locator('.switch-text').allTextContents();
    expect(await names('Kinds')).toEqual(['People', 'planet', 'Other']);
    expect(await names('Relations')).toEqual(['orbits', 'Joined to']);
    await kinds.getByRole('checkbox', { name: 'planet' }).uncheck();
    expect(await shown(page)).toBe(2);
    expect(page.url()).toContain('hidekind=planet');
    await page.getByRole('button', { name: 'Remove filter: Kind without planet' }).click();
    await ask(page, 'select', 'key:__proto__');
    await page.getByRole('complementary').getByText('planet', { exact: true }).waitFor();
    await button(page, 'Table').click();
    await page.getByRole('tab', { name: 'planet 1' }).click();
    await page.getByRole('grid', { name: 'planet' }).getByRole('rowheader').waitFor();
    await page.getByRole('tab', { name: 'Relations 2' }).click();
    await page.getByRole('gridcell', { name: 'orbits' }).waitFor();
  });

  test('is opened by drop; one that cannot be read says why and changes nothing', async () => {
    const { page } = await open();
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([fileName, contents]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([contents!], fileName!));
          for (const type of ['dragover', 'drop']) {
            window.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true }));
          }
        },
        [name, text],
      );
    await drop('notes.txt', 'no graph');
    await page.getByRole('alert').getByText('no graph that can be opened').waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
    await page.getByRole('alert').getByText('열 수 있는 그래프가 아닙니다').waitFor();
    await page.getByRole('combobox', { name: '언어' }).selectOption('en');
    expect(await shown(page)).toBe(graph.order);
    await drop(
      'two.json',
      '{"nodes":[{"id":"x","x":1,"y":2},{"id":"y","x":5,"y":3}],"links":[{"source":"x","target":"y"}]}',
    );
    await page.getByText('two.json').waitFor();
    await expect.poll(() => shown(page)).toBe(2);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
