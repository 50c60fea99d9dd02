import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/model/index.ts';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { ask, PHONE, restingPosition } from './openExplorer.ts';
import { readDownload } from './readDownload.ts';
import { usePages } from './usePages.ts';

const graph = sampleGraph();
const MIRA = 'person/mira-oh';
const KD = 'technique/knowledge-distillation';

const open = usePages();

/** Pairs of names on the map that overlap. */
async function overlaps(page: Page): Promise<string[]> {
  const names = await ask(page, 'names');
  return names.flatMap((a, index) =>
    names
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.left + b.width &&
          b.left < a.left + a.width &&
          a.top < b.top + b.height &&
          b.top < a.top + a.height,
      )
      .map((b) => `${a.key} – ${b.key}`),
  );
}

describe('the first picture', () => {
  test('is there within 1.5 s', async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const one = await open();
      times.push(
        await one.page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? 9999),
      );
      await one.close();
    }
    expect(Math.min(...times)).toBeLessThan(1500);
  });

  test('needs at most 130 KB of JavaScript, compressed', async () => {
    const { page, requests } = await open();
    const scripts = requests.filter((address) => /\.js$/.test(address));
    let size = 0;
    for (const address of scripts) {
      size += gzipSync(Buffer.from(await (await page.request.get(address)).body())).length;
    }
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(130 * 1024);
  });

  test('asks for nothing but its own files', async () => {
    const { page, requests } = await open();
    const own = new URL('.', page.url()).href;
    expect(requests.filter((address) => !address.startsWith(own) && !address.startsWith('blob:'))).toEqual(
      [],
    );
  });

  test.each([
    [1440, 900, 'light', 'en-US'],
    [1024, 768, 'dark', 'ko-KR'],
    [390, 844, 'dark', 'en-US'],
  ] as const)(
    'at %i × %i, %s, %s: all nodes are in the window, and no two names overlap',
    async (width, height, colorScheme, locale) => {
      const { page } = await open('', { viewport: { width, height }, colorScheme, locale });
      for (const key of graph.nodes()) {
        const at = await ask(page, 'screenPosition', key);
        expect(at!.x > 0 && at!.x < width && at!.y > 56 && at!.y < height, key).toBe(true);
      }
      expect(await overlaps(page)).toEqual([]);
      for (const name of ['Zoom in', 'Zoom in', 'Zoom in', 'Zoom out']) {
        const korean = { 'Zoom in': '확대', 'Zoom out': '축소' }[name] ?? '';
        await page.getByRole('button', { name: locale === 'ko-KR' ? korean : name, exact: true }).click();
        await restingPosition(page, MIRA);
        expect(await overlaps(page)).toEqual([]);
      }
    },
  );

  test('follows the system from light to dark', async () => {
    const { page } = await open();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).toBe('rgb(247, 248, 250)');
    await page.emulateMedia({ colorScheme: 'dark' });
    // The browser reports the change with its next frame.
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    expect(await ground()).toBe('rgb(18, 21, 27)');
  });
});

describe('hover', () => {
  test('the node and its neighbours stand out, the rest fades, and comes back', async () => {
    const { page } = await open();
    const before = (await ask(page, 'names')).length;
    const at = await restingPosition(page, MIRA);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await page.waitForFunction((count) => window.skillgraph!.names().length < count / 2, before);
    const near = new Set([MIRA, ...graph.neighbors(MIRA)]);
    for (const { key } of await ask(page, 'names')) expect(near.has(key), key).toBe(true);
    await page.mouse.move(at.x, 5);
    await page.waitForFunction((count) => window.skillgraph!.names().length >= count, before);
  });
});

