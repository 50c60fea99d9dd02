import type { Block } from '../parse/index.ts';
import { findLeads, inheritLeads, isAmongPeople } from './findLeads.ts';
import {
  isLetter,
  isSameName,
  readFirstLines,
  readKeyedOwner,
  readOpening,
  readRecommended,
  readSignature,
} from './findOwner.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Whose document it is, and whose each block is. */
export interface Subjects {
  /** The person the whole document is about; undefined for a page of several people or of nobody. */
  readonly owner: NamedPerson | undefined;
  /** Who says "I": the owner, but for a letter about somebody else. */
  readonly writer: NamedPerson | undefined;
  /** For each block, the person that its bullets and fragments speak of. */
  readonly ofBlock: readonly (NamedPerson | undefined)[];
}

/** Finds the owner of a document and the subjects of its blocks. */
export function findSubjects(text: string, blocks: readonly Block[]): Subjects {
  const leads = findLeads(text, blocks);
  const titled = leads.headings.filter((person) => person !== undefined);
  const recommended = isLetter(text, blocks) ? readRecommended(text, blocks) : undefined;
  const early =
    recommended ??
    (isFirst(blocks, titled[0]) || isAlone(text, titled, leads.leads) ? titled[0] : undefined) ??
    readKeyedOwner(text, blocks) ??
    (titled.length > 1 ? undefined : readFirstLines(text, blocks));
  const isPage =
    countNames(text, titled) > 1
      ? isSeveral(text, blocks, leads.headings)
      : early === undefined && countNames(text, leads.leads) > 1;
  if (isPage)
    return { owner: undefined, writer: undefined, ofBlock: inheritLeads(text, blocks, leads, () => true) };
  const signed = readSignature(text, blocks);
  const owner = early ?? readOpening(text, blocks) ?? signed;
  const writer = recommended ? (signed ?? readOpening(text, blocks)) : owner;
  const isTheirs = (index: number): boolean => {
    const lead = leads.leads[index];
    return isAmongPeople(text, blocks, index) && !(lead && owner && isSameName(text, lead, owner));
  };
  const others = inheritLeads(text, blocks, leads, isTheirs);
  return {
    owner,
    writer: writer && owner && isSameName(text, writer, owner) ? owner : writer,
    ofBlock: blocks.map((_, index) => others[index] ?? owner),
  };
}

/** Whether a person stands in the first heading, or before it. */
function isFirst(blocks: readonly Block[], person: NamedPerson | undefined): boolean {
  const first = blocks.findIndex((block) => block.type === 'heading');
  return person !== undefined && person.block <= first;
}

/** Whether the headings name one person, and lines that begin with names don't name more. */
function isAlone(
  text: string,
  titled: readonly NamedPerson[],
  leads: readonly (NamedPerson | undefined)[],
): boolean {
  return countNames(text, titled) === 1 && countNames(text, leads) < 3;
}

/** A page of several people: at least two headings with names at the same depth, of different people. */
function isSeveral(
  text: string,
  blocks: readonly Block[],
  headings: readonly (NamedPerson | undefined)[],
): boolean {
  const names = new Map<number, Set<string>>();
  for (const [index, person] of headings.entries()) {
    if (!person) continue;
    const depth = blocks[index]!.depth;
    names.set(depth, (names.get(depth) ?? new Set()).add(nameOf(text, person)));
  }
  return [...names.values()].some((set) => set.size > 1);
}

function nameOf(text: string, { start, end }: NamedPerson): string {
  return text.slice(start, end).toLowerCase();
}

function countNames(text: string, people: readonly (NamedPerson | undefined)[]): number {
  return new Set(people.flatMap((person) => (person ? [nameOf(text, person)] : []))).size;
}
