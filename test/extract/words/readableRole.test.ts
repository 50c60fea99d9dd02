import { expect, test } from 'vitest';
import { readableRole } from '../../../src/extract/words/readableRole.ts';

test.each([
  ['🏢 Research engineer at', 'Research engineer'],
  ['](https://example.com) and an intern', 'intern'],
  ['**Data Engineer**', 'Data Engineer'],
  ['Head of Design', 'Head of Design'],
  ['Member of the', 'Member'],
  ['Senior Engineer (Search)', 'Senior Engineer (Search)'],
  ['책임연구원', '책임연구원'],
  ['3rd engineer', '3rd engineer'],
  [' – ', ''],
])('%j is %j', (words, role) => {
  expect(readableRole(words)).toBe(role);
});

test('a role need not repeat whose it is', () => {
  expect(readableRole('Organiser of the Quillwort Meetup', 'Quillwort Meetup')).toBe('Organiser');
  expect(readableRole('Quillwort Fellow', 'Quillwort')).toBe('Quillwort Fellow');
});