describe('a node', () => {
  test('shows its facts with their evidence when it is clicked', async () => {
    const { page } = await open();
    const at = await restingPosition(page, MIRA);
    await page.mouse.click(at.x, at.y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Mira Oh' }).waitFor();
    await details.getByText('오미라').waitFor();
    for (const title of ['Works at', 'Studied at', 'Knows', 'Wrote']) {
      expect(await details.getByRole('heading', { name: title }).count(), title).toBe(1);
    }
    await details.getByText('Researcher · since 2017').waitFor();

    const quote = 'Mira Oh is a researcher at Narae Labs in Seoul since 2017.';
    await details.getByRole('button', { name: quote }).first().click();
    const document = page.getByRole('region', { name: 'Document' });
    await document.locator('mark').waitFor();
    expect(await document.locator('mark').textContent()).toBe(quote);
    const marked = (await document.locator('mark').boundingBox())!;
    const view = (await document.boundingBox())!;
    expect(marked.y > view.y && marked.y < view.y + view.height).toBe(true);
  });

  test('leads to its neighbours', async () => {
    const { page } = await open(`#node=${MIRA}`);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Narae Labs', exact: true }).first().click();
    await details.getByRole('heading', { name: 'Narae Labs' }).waitFor();
    await details.getByRole('heading', { name: 'Who works here' }).waitFor();
  });

  test('says so when a relation comes from the vocabulary', async () => {
    const { page } = await open(`#node=${KD}`);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('From the vocabulary; no document states it.').first().waitFor();
  });

  test('marks a quote that repair could only guess', async () => {
    const { page } = await open(`#node=${encodeURIComponent('person/김도윤')}`);
    await page.getByRole('complementary', { name: 'Details' }).getByText('uncertain').first().waitFor();
  });
});

describe('a relation', () => {
  test('shows its evidence when its line is clicked', async () => {
    const { page } = await open();
    await restingPosition(page, MIRA);
    const at = new Map(
      await Promise.all(
        graph.nodes().map(async (key) => [key, (await ask(page, 'screenPosition', key))!] as const),
      ),
    );
    const toLine = (x: number, y: number, edge: string): number => {
      const [a, b] = graph.extremities(edge).map((key) => at.get(key)!) as [
        { x: number; y: number },
        { x: number; y: number },
      ];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
    };
    // The line whose middle is farthest from nodes and from other lines.
    const clearance = (edge: string): number => {
      const [source, target] = graph.extremities(edge);
      const pair = graph.edges(source, target).length + graph.edges(target, source).length;
      if (pair > 1 || graph.getEdgeAttribute(edge, 'weight') === 0) return 0;
      const x = (at.get(source)!.x + at.get(target)!.x) / 2;
      const y = (at.get(source)!.y + at.get(target)!.y) / 2;
      const nodes = [...at.values()].map((node) => Math.hypot(node.x - x, node.y - y) - 16);
      const others = graph.filterEdges((other) => other !== edge).map((other) => toLine(x, y, other));
      return Math.min(...nodes, ...others);
    };
    const clear = graph.edges().reduce((best, edge) => (clearance(edge) > clearance(best) ? edge : best));
    const middle = (await ask(page, 'screenPosition', clear))!;
    await page.mouse.click(middle.x, middle.y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: /^Evidence/ }).waitFor();
    expect(page.url()).toContain(`edge=${clear}`);
    const [piece] = graph.getEdgeAttribute(clear, 'evidence');
    await details
      .getByRole('button', { name: piece!.quote.slice(0, 30) })
      .first()
      .click();
    expect(await page.getByRole('region', { name: 'Document' }).locator('mark').textContent()).toBe(
      piece!.quote,
    );
  });

  test('opens from a fact', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await page.getByRole('button', { name: 'Show relation: Works at Narae Labs' }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('since 2017', { exact: true }).waitFor();
    expect(await details.getByText('Researcher').count()).toBeGreaterThan(0);
  });
});

describe('search', () => {
  test('a slip is forgiven; Enter selects and brings into view; "/" comes first', async () => {
    const { page } = await open();
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Search' });
    expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('knowlege distilation');
    await page.getByRole('option', { name: /Knowledge distillation/ }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Knowledge distillation' })
      .waitFor();
    const at = await restingPosition(page, KD);
    const details = (await page.getByRole('complementary', { name: 'Details' }).boundingBox())!;
    expect(at.x > 236 && at.x < details.x && at.y > 56 && at.y < 800).toBe(true);
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  test('arrows walk through what was found, and an alias says why', async () => {
    const { page } = await open();
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('KD');
    await page.getByRole('option', { name: /also “KD”/ }).waitFor();
    await search.fill('quant');
    await page.getByRole('option').nth(1).waitFor();
    const second = await page.getByRole('option').nth(1).locator('.name').textContent();
    await search.press('ArrowDown');
    expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
    await search.press('Enter');
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: second!, exact: true })
      .waitFor();
  });

  test('Korean finds by syllables, by initial consonants, and Enter waits for the input method', async () => {
    const { page } = await open('', { locale: 'ko-KR' });
    const search = page.getByRole('combobox', { name: '검색' });
    await search.fill('ㄱㄷㅇ');
    await page.getByRole('option', { name: /김도윤/ }).waitFor();
    await search.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await page.getByRole('complementary').count()).toBe(0);
    await search.fill('양자화');
    await page
      .getByRole('option', { name: /Quantization/ })
      .first()
      .waitFor();
    await search.press('Enter');
    await page
      .getByRole('complementary', { name: '상세 정보' })
      .getByRole('heading', { name: 'Quantization' })
      .waitFor();
  });

  test('says when nothing is found', async () => {
    const { page } = await open();
    await page.getByRole('combobox', { name: 'Search' }).fill('zzzzzz');
    await page.getByText('Nothing is called “zzzzzz”').waitFor();
  });
});

