import { expect, inject, test } from 'vitest';
import { HANGUL_FAMILY } from '../../src/explorer/fonts.ts';
import { sampleGraph } from '../explorer/sampleGraph.ts';
import { findFirefox, findScreen, launchFirefox } from './launchFirefox.ts';

const program = findFirefox();
const isReady = program !== undefined && (process.platform !== 'linux' || findScreen() !== undefined);
if (!isReady)
  console.log(
    'Nothing is tested in Firefox, since it or Xvfb is missing: "apt-get install firefox-esr xvfb libgl1-mesa-dri".',
  );

/** WebDriver's code point for Enter. */
const ENTER = '\ue007';

test.skipIf(!isReady)(
  'in Firefox the page draws, counts, selects, and finds Korean',
  async () => {
    const graph = sampleGraph();
    const firefox = await launchFirefox(program!);
    try {
      await firefox.open(inject('pageAddress'));
      await firefox.waitFor('window.skillgraph?.names().length > 0');
      expect(await firefox.ask('window.skillgraph.counts()')).toMatchObject({
        nodes: graph.order,
        shownNodes: graph.order,
        edges: graph.size,
      });
      const skip = `document.querySelector('[aria-label="Skip the tour"]')`;
      await firefox.waitFor(skip);
      await firefox.ask(`${skip}.click()`);

      // Once the map has come to rest without the tour: so many frames without any motion.
      const at = await firefox.ask<{ x: number; y: number }>(`new Promise((resolve) => {
      let last = null;
      let still = 0;
      const look = () => {
        const now = window.skillgraph.screenPosition('person/mira-oh');
        still = last && Math.hypot(now.x - last.x, now.y - last.y) < 0.01 ? still + 1 : 0;
        last = now;
        if (still < 20) requestAnimationFrame(look);
        else resolve(now);
      };
      look();
    })`);
      await firefox.click(at.x, at.y);
      await firefox.waitFor(`document.querySelector('.details h2')?.textContent === 'Mira Oh'`);

      await firefox.type('/');
      await firefox.waitFor(`document.activeElement.getAttribute('role') === 'combobox'`);
      await firefox.type('ㄱㄷㅇ');
      await firefox.waitFor(`document.querySelector('[role=option]')?.textContent.includes('김도윤')`);
      await firefox.type(ENTER);
      await firefox.waitFor(`document.querySelector('.details h2')?.textContent.includes('김도윤')`);
      expect(
        await firefox.ask(
          `document.fonts.load('16px "${HANGUL_FAMILY}"', '김').then((faces) => faces.length)`,
        ),
      ).toBe(1);
      expect(firefox.complaints).toEqual([]);
    } finally {
      await firefox.close();
    }
  },
  120_000,
);
