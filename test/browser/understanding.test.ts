import { describe, expect, test } from 'vitest';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { axeFaults } from './axeFaults.ts';
import { ask, restingPosition } from './openExplorer.ts';
import { usePages } from './usePages.ts';

const MIRA = 'person/mira-oh';
const QUANTIZATION = 'technique/quantization';
const WIDE = { viewport: { width: 1440, height: 900 } };

const open = usePages();

describe('a page about a thing', () => {
  test('a person: years, skills by taxonomy with why, co-authors, collaborators', async () => {
    const { page } = await open(`#node=${MIRA}`);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('img', { name: /^Positions, studies and publications from 2011/ }).waitFor();
    await details.getByRole('heading', { name: 'Model compression', level: 4 }).waitFor();
    const why = details.getByRole('button', { name: /^Evidence: Pruning – / });
    await why.press('Enter');
    expect(await why.getAttribute('aria-expanded')).toBe('true');
    await details.getByRole('heading', { name: /^Collaborators/ }).waitFor();
    await details.getByRole('button', { name: 'Hana Seo', exact: true }).first().click();
    await details.getByRole('heading', { name: 'Hana Seo' }).waitFor();
  });

  test('several names say why they are one node', async () => {
    const { page } = await open(`#node=${MIRA}&lang=ko`);
    await page.getByText('왜 하나의 항목인가요?').click();
    await page.getByText('같은 한국어 이름의 한글 표기와 로마자 표기').waitFor();
  });

  test('a technique: who knows it and something else besides, in the address', async () => {
    const { page } = await open(`#node=${QUANTIZATION}`);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details
      .getByText(/wrote 2 papers about it/)
      .first()
      .waitFor();
    await details.getByRole('button', { name: 'And also…' }).click();
    await page.getByRole('combobox', { name: 'Add something else they are to know' }).fill('pruning');
    await page.getByRole('option', { name: 'Pruning', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await details.getByText('1 person for all of these').waitFor();
    expect(page.url()).toContain('also=technique/pruning');
    await page.reload();
    await details.getByText('1 person for all of these').waitFor();
    await details.getByRole('button', { name: 'Show why: Mira Oh' }).click();
    await details.getByRole('button', { name: 'Knows: Pruning' }).waitFor();
    await details.getByRole('button', { name: 'Take away: Pruning' }).click();
    await details.getByText('1 person for all of these').waitFor({ state: 'detached' });
  });

  test('an organization: who is there now comes first', async () => {
    const { page } = await open('#node=organization/narae-labs');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: 'Now', level: 4 }).waitFor();
  });
});

describe('paths', () => {
  test('"Path to…" tells as sentences how two are connected, and Esc goes back', async () => {
    const { page } = await open(`#node=${MIRA}`);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Path to…' }).click();
    await page.getByRole('combobox', { name: 'Path from Mira Oh to' }).fill('elena');
    await page.getByRole('option', { name: 'Elena Petrova' }).waitFor();
    await page.keyboard.press('Enter');
    await details.getByRole('heading', { name: 'How Mira Oh and Elena Petrova are connected' }).waitFor();
    const first = details.locator('.path').first();
    expect(await first.locator('.sentence').first().textContent()).toMatch(/^Mira Oh .+\.$/);
    expect(await first.locator('q').count()).toBeGreaterThan(0);
    expect(page.url()).toContain('to=person/elena-petrova');
    await page.keyboard.press('Escape');
    await details.getByRole('heading', { name: 'Mira Oh', exact: true }).waitFor();
  });

  test('both ends come into view, between the panels', async () => {
    const { page } = await open();
    await ask(page, 'select', 'person/elena-petrova');
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Path to…' }).click();
    await page.keyboard.type('Mira Oh');
    await page.getByRole('option', { name: 'Mira Oh', exact: true }).click();
    await page.getByText('Best first.').waitFor();
    const legend = (await page.locator('.legend').boundingBox())!;
    const details = (await page.locator('.details').boundingBox())!;
    for (const end of [MIRA, 'person/elena-petrova']) {
      const { x } = await restingPosition(page, end);
      expect(x).toBeGreaterThan(legend.x + legend.width);
      expect(x).toBeLessThan(details.x);
    }
  });

  test('a name in a sentence leads to its page, and Back to the paths', async () => {
    const { page } = await open('#from=person/mira-oh&to=person/elena-petrova&lang=ko');
    const details = page.getByRole('complementary', { name: '상세 정보' });
    await details.locator('.sentence button').nth(1).click();
    await details.locator('.path').first().waitFor({ state: 'detached' });
    await page.goBack();
    await details.locator('.path').first().waitFor();
  });
});

