import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/extract/parse/readLines.ts';
import { splitFlow } from '../../../src/extract/parse/splitFlow.ts';

/** The lines with text that a text is cut into. */
function cut(text: string): string[] {
  return splitFlow(text, readLines(text, false))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => text.slice(start, end));
}

const TOLD =
  'Kept the seismic stations of the northern network alive through four winters, wrote the software that finds icequakes in their records, and trained the volunteers who change the batteries.';

describe('splitFlow', () => {
  test('a name before a role, titles, and heads that end with years stand alone', () => {
    expect(
      cut(
        `Ingrid Solberg Geologist Oslo EXPERIENCE Nimbus Geologist 2014 - 2019 ${TOLD} Fjordway Surveyor 2011 - 2014 EDUCATION Hanbit University 2006 - 2011 SKILLS Rust, Kafka`,
      ),
    ).toEqual([
      'Ingrid Solberg',
      'Geologist Oslo',
      'EXPERIENCE',
      'Nimbus Geologist 2014 - 2019',
      TOLD,
      'Fjordway Surveyor 2011 - 2014',
      'EDUCATION',
      'Hanbit University 2006 - 2011',
      'SKILLS',
      'Rust, Kafka',
    ]);
  });

  test.each([
    ['a short line', 'Experience Nimbus Education Hanbit University Skills Rust'],
    ['prose with one such word', `${TOLD} ${TOLD} Her Education Fund pays for schools.`],
    [
      'words inside sentences',
      `With Experience Points, of Education First and her Skills Lab. ${TOLD} ${TOLD}`,
    ],
  ])('%s stays one line', (_what, text) => {
    expect(cut(text)).toEqual([text]);
  });
});
