import type { Block } from '../parse/index.ts';
import type { Lead } from './findLeads.ts';
import { isNameColumn } from './findOwner.ts';
import { isSureName } from './isSureName.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Headings under which each block is somebody's: "PhD students", "Our team", "Recommendations", "졸업생". */
const PEOPLE =
  /\b(?:people|members?|team|staff|students?|alumn[iae]+|advisees?|mentees?|supervis(?:ion|ees?)|post-?docs?|visitors?|faculty|collaborators?|speakers?|guests?|leadership|board|advis[oe]rs?|founders?|authors?|editors?|contributors?|maintainers?|organi[sz]ers?|committee|recommend(?:ations?|ers?)|testimonials?|references?|referees?|panel(?:l?ists)?|keynotes?|also viewed|fellows|interns|management|who we are|trainees|laureates|winners|jury)\b|구성원|교수(?:님|진)?(?!\p{Script=Hangul})|연구진|지도\s?학생|졸업생|재학생|박사\s?과정|석사\s?과정|학생|연사|강사진?|발표자|추천|멤버|팀원|동문|저자|참여자|패널|사람들|임원진|위원회|조직위|수상자/iu;

/** Titles of documents that tell of several people. */
const EVENT =
  /\b(?:workshop|symposium|conference|summit|meet-?up|programme?|agenda|schedule|seminar|forum|hackathon|(?:tech|dev|research) ?day)\b|워크숍|워크샵|심포지엄|콘퍼런스|컨퍼런스|학술대회|세미나|프로그램|포럼|밋업/iu;

/** Whether a block stands where a list of people is expected. */
export function isAmongPeople(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (block.section === 'references') return true;
  for (let at = block.parent, guard = 0; at >= 0 && guard < 4; guard++) {
    const parent = blocks[at]!;
    if (parent.type === 'heading' && PEOPLE.test(text.slice(parent.text.start, parent.text.end))) return true;
    at = parent.parent;
  }
  return false;
}

/** Least part of a group's blocks that begin with names. */
const SHARE = { heading: 0.5, item: 0.6, row: 0.6, line: 0.3 } as const;

/** Blocks beside each other of which most begin with the names of different people. */
export interface PeopleGroup {
  readonly how: keyof typeof SHARE;
  /** Indices of the blocks that begin with a name. */
  readonly members: readonly number[];
}

interface Siblings {
  readonly how: keyof typeof SHARE;
  total: number;
  readonly members: number[];
}

/**
 * Gathers blocks of one kind that stand beside each other – headings of one depth, items of a list, rows of a table,
 * lines of a section – and keeps those gatherings of which most begin with names, at least two of them different.
 */
export function groupLeads(
  text: string,
  blocks: readonly Block[],
  leads: readonly (Lead | undefined)[],
): PeopleGroup[] {
  const siblings = new Map<string, Siblings>();
  for (const index of blocks.keys()) {
    const place = placeOf(blocks, index);
    if (!place) continue;
    const { key, how } = place;
    const group = siblings.get(key) ?? { how, total: 0, members: [] };
    siblings.set(key, group);
    group.total++;
    if (leads[index]) group.members.push(index);
  }
  return [...siblings.values()].filter((group) => isGroup(text, blocks, leads, group));
}

function isGroup(
  text: string,
  blocks: readonly Block[],
  leads: readonly (Lead | undefined)[],
  { how, total, members }: Siblings,
): boolean {
  const people = members.map((index) => leads[index]!.person);
  if (countNames(text, people) < 2) return false;
  const title = blocks[0] ? text.slice(blocks[0].text.start, blocks[0].text.end) : '';
  const expected =
    PEOPLE.test(title) ||
    EVENT.test(title) ||
    members.some((index) => isAmongPeople(text, blocks, index)) ||
    blocks[members[0]!]!.headers.some((header) => isNameColumn(text.slice(header.start, header.end)));
  if (members.length < total * (expected ? 0.2 : SHARE[how])) return false;
  const sure = people.filter((person) => isSureName(text.slice(person.start, person.end)));
  return expected || sure.length >= Math.max(2, members.length / 2);
}

/** What a block stands beside; undefined for one that begins no list. */
function placeOf(
  blocks: readonly Block[],
  index: number,
): { key: string; how: keyof typeof SHARE } | undefined {
  const block = blocks[index]!;
  switch (block.type) {
    case 'heading':
      return { key: `heading ${block.depth}`, how: 'heading' };
    case 'row':
      return { key: `row ${block.headers[0]?.start ?? block.sectionBlock}`, how: 'row' };
    case 'item':
    case 'pair':
      return block.depth === 0
        ? { key: `item ${block.parent} ${block.sectionBlock}`, how: 'item' }
        : undefined;
    case 'line':
    case 'paragraph':
      return { key: `line ${block.parent} ${block.sectionBlock}`, how: 'line' };
    default:
      return undefined;
  }
}

/** How many different people are named. */
export function countNames(text: string, people: readonly (NamedPerson | undefined)[]): number {
  return new Set(
    people.flatMap((person) => (person ? [text.slice(person.start, person.end).toLowerCase()] : [])),
  ).size;
}
