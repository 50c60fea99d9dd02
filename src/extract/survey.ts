import type { Entry, Segment } from './entries/entry.ts';
import { readEntries } from './entries/readEntries.ts';
import { readFacts } from './entries/readFacts.ts';
import { type Portrait, readPortraits } from './entries/readPortraits.ts';
import { findPeople } from './people/findPeople.ts';
import { findSubjects, type Subjects } from './people/findSubjects.ts';
import type { NamedPerson } from './people/namedPerson.ts';
import { findPublications } from './publications/findPublications.ts';
import type { Publication } from './publications/publication.ts';
import type { Reading } from './reading.ts';
import { findServices } from './service/findServices.ts';
import type { Service } from './service/service.ts';

/** A reading with what the layout of a life tells: its entries, whose they are, who is named, what was published, who is served. */
export interface Survey extends Reading {
  readonly entries: readonly Entry[];
  readonly subjects: Subjects;
  /** What stands beside the names of people on pages of several. */
  readonly portraits: readonly Portrait[];
  /** Pieces of the facts of cards in which an organization stands. */
  readonly facts: readonly Segment[];
  readonly people: readonly NamedPerson[];
  readonly publications: readonly Publication[];
  /** Whom people serve, as lists and sentences say it. */
  readonly services: readonly Service[];
}

/** Surveys a reading. */
export function surveyDocument(reading: Reading): Survey {
  const subjects = findSubjects(reading.text, reading.blocks, reading.vocabulary);
  return {
    ...reading,
    entries: readEntries(reading),
    subjects,
    portraits: readPortraits(reading, subjects),
    facts: readFacts(reading),
    people: findPeople(reading),
    publications: findPublications(reading, (block) => subjects.ofBlock[block] !== undefined),
    services: findServices(reading),
  };
}
