import { expect, test } from 'vitest';
import { venueName } from '../../../src/extract/references/index.ts';

test.each([
  ['Proceedings of the 2022 Conference on Quiet Machines', 'Conference on Quiet Machines'],
  [
    'In Proceedings of the 59th ACM/IEEE Design Automation Conference (DAC)',
    'ACM/IEEE Design Automation Conference',
  ],
  [
    'Thirty-seventh Conference on Neural Information Processing Systems',
    'Conference on Neural Information Processing Systems',
  ],
  [
    'The 17th Conference of the European Chapter of the Association for Computational Linguistics',
    'Conference of the European Chapter of the Association for Computational Linguistics',
  ],
  ['Proceedings of the National Academy of Sciences', 'Proceedings of the National Academy of Sciences'],
  ['Proceedings of the IEEE', 'Proceedings of the IEEE'],
  ['Proc. ICML 2020', 'ICML'],
  ['ICML 2021', 'ICML'],
  ["ICML'21", 'ICML'],
  ['ICML (2021)', 'ICML'],
  ['Autumn Annual Conference of IEIE 2020', 'Autumn Annual Conference of IEIE'],
  ['Journal of Sleep Research, vol. 12', 'Journal of Sleep Research'],
  ['2020년 한국컴퓨터종합학술대회', '한국컴퓨터종합학술대회'],
  ['정보과학회논문지 제12권', '정보과학회논문지'],
  ['in: Zeitschrift für Pädagogik', 'Zeitschrift für Pädagogik'],
])('"%s" is called "%s"', (printed, name) => {
  expect(venueName(printed)).toBe(name);
});