describe('choosing a node by its name', () => {
  test('says when nothing is called so, and Esc gives the button the focus back', async () => {
    const { page } = await open(`#node=${MIRA}`);
    const button = page.getByRole('button', { name: 'Path to…' });
    await button.press('Enter');
    await page.keyboard.type('zzzz');
    await page.getByText('Nothing here is called so.').waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('offers only what may be chosen, however much else is called so', async () => {
    const graph = sampleGraph();
    for (let at = 0; at < 30; at++) {
      const label = `Pruning ${at}`;
      graph.addNode(`publication/${at}`, { ...graph.getNodeAttributes(MIRA), kind: 'publication', label });
    }
    const { page } = await open(`#node=${QUANTIZATION}`, { graph: JSON.stringify(graph.export()) });
    await page.getByRole('button', { name: 'And also…' }).click();
    await page.keyboard.type('prun');
    await page.getByRole('option', { name: 'Pruning', exact: true }).waitFor();
  });
});

describe('the focus', () => {
  test('stays in a panel whose content changes, and goes back where it was when the panel is closed', async () => {
    const { page } = await open();
    const details = page.getByRole('complementary', { name: 'Details' });
    const hasFocus = (where: typeof details) =>
      where.evaluate((element) => element.contains(document.activeElement));
    await page.keyboard.press('/');
    await page.keyboard.type('Mira Oh');
    await page.getByRole('option', { name: /^Mira Oh/ }).waitFor();
    await page.keyboard.press('Enter');
    await details.getByRole('button', { name: 'Narae Labs' }).first().press('Enter');
    await details.getByRole('heading', { name: 'Narae Labs' }).waitFor();
    expect(await hasFocus(details)).toBe(true);
    await details.getByRole('button', { name: 'Path to…' }).press('Enter');
    await page.keyboard.type('Hana');
    await page.getByRole('option', { name: 'Hana Seo' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Best first.').waitFor();
    expect(await hasFocus(details)).toBe(true);
    for (let at = 0; at < 20; at++) await page.keyboard.press('Tab');
    expect(await hasFocus(details)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    expect(await hasFocus(page.getByRole('combobox', { name: 'Search' }))).toBe(true);
  });
});

test('what comes to lie under a resting pointer is not pointed at', async () => {
  const { page } = await open(`#node=${MIRA}`);
  const named = async () => (await ask(page, 'names')).map(({ key }) => key);
  await page.getByRole('button', { name: 'Path to…' }).click();
  await page.keyboard.type('Hana');
  await page.getByRole('option', { name: 'Hana Seo' }).waitFor();
  const end = page.locator('.about-edge .node-button').last();
  const { x, y } = await page.locator('.picker input').evaluate((field) => {
    const box = field.getBoundingClientRect();
    return { x: box.x + 30, y: box.y - 10 };
  });
  await page.mouse.move(x, y); // where the path's other end will be
  await page.keyboard.press('Enter');
  await end.waitFor();
  expect(await end.evaluate((element) => element.matches(':hover'))).toBe(true);
  await restingPosition(page, MIRA);
  const onPath = await named();
  await page.mouse.move(x + 4, y);
  // Now the neighbours of the end stand out, with their names.
  await expect.poll(async () => (await named()).some((key) => !onPath.includes(key))).toBe(true);
});

describe('the document view', () => {
  test('a name leads to its node beside the document on a wide window', async () => {
    const { page } = await open('#at=59-117:mira-oh.md', WIDE);
    const document = page.getByRole('region', { name: 'Document' });
    await document.getByTitle('Organization: Narae Labs').first().click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Narae Labs' })
      .waitFor();
    expect(await document.isVisible()).toBe(true);
    expect(await document.locator('.repaired').count()).toBeGreaterThan(0);
  });

  test('shows what was read from the line of a name that has the focus, or under the pointer', async () => {
    const { page } = await open('#at=0-9:mira-oh.md', WIDE);
    const document = page.getByRole('region', { name: 'Document' });
    const facts = document.getByRole('region', { name: 'Read from this line' });
    await document.getByTitle('Organization: Narae Labs').first().focus();
    await facts.getByRole('button', { name: /Mira Oh Works at Narae Labs/ }).waitFor();
    await document.getByTitle('Organization: Ferrywheel Systems').first().hover();
    await facts.getByRole('button', { name: /Works at Ferrywheel Systems/ }).click();
    await page.getByRole('complementary', { name: 'Details' }).getByText('Research intern').first().waitFor();
  });

  test('a text of a megabyte opens without a long pause', async () => {
    const line = 'Mira Oh is a researcher at Narae Labs in Seoul since 2017, and this line is long.\n';
    const { page } = await open('', {
      prepare: (context) =>
        context.route('**/data/documents/mira-oh.md.txt', (route) =>
          route.fulfill({ contentType: 'text/plain; charset=utf-8', body: line.repeat(12_500) }),
        ),
    });
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { times });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) times.push(duration);
      }).observe({ entryTypes: ['longtask'] });
      location.hash = '#at=500000-500020:mira-oh.md';
    });
    const document = page.getByRole('region', { name: 'Document' });
    await document.locator('mark').waitFor();
    await page.waitForFunction(() => {
      const mark = window.document.querySelector('mark')!.getBoundingClientRect();
      return mark.top > 0 && mark.bottom < innerHeight;
    });
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
    expect(Math.max(0, ...times)).toBeLessThan(1000);
  });
});

