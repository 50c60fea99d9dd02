import type { Block, Section } from '../parse/index.ts';
import { isNameColumn, readLifeOf } from './findOwner.ts';
import type { NamedPerson } from './namedPerson.ts';
import { readNamePiece, readTitle } from './readName.ts';

/** Sections in which a person's heading names somebody else than the owner. */
const OTHERS: ReadonlySet<Section> = new Set<Section>(['publications', 'awards', 'talks']);

/** Headings under which each block is somebody's: "PhD students", "Our team", "Recommendations", "졸업생". */
const PEOPLE =
  /\b(?:people|members?|team|staff|students?|alumn[iae]+|advisees?|mentees?|supervis(?:ion|ees?)|post-?docs?|visitors?|faculty|collaborators?|speakers?|guests?|leadership|board|advis[oe]rs?|founders?|authors?|editors?|contributors?|organi[sz]ers?|recommend(?:ations?|ers?)|testimonials?|references?|referees?|panel(?:l?ists)?|also viewed|fellows|interns|management|who we are)\b|구성원|교수진|연구진|지도\s?학생|졸업생|재학생|박사\s?과정|석사\s?과정|학생|연사|강사진?|발표자|추천|멤버|팀원|동문|저자|참여자|패널|사람들|임원진/iu;

/** For each block, the person whose heading, row or line it is. */
export interface Leads {
  readonly headings: readonly (NamedPerson | undefined)[];
  /** Also the headings. */
  readonly leads: readonly (NamedPerson | undefined)[];
}

/** Finds the people with whom headings, rows, items and lines begin. */
export function findLeads(text: string, blocks: readonly Block[]): Leads {
  const headings = blocks.map((block, index) =>
    block.type === 'heading' && !OTHERS.has(block.section) && block.section !== 'references'
      ? readTitle(text, block.text, index)
      : undefined,
  );
  return { headings, leads: blocks.map((block, index) => headings[index] ?? readLead(text, block, index)) };
}

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

/** The person with whom a block of a team page begins: "**Ana Ruiz** (2021– ) — …", a row under "Name". */
function readLead(text: string, block: Block, index: number): NamedPerson | undefined {
  if (OTHERS.has(block.section) || block.type === 'code' || block.type === 'heading') return undefined;
  if (block.type === 'row') {
    const column = block.headers.findIndex((header) => isNameColumn(text.slice(header.start, header.end)));
    const cell = block.cells[column === -1 ? 0 : column];
    return column === -1 || !cell ? undefined : readNamePiece(text, cell, index);
  }
  const slice = text.slice(block.text.start, block.text.end);
  const lead =
    /^[*_]{0,3}((?:(?:Prof|Dr|Mr|Ms|Mrs)\.\s)?[^*_()\n,:–—→|·/-]{2,40}(?:-[^*_()\n,:–—→|·/-]{2,20})?)(?=[*_]{1,3}|\s?[(,:–—→|·/]|\s-\s|$)/u.exec(
      slice,
    );
  // "Likes Go." is a sentence, "**Ana Ruiz.** Likes Go." begins with a name.
  const isName = lead && !(lead[0].length === slice.length && /\p{Ll}\.$/u.test(slice));
  const start = isName ? block.text.start + lead[0].length - lead[1]!.length : 0;
  const named = isName
    ? readNamePiece(text, { start, end: start + lead[1]!.trimEnd().length }, index)
    : undefined;
  return named ?? (block.type === 'paragraph' ? readLifeOf(text, block, index) : undefined);
}

/** Deeper than any heading: a line with a name holds until the next heading or name. */
const LINE_DEPTH = 9;

/**
 * Whose each block is on a page of several people: what stands under a heading, a line or an item with a person's name
 * is that person's, until the next name.
 *
 * @param isOpen which blocks may be somebody's at all
 */
export function inheritLeads(
  text: string,
  blocks: readonly Block[],
  { headings, leads }: Leads,
  isOpen: (index: number) => boolean,
): (NamedPerson | undefined)[] {
  const subjects: (NamedPerson | undefined)[] = [];
  let current: NamedPerson | undefined;
  let depth = 0;
  let holds = true;
  for (const [index, block] of blocks.entries()) {
    const lead = isOpen(index) ? leads[index] : undefined;
    if (block.type === 'heading') {
      if (headings[index] && lead) {
        current = lead;
        depth = block.depth;
        holds = true;
      } else if (block.depth <= depth) current = undefined;
      subjects.push(lead ?? current);
      continue;
    }
    const above = blocks[block.parent];
    if (above?.type === 'item' && !lead) {
      subjects.push(subjects[block.parent] ?? current);
      continue;
    }
    if (lead && (block.type === 'line' || block.type === 'paragraph')) {
      current = lead;
      depth = LINE_DEPTH;
      holds = block.type === 'line' && !/[.!?]["”)*_]*$/u.test(text.slice(block.text.start, block.text.end));
    } else if (lead && depth === LINE_DEPTH) current = undefined;
    const isOn = !current || holds || block.type === 'item' || goesOn(text, block, current);
    subjects.push(lead ?? (isOn && isOpen(index) ? current : undefined));
  }
  return subjects;
}

/** Whether a paragraph goes on about somebody: it begins with a pronoun or a part of their name. */
function goesOn(text: string, { text: span }: Block, person: NamedPerson): boolean {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 60));
  if (/^\W*(?:he|she|they|his|her|their|그는|그녀는|그의|그녀의)(?!\p{L})/iu.test(slice)) return true;
  const name = text.slice(person.start, person.end);
  return [name, ...name.split(' ')].some((part) => part.length > 2 && slice.startsWith(part));
}
