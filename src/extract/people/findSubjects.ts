import type { Vocabulary } from '../../vocabulary/index.ts';
import type { Block } from '../parse/index.ts';
import { findLeads, type Lead } from './findLeads.ts';
import {
  isLetter,
  isSameName,
  readCommonAuthor,
  readFirstLines,
  readGreeting,
  readKeyedOwner,
  readNameCard,
  readOpening,
  readPresented,
  readRecommended,
  readSignature,
  readTitleOwner,
} from './findOwner.ts';
import { countNames, groupLeads, isAmongPeople, type PeopleGroup } from './groupLeads.ts';
import { inheritLeads } from './inheritLeads.ts';
import type { NamedPerson } from './namedPerson.ts';

/** Whose document it is, and whose each block is. */
export interface Subjects {
  /** The person the whole document is about; undefined for a page of several people or of nobody. */
  readonly owner: NamedPerson | undefined;
  /** Who says "I": the owner, but for a letter about somebody else. */
  readonly writer: NamedPerson | undefined;
  /** For each block, the person that its bullets and fragments speak of. */
  readonly ofBlock: readonly (NamedPerson | undefined)[];
  /** For each block, the person other than the owner with whom it begins. */
  readonly leads: readonly (Lead | undefined)[];
}

/**
 * Finds the owner of a document and the subjects of its blocks.
 *
 * @param vocabulary what it knows as something else – "TU Darmstadt", "San Jose" – begins no person's lines
 */
export function findSubjects(text: string, blocks: readonly Block[], vocabulary?: Vocabulary): Subjects {
  const found = findLeads(text, blocks).map((lead) =>
    lead && isThing(text, lead.person, vocabulary) ? undefined : lead,
  );
  const groups = groupLeads(text, blocks, found);
  const recommended =
    (isLetter(text, blocks) ? readRecommended(text, blocks) : undefined) ?? readPresented(text, blocks);
  const titled = readEarly(text, blocks);
  const early =
    recommended ??
    (titled && isThing(text, titled, vocabulary) ? undefined : notOneOf(groups, blocks, titled));
  const isPage = early === undefined && isPageOfPeople(text, blocks, found, groups);
  const signed = readSignature(text, blocks);
  const owner = isPage
    ? undefined
    : (early ?? readOpening(text, blocks) ?? signed ?? readCommonAuthor(text, blocks));
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const leads = found.map((lead, index) => {
    if (!lead || (owner && isSameName(text, lead.person, owner))) return undefined;
    const isTheirs =
      isAmongPeople(text, blocks, index) || (isPage && (grouped.has(index) || lead.how !== 'line'));
    // what stands under one person's heading begins nobody else's
    const above = blocks[blocks[index]!.parent];
    const isInside =
      lead.how !== 'heading' &&
      above?.type === 'heading' &&
      found[blocks[index]!.parent] !== undefined &&
      grouped.has(blocks[index]!.parent);
    return isTheirs && !isInside ? lead : undefined;
  });
  const ofOthers = inheritLeads(text, blocks, leads, (index) => isPage || isAmongPeople(text, blocks, index));
  if (isPage) return { owner: undefined, writer: undefined, ofBlock: ofOthers, leads };
  const writer = recommended ? (signed ?? readGreeting(text, blocks)) : owner;
  return {
    owner,
    writer: writer && owner && isSameName(text, writer, owner) ? owner : writer,
    ofBlock: blocks.map((_, index) => ofOthers[index] ?? owner),
    leads,
  };
}

function isThing(text: string, person: NamedPerson, vocabulary: Vocabulary | undefined): boolean {
  const entries = vocabulary?.lookUp(text.slice(person.start, person.end)) ?? [];
  return entries.length > 0 && entries.every(({ kind }) => kind !== 'person');
}

function readEarly(text: string, blocks: readonly Block[]): NamedPerson | undefined {
  return (
    readTitleOwner(text, blocks) ??
    readKeyedOwner(text, blocks) ??
    readFirstLines(text, blocks) ??
    readNameCard(text, blocks)
  );
}

/** A person at the head of a document is its owner unless the others of a list stand beside them. */
function notOneOf(
  groups: readonly PeopleGroup[],
  blocks: readonly Block[],
  person: NamedPerson | undefined,
): NamedPerson | undefined {
  const isMember =
    person &&
    groups.some(
      ({ members }) => members.includes(person.block) && blocks[person.block]!.section !== 'references',
    );
  return isMember ? undefined : person;
}

/** Whether a document that nobody owns tells of several people. */
function isPageOfPeople(
  text: string,
  blocks: readonly Block[],
  leads: readonly (Lead | undefined)[],
  groups: readonly PeopleGroup[],
): boolean {
  if (groups.length > 0) return true;
  const among = leads.filter((_, index) => isAmongPeople(text, blocks, index));
  return (
    countNames(
      text,
      among.map((lead) => lead?.person),
    ) > 1
  );
}
