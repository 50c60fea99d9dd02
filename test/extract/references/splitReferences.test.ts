import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitReferences } from '../../../src/extract/references/index.ts';

const split = (text: string) => splitReferences(text).map(({ start, end }) => text.slice(start, end));

describe('splitReferences', () => {
  test('numbers that count on begin a reference each', () => {
    expect(
      split('[1] M. Kim, “Quiet Motors,” Sensors, 2020. [2] S. Lee, “Loud Bearings,” Sensors, 2021.'),
    ).toEqual(['[1] M. Kim, “Quiet Motors,” Sensors, 2020.', '[2] S. Lee, “Loud Bearings,” Sensors, 2021.']);
  });

  test('numbers may count down', () => {
    expect(
      split('3. M. Kim, Quiet Motors, 2020.\n2. S. Lee, Loud Bearings, 2019.\n1. S. Lee, Old Gears, 2018.'),
    ).toHaveLength(3);
  });

  test('a number inside a reference splits nothing', () => {
    expect(split('M. Kim, “Quiet Motors (2) and their Kin,” Sensors, 2020.')).toHaveLength(1);
  });

  test('lines that are references by themselves are parted', () => {
    expect(
      split(
        'M. Kim and S. Lee, “Quiet Motors,” Sensors, 2020.\nS. Lee and M. Kim, “Loud Bearings,” Tribology Letters, 2021.',
      ),
    ).toEqual([
      'M. Kim and S. Lee, “Quiet Motors,” Sensors, 2020.',
      'S. Lee and M. Kim, “Loud Bearings,” Tribology Letters, 2021.',
    ]);
  });

  test('hanging indents part references', () => {
    expect(
      split(
        'M. Kim, Quiet Motors for\n    Small Rooms, 2020.\nS. Lee, Loud Bearings and\n    Their Kin, 2021.',
      ),
    ).toHaveLength(2);
  });

  test('a marked title behind a year begins the next one', () => {
    expect(split('*Quiet Motors.* Delta Lab, 2020. — *Loud Bearings.* Delta Lab, 2021.')).toHaveLength(2);
    expect(split('“Quiet Motors”, Delta Lab, 2020\n“Loud Bearings”, Delta Lab, 2021')).toHaveLength(2);
  });

  test('a reference that goes on in the next line stays whole', () => {
    expect(
      split('M. Kim and S. Lee, “Quiet Motors for Small Machines in\nNoisy Rooms,” Sensors, vol. 20, 2020.'),
    ).toHaveLength(1);
    expect(split('Quiet Motors for Small Machines\nM. Kim, S. Lee\nSensors, 2020')).toHaveLength(1);
  });

  test('blank lines and bullets part', () => {
    expect(split('M. Kim, Quiet Motors, 2020.\n\n  S. Lee, Loud Bearings, 2021.  ')).toEqual([
      'M. Kim, Quiet Motors, 2020.',
      'S. Lee, Loud Bearings, 2021.',
    ]);
    expect(split('• M. Kim, Quiet Motors, 2020.\n• S. Lee, Loud Bearings, 2021.')).toHaveLength(2);
  });

  test('white space holds no reference', () => {
    expect(splitReferences(' \n\n ')).toEqual([]);
  });

  test('spans are ordered, disjoint, without outer white space, and leave only white space out', () => {
    const piece = fc.constantFrom(
      '[1] ',
      '[2] ',
      '1. ',
      '2. ',
      '\n',
      '\n\n',
      '- ',
      '• ',
      'M. Kim, Quiet Motors, Sensors, 2020.',
      ' x ',
      '김',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of splitReferences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