describe('the legend', () => {
  test('has one checkbox for each kind and relation', async () => {
    const { page } = await open();
    expect(await page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox').count()).toBe(KINDS.length);
    const relations = new Set(graph.mapEdges((_, { relation }) => relation));
    expect(await page.getByRole('group', { name: 'Relations' }).getByRole('checkbox').count()).toBe(
      relations.size,
    );
  });

  test('switches a kind off and on, and the status counts', async () => {
    const { page } = await open();
    const all = `${graph.order} of ${graph.order} nodes, ${graph.size} of ${graph.size} relations`;
    expect(await page.getByRole('status').textContent()).toBe(all);
    const people = page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox', { name: 'People' });
    await people.uncheck();
    const rest = graph.filterNodes((_, { kind }) => kind !== 'person');
    const edges = graph.filterEdges(
      (_e, _a, source, target) => rest.includes(source) && rest.includes(target),
    );
    await page
      .getByRole('status')
      .getByText(`${rest.length} of ${graph.order} nodes, ${edges.length} of ${graph.size} relations`)
      .waitFor();
    expect(await ask(page, 'counts')).toEqual({
      nodes: graph.order,
      edges: graph.size,
      shownNodes: rest.length,
      shownEdges: edges.length,
    });
    expect(await ask(page, 'screenPosition', MIRA)).toBeNull();
    await people.check();
    await page.getByRole('status').getByText(all).waitFor();
  });

  test('rows that are scrolled pass under its head, where "Show all" is', async () => {
    const { page } = await open('#hide=person', { viewport: { width: 1280, height: 500 } });
    const isClear = await page.locator('.legend').evaluate((legend) => {
      legend.querySelector('.panel-scroll')!.scrollTop = 150;
      const { left, top } = legend.getBoundingClientRect();
      return Array.from({ length: 11 }, (_, at) => top + 2 + 4 * at).every(
        (y) => !document.elementFromPoint(left + 60, y)?.closest('.switch, summary'),
      );
    });
    expect(isClear).toBe(true);
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  test('a name keeps its line beside a count of four digits', async () => {
    const graph = sampleGraph();
    const of = graph.getNodeAttributes('organization/narae-labs');
    for (let at = 0; at < 1000; at++) graph.addNode(`organization/${at}`, { ...of, x: at % 40, y: at / 40 });
    const { page } = await open('', { graph: JSON.stringify(graph.export()) });
    const heights = await page
      .getByRole('group', { name: 'Kinds' })
      .locator('.switch')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
  });

  test('switches a relation off', async () => {
    const { page } = await open();
    await page.getByRole('group', { name: 'Relations' }).getByRole('checkbox', { name: 'Knows' }).uncheck();
    const left = graph.filterEdges((_, { relation }) => relation !== 'skilled_in').length;
    await page.getByRole('status').getByText(`${left} of ${graph.size} relations`).waitFor();
  });
});

describe('the layout', () => {
  test('runs in a worker, lets a node be dragged, and settles by itself', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start layout' }).click();
    await page.getByRole('button', { name: 'Stop layout' }).waitFor();
    expect(await ask(page, 'layoutRunning')).toBe(true);
    await expect.poll(() => page.workers().length).toBe(1);

    const from = (await ask(page, 'screenPosition', MIRA))!;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
    await page.mouse.move(from.x + 90, from.y + 60, { steps: 4 });
    const held = (await ask(page, 'screenPosition', MIRA))!;
    expect(Math.hypot(held.x - from.x - 90, held.y - from.y - 60)).toBeLessThan(12);
    await page.mouse.up();
    expect(await page.getByRole('complementary').count(), 'a drag is no click').toBe(0);

    await page.getByRole('button', { name: 'Start layout' }).waitFor({ timeout: 45_000 });
    expect(await ask(page, 'layoutRunning')).toBe(false);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('waits while the page is hidden', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start layout' }).click();
    const hide = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await hide(true);
    const still = await restingPosition(page, MIRA);
    expect(await ask(page, 'screenPosition', MIRA)).toEqual(still);
    expect(await ask(page, 'layoutRunning')).toBe(true);
    await hide(false);
    await page.waitForFunction(
      ([key, x]) =>
        Math.abs(window.skillgraph!.screenPosition(key)!.x - x) > 0.01 || !window.skillgraph!.layoutRunning(),
      [MIRA, still.x] as [string, number],
    );
    await page.getByRole('button', { name: /(Start|Stop) layout/ }).waitFor();
  });

  test('leaves no worker behind after 20 starts and stops', async () => {
    const { page } = await open();
    for (let run = 0; run < 20; run++) {
      await page.getByRole('button', { name: 'Start layout' }).click();
      await page.getByRole('button', { name: 'Stop layout' }).click();
    }
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await ask(page, 'layoutRunning')).toBe(false);
  });
});

describe('export', () => {
  test.each([
    ['GEXF – everything', false],
    ['GEXF – what is shown', true],
  ])('%s', async (item, isFiltered) => {
    const { page } = await open('#hide=person');
    await page.getByRole('button', { name: 'Export' }).click();
    const { name, bytes } = await readDownload(page, () =>
      page.getByRole('menuitem', { name: item }).click(),
    );
    const text = bytes.toString('utf8');
    expect(name).toMatch(/\.gexf$/);
    const nodes = isFiltered ? graph.filterNodes((_, { kind }) => kind !== 'person').length : graph.order;
    expect(text.match(/<node /g)).toHaveLength(nodes);
    expect(text).toContain('version="1.3"');
    expect(text.includes('<node id="person/')).toBe(!isFiltered);
  });

  test('the menu works by keyboard, and Esc closes only the menu', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await page.getByRole('button', { name: 'Export' }).press('Enter');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    expect(await items.first().evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await items.nth(1).evaluate((item) => item === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
    expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(1);
  });
});

describe('the address', () => {
  test('gives the same view after a reload, and Back takes a step back', async () => {
    const { page } = await open();
    await page.getByRole('group', { name: 'Kinds' }).getByRole('checkbox', { name: 'Places' }).uncheck();
    await page.getByRole('combobox', { name: 'Search' }).fill('mira');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ko');
    await page.reload();
    await page
      .getByRole('complementary', { name: '상세 정보' })
      .getByRole('heading', { name: 'Mira Oh' })
      .waitFor();
    expect(await page.getByRole('combobox', { name: '검색' }).inputValue()).toBe('mira');
    expect(await page.getByRole('checkbox', { name: '장소' }).isChecked()).toBe(false);
    await page.goBack();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(
      await page
        .getByRole('group', { name: 'Kinds' })
        .or(page.getByRole('group', { name: '종류' }))
        .count(),
    ).toBe(1);
  });

  test('Esc peels one layer at a time', async () => {
    const { page } = await open(`#node=${MIRA}&at=0-9:mira-oh.md&hide=place`);
    await page.getByRole('region', { name: 'Document' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Document' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'detached' });
    expect(page.url()).toContain('hide=place');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('a click on empty ground clears the selection', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await restingPosition(page, MIRA);
    await page.mouse.click(300, 780);
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });
});

describe('the keyboard', () => {
  test('F6 goes through the parts of the page, so that details are two steps from the search', async () => {
    const { page } = await open();
    const part = () =>
      page.evaluate(() => document.activeElement?.closest('[aria-label]')?.getAttribute('aria-label'));
    await page.keyboard.press('/');
    await page.keyboard.type('mira');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    await page.keyboard.press('Shift+F6');
    expect(await part()).toBe('Details');
    await page.keyboard.press('Tab');
    expect(await part()).toBe('Close: Details');
    const parts: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('F6');
      parts.push(await part());
    }
    expect(parts).toEqual(['Search', 'Legend and filters', 'Graph', 'Details']);
  });
});

describe('in Korean', () => {
  test('the fixed names are Korean', async () => {
    const { page } = await open(`#node=${MIRA}`, { locale: 'ko-KR' });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko');
    const names = [
      page.getByRole('combobox', { name: '검색' }),
      page.getByRole('region', { name: '그래프' }),
      page.getByRole('complementary', { name: '상세 정보' }),
      page.getByRole('group', { name: '종류' }),
      page.getByRole('group', { name: '관계' }),
      page.getByRole('button', { name: '배치 시작' }),
      page.getByRole('button', { name: '전체 보기' }),
      page.getByRole('button', { name: '확대' }),
      page.getByRole('button', { name: '축소' }),
      page.getByRole('button', { name: '내보내기' }),
    ];
    for (const name of names) expect(await name.count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('항목 140/140개, 관계 418/418개');
  });
});

test.each([
  [1024, 'en-US'],
  [768, 'ko-KR'],
  [720, 'en-US'],
])('at a width of %i (%s) the bar has room for the search, and panels for the map', async (width, locale) => {
  const { page } = await open(`#node=${MIRA}`, { viewport: { width, height: 900 }, locale });
  await restingPosition(page, MIRA);
  const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
  expect((await box('.search')).width).toBeGreaterThan(140);
  expect((await box('.brand')).height).toBeLessThanOrEqual(36);
  const [legend, details, toolbar] = [await box('.legend'), await box('.details'), await box('.toolbar')];
  expect(toolbar.x).toBeGreaterThan(legend.x + legend.width);
  expect(toolbar.x + toolbar.width).toBeLessThan(details.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

describe('on a phone', () => {
  test('a tap opens details as a sheet, with the node above it', async () => {
    const { page } = await open('', PHONE);
    const at = await restingPosition(page, MIRA);
    await page.touchscreen.tap(at.x, at.y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Mira Oh' }).waitFor();
    const sheet = (await details.boundingBox())!;
    expect(sheet.width).toBeGreaterThan(380);
    expect(sheet.y).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const now = await restingPosition(page, MIRA);
    expect(now.y).toBeLessThan(sheet.y);
  });

  test('what is chosen behind the three dots closes them', async () => {
    const { page } = await open('', PHONE);
    const more = page.getByRole('button', { name: 'More', exact: true });
    for (const act of [
      async () => {
        await page.getByRole('button', { name: 'Help' }).tap();
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
      },
      async () => {
        await page.getByRole('button', { name: 'Saved views' }).tap();
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
      },
    ]) {
      await more.tap();
      await act();
      await page.getByRole('button', { name: 'Help' }).waitFor({ state: 'detached' });
    }
  });

  test('while one searches, the field has the bar; once something is chosen, it gives it back', async () => {
    const { page } = await open('', PHONE);
    const search = page.getByRole('combobox', { name: 'Search' });
    const width = async () => (await search.boundingBox())!.width;
    await search.tap();
    expect(await width()).toBeGreaterThan(220);
    await search.fill('mira');
    await page.getByRole('option').first().tap();
    await page.getByRole('button', { name: 'Export' }).waitFor();
    expect(await width()).toBeLessThan(160);
  });

  test.each(['quantization', 'sorak', 'pytorch', '김도윤'])(
    'what was searched for ("%s") comes to rest between the bar and the sheet',
    async (name) => {
      const { page } = await open('', PHONE);
      await page.getByRole('combobox', { name: 'Search' }).tap();
      await page.keyboard.type(name);
      await page.getByRole('option').first().tap();
      await page.getByRole('complementary', { name: 'Details' }).waitFor();
      const key = await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('node') ?? '');
      const { y } = await restingPosition(page, key);
      const [bar, toolbar] = await Promise.all(
        ['.top-bar', '.toolbar'].map((part) => page.locator(part).boundingBox()),
      );
      expect(y).toBeGreaterThan(bar!.y + bar!.height + 20);
      expect(y).toBeLessThan(toolbar!.y - 20);
    },
  );

  test('the legend is a sheet that one opens', async () => {
    const { page } = await open('', PHONE);
    expect(await page.getByRole('group', { name: 'Kinds' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Legend and filters' }).tap();
    await page.getByRole('checkbox', { name: 'People' }).tap();
    await page.getByRole('status').getByText('127 of 140 nodes').waitFor();
  });
});
