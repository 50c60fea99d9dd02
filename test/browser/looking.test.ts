import { describe, expect, test } from 'vitest';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { axeFaults } from './axeFaults.ts';
import { ask, PHONE, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';
const PYTHON = 'software/python';
const around = graph.neighbors(MIRA).length + 1;

const open = usePages();

describe('the theme', () => {
  test('is what the reader chooses, also after a reload and whatever the system says', async () => {
    const { page } = await open();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const theme = page.getByRole('combobox', { name: 'Theme' });
    await theme.selectOption('Dark');
    expect(await ground()).toBe('rgb(18, 21, 27)');
    await page.reload();
    expect(await ground()).toBe('rgb(18, 21, 27)');
    expect(await theme.inputValue()).toBe('dark');
    await theme.selectOption('Light');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(247, 248, 250)');
    await theme.selectOption('System');
    expect(await ground()).toBe('rgb(18, 21, 27)');
  });
});

describe('the focus', () => {
  test('keys 1 to 3 say how far it reaches, and Back and Esc lead out of it', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await page.keyboard.press('1');
    const bar = page.getByRole('region', { name: 'Focus' });
    await bar.getByText('Mira Oh').waitFor();
    expect((await ask(page, 'counts')).shownNodes).toBe(around);
    await page.keyboard.press('2');
    const second = (await ask(page, 'counts')).shownNodes;
    expect(second).toBeGreaterThan(around);
    expect(await bar.getByRole('radio', { name: '2 steps' }).isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(async () => (await ask(page, 'counts')).shownNodes).toBe(around);
    await bar.getByRole('checkbox', { name: 'Fade the rest' }).check();
    expect((await ask(page, 'counts')).shownNodes).toBe(graph.order);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
  });

  test('what is arranged by itself is put back afterwards', async () => {
    const { page } = await open(`#focus=1:${MIRA}`);
    await page.getByRole('button', { name: 'Leave focus' }).click();
    const before = await restingPosition(page, PYTHON);
    await page.goBack();
    await page.getByRole('button', { name: 'Arrange what is shown' }).click();
    await page.getByRole('button', { name: 'Stop layout' }).waitFor();
    await page.getByRole('button', { name: 'Start layout' }).waitFor({ timeout: 45_000 });
    await page.getByRole('button', { name: 'Leave focus' }).click();
    const after = await restingPosition(page, PYTHON);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });
});

describe('the context menu', () => {
  test('of a node: a right click opens it, keys walk through it, Hide hides', async () => {
    const { page } = await open();
    const at = await restingPosition(page, MIRA);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'Menu: Mira Oh' });
    const items = menu.getByRole('menuitem');
    await items.first().waitFor();
    expect(await items.allTextContents()).toEqual([
      'Focus',
      'Hide',
      'Mute',
      'Path from here',
      'Path to here',
      'Copy link',
      'Copy name',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await ask(page, 'counts')).shownNodes).toBe(graph.order - 1);
    await page.getByRole('button', { name: 'Show again' }).click();
    expect((await ask(page, 'counts')).shownNodes).toBe(graph.order);
  });

  test('of what is selected: Shift+F10 opens it, Esc closes it alone', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await restingPosition(page, MIRA);
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'Menu: Mira Oh' });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(1);
  });

  test('of an edge and of the ground', async () => {
    const { page } = await open();
    const edge = graph.edges(MIRA, 'organization/narae-labs')[0] ?? graph.outEdges(MIRA)[0]!;
    await restingPosition(page, MIRA);
    await page.evaluate((key) => window.skillgraph!.select(key), edge);
    const at = await restingPosition(page, edge);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Show evidence' }).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.click(300, 780, { button: 'right' });
    await page.getByRole('menu', { name: 'Menu of the map' }).waitFor();
  });

  test('a finger that rests on a node opens it, and lifting it does not select', async () => {
    const { page } = await open('', PHONE);
    const at = await restingPosition(page, MIRA);
    const client = await page.context().newCDPSession(page);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await page.getByRole('menu', { name: 'Menu: Mira Oh' }).waitFor();
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: 'Focus' }).tap();
    expect((await ask(page, 'counts')).shownNodes).toBe(around);
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  test('a muted node is left out of paths, and the page says so', async () => {
    const { page } = await open(`#mute=${PYTHON}`);
    await page.getByRole('status').getByText('1 node muted').waitFor();
    const at = await restingPosition(page, PYTHON);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Unmute' }).click();
    await page.getByRole('status').getByText('muted').waitFor({ state: 'detached' });
  });
});

describe('size and colour', () => {
  test('are chosen, worked out in a worker that ends, and explained', async () => {
    const { page } = await open();
    await page.getByText('Appearance', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'Bridges' });
    await page.getByText('The larger a node, the more shortest ways').waitFor();
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('Community');
    await page
      .getByText(/^Around /)
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: 'Communities as regions' }).check();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(page.url()).toContain('size=betweenness&color=community&regions=on');
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('Document');
    await page.getByText('Several documents').waitFor();
  });
});

describe('the mini-map', () => {
  test('is there when not all is in view, and a press on it goes there', async () => {
    const { page } = await open();
    const map = page.locator('.mini-map');
    expect(await map.isVisible()).toBe(false);
    for (let step = 0; step < 3; step++) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await restingPosition(page, MIRA);
    }
    await map.waitFor();
    const before = await restingPosition(page, MIRA);
    await map.click({ position: { x: 30, y: 30 } });
    const after = await restingPosition(page, MIRA);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(50);
  });
});

test('axe finds nothing serious, and 200 % zoom leaves nothing out', async () => {
  for (const [fragment, colorScheme, width] of [
    [`#focus=1f:${MIRA}&color=community&regions=on&size=pagerank`, 'light', 1440],
    [`#focus=1:${MIRA}&color=document&lang=ko&conceal=${PYTHON}`, 'dark', 1440],
    [`#node=${MIRA}&focus=2:${MIRA}`, 'light', 640],
  ] as const) {
    const { page } = await open(fragment, {
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
      viewport: { width, height: 900 },
    });
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