describe('help, report and tour', () => {
  test('"?" and the button open the help, Esc closes only it', async () => {
    const { page } = await open(`#node=${MIRA}`);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.getByText('Position', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await page.getByRole('complementary', { name: 'Details' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Help', exact: true }).click();
    await help.getByRole('button', { name: 'What was not understood?' }).click();
    const report = page.getByRole('dialog', { name: 'What was not understood?' });
    await report
      .getByText(/contact details masked/)
      .first()
      .waitFor();
    await report.getByText('it is a PDF file (.pdf), which is not read yet').waitFor();
    await report.getByRole('button', { name: 'mira-oh.md' }).click();
    await page
      .getByRole('region', { name: 'Document' })
      .getByRole('heading', { name: 'mira-oh.md' })
      .waitFor();
  });

  test('what was skipped is said in Korean too', async () => {
    const { page } = await open('#lang=ko');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: '이해하지 못한 것은?' }).click();
    await page.getByText('PDF 파일(.pdf)은 아직 읽지 못합니다').waitFor();
  });

  test('documents that were hardly understood come first', async () => {
    const { page } = await open('');
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'What was not understood?' }).click();
    const lines = await page.locator('.report-list li').allTextContents();
    const isDoubtful = lines.map((line) => /could only be guessed|could not be restored/.test(line));
    expect(isDoubtful).toContain(true);
    expect(isDoubtful.lastIndexOf(true)).toBeLessThan(isDoubtful.length - 1);
    expect(isDoubtful.slice(isDoubtful.indexOf(true)).lastIndexOf(true)).toBe(
      isDoubtful.filter(Boolean).length - 1,
    );
  });

  test('the help says what the chosen size and colour mean', async () => {
    const { page } = await open('#size=betweenness&color=document');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.getByText('more shortest ways between others lead through it').waitFor();
    await help.getByText('which document names a node most').waitFor();
  });

  test('a button in the colour of emphasis keeps its words legible under the pointer', async () => {
    const { page } = await open('', { isFirstVisit: true });
    const next = page.getByRole('button', { name: 'Next' });
    const ground = () => next.evaluate((button) => getComputedStyle(button).backgroundColor);
    const before = await ground();
    await next.hover();
    expect(await ground()).toBe(before);
  });

  test('the tour comes once', async () => {
    const { page } = await open('', { isFirstVisit: true });
    const tour = page.getByRole('region', { name: 'Tour' });
    for (const name of ['Next', 'Next', 'Next', 'Done']) await tour.getByRole('button', { name }).click();
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('status').getByText('140 of 140').waitFor();
    expect(await tour.count()).toBe(0);
  });
});

test('axe finds nothing serious', async () => {
  for (const [fragment, colorScheme, key] of [
    [`#node=${QUANTIZATION}&also=technique/pruning&at=59-117:mira-oh.md`, 'dark', null],
    ['#from=person/mira-oh&to=person/elena-petrova&lang=ko', 'light', null],
    ['', 'dark', '?'],
  ] as const) {
    const { page } = await open(fragment, {
      ...WIDE,
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    if (key) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
    } else await page.getByRole('complementary').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
});
