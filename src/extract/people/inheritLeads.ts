import { allMatches } from '../allMatches.ts';
import { isPersonNameLike } from '../names/index.ts';
import type { Block } from '../parse/index.ts';
import type { Lead } from './findLeads.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Deeper than any heading: a line with a name holds until the next heading or name. */
const LINE_DEPTH = 9;

/**
 * Whose each block is on a page of several people: what stands under a heading, a line or an item with a person's name
 * is that person's, until the next name.
 *
 * @param leads of the blocks that may begin with a person
 * @param isOpen which blocks may be somebody's at all
 */
export function inheritLeads(
  text: string,
  blocks: readonly Block[],
  leads: readonly (Lead | undefined)[],
  isOpen: (index: number) => boolean,
): (NamedPerson | undefined)[] {
  const subjects: (NamedPerson | undefined)[] = [];
  let current: NamedPerson | undefined;
  let depth = 0;
  let holds = true;
  for (const [index, block] of blocks.entries()) {
    const lead = leads[index];
    if (block.type === 'heading') {
      if (lead) {
        current = lead.person;
        depth = block.depth;
        holds = true;
      } else if (block.depth <= depth) current = undefined;
      subjects.push(lead?.person ?? current);
      continue;
    }
    if (!lead && (isSlot(text, block) || isListOfPeople(text, block))) {
      // "10:00 Title" is of the speaker below it; what names several people is nobody's
      const next = isSlot(text, block) && !isSlot(text, blocks[index + 1]) ? leads[index + 1] : undefined;
      if (depth === LINE_DEPTH) current = undefined;
      subjects.push(next?.person);
      continue;
    }
    const above = blocks[block.parent];
    if (above?.type === 'item' && !lead) {
      subjects.push(subjects[block.parent] ?? current);
      continue;
    }
    // a name in the text of somebody's heading begins nobody else's
    const isInside = current !== undefined && depth < LINE_DEPTH && lead?.how === 'life';
    if (lead && !isInside && (block.type === 'line' || block.type === 'paragraph')) {
      current = lead.person;
      depth = LINE_DEPTH;
      holds = block.type === 'line' && !/[.!?]["”)*_]*$/u.test(text.slice(block.text.start, block.text.end));
    } else if (lead && depth === LINE_DEPTH) current = undefined;
    const isOn = !current || holds || block.type === 'item' || goesOn(text, block, current);
    subjects.push(lead?.person ?? (isOn && isOpen(index) ? current : undefined));
  }
  return subjects;
}

/** Whether a line begins with a time of the day, as those of a programme do. */
function isSlot(text: string, block: Block | undefined): boolean {
  return (
    block !== undefined &&
    block.type !== 'heading' &&
    /^[*_\s]*\d{1,2}[:.]\d\d(?!\d)/u.test(text.slice(block.text.start, block.text.start + 12))
  );
}

/** Whether a block names several people, each with a bracket: "Ana Ruiz (Nimbus), Mira Oh (Foo)". */
function isListOfPeople(text: string, { text: span }: Block): boolean {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 300));
  const named = allMatches(
    slice,
    /(?:^|[,;:·&]\s?(?:and\s)?|\sand\s)[*_\s]*([^(),;:·\n]{2,44}?)\s?\([^()]{2,60}\)/gu,
  );
  return named.filter((match) => isPersonNameLike(match[1]!)).length > 1;
}

/** Whether a paragraph goes on about somebody: it begins with a pronoun or a part of their name. */
function goesOn(text: string, { text: span }: Block, person: NamedPerson): boolean {
  const slice = text.slice(span.start, Math.min(span.end, span.start + 60));
  if (/^\W*(?:he|she|they|his|her|their|그는|그녀는|그의|그녀의)(?!\p{L})/iu.test(slice)) return true;
  const name = text.slice(person.start, person.end);
  return [name, ...name.split(' ')].some((part) => part.length > 2 && slice.startsWith(part));
}
