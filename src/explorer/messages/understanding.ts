import type { MergeReason, RelationName, RepairKind, SkipReason, Warning } from '../../model/index.ts';
import type { FindingWords } from './wordFinding.ts';

/**
 * A sentence about two nodes, the source first: what stands between and after their names. The names are given since
 * Korean particles follow a name's last sound.
 */
export type RelationSentence = (source: string, target: string) => readonly [between: string, after: string];

/** A heading with a text below it. */
export interface HelpText {
  readonly title: string;
  readonly text: string;
}

/** What on the map means something, and what doesn't. */
export type Meaning = 'position' | 'size' | 'color' | 'lines' | 'missing';

/** The words of details, documents, paths, report, help and tour. */
export interface UnderstandingMessages {
  readonly overTheYears: string;
  /** What the picture of a life shows, for those who don't see it. */
  readonly timelineHelp: (first: number, last: number) => string;
  readonly worksIn: (year: number, count: number) => string;
  readonly otherTechniques: string;
  /** How well a skill is attested, from level 1 to 4. */
  readonly levels: readonly [string, string, string, string];
  readonly works: (count: number) => string;
  readonly lastIn: (year: number) => string;
  readonly withPeople: string;
  readonly collaborators: string;
  readonly now: string;
  readonly before: string;
  readonly statedIn: (passages: number) => string;
  readonly wroteAbout: (publications: number) => string;
  readonly made: (names: string) => string;
  readonly through: (names: string) => string;
  readonly showWhy: string;
  readonly hideWhy: string;
  readonly alsoKnows: string;
  readonly addSubject: string;
  readonly subjectsTogether: (count: number) => string;
  readonly remove: (name: string) => string;
  readonly noKnowers: string;
  readonly print: string;
  readonly actions: string;

  readonly whyOne: string;
  readonly mergeReasons: Readonly<Record<MergeReason, string>>;

  readonly pathTo: string;
  readonly pathFrom: (name: string) => string;
  readonly choose: string;
  readonly paths: string;
  readonly pathsBetween: (from: string, to: string) => string;
  readonly pathSteps: (count: number) => string;
  readonly noPath: string;
  readonly pathsHelp: string;
  readonly sentences: Readonly<Record<RelationName, RelationSentence>>;

  readonly documentMentions: (count: number) => string;
  readonly repaired: string;
  readonly repairedHelp: string;
  readonly lineFacts: string;
  readonly lineFactsHint: string;
  readonly lineFactsNone: string;
  readonly lineFactsMore: (count: number) => string;

  readonly report: string;
  readonly reportLead: (documents: number, skipped: number) => string;
  readonly reportMissing: string;
  readonly documentsRead: string;
  readonly filesSkipped: string;
  readonly nothingSkipped: string;
  readonly noRepairs: string;
  readonly read: (mentions: number, relations: number) => string;
  readonly uncertainPassages: (count: number) => string;
  readonly warnings: string;
  /** What may be wrong in a document although it was read. */
  readonly warningWords: FindingWords<Warning>;
  /** Why a file was not read, and the way out. */
  readonly skipReasons: FindingWords<SkipReason>;
  readonly repairs: Readonly<Record<RepairKind, string>>;

  readonly help: string;
  readonly meaningsTitle: string;
  /** Of size and colour: as they usually are; what the reader may choose has its own help. */
  readonly meanings: Readonly<Record<Meaning, HelpText>>;
  readonly shortcutsTitle: string;
  readonly shortcuts: {
    readonly search: string;
    readonly results: string;
    readonly peel: string;
    readonly zoom: string;
    readonly fit: string;
    readonly depth: string;
    readonly undo: string;
    readonly redo: string;
    readonly help: string;
    readonly menu: string;
    readonly tab: string;
    readonly parts: string;
  };
  readonly showTour: string;

  readonly tour: string;
  readonly tourSteps: readonly HelpText[];
  readonly tourStep: (step: number, of: number) => string;
  readonly tourNext: string;
  readonly tourBack: string;
  readonly tourDone: string;
  readonly tourSkip: string;
}
