import type { FileFault, FileNoteName, Kind, RelationName } from '../../model/index.ts';
import type {
  ColorMode,
  Counts,
  Facet,
  LanguageCode,
  SizeMode,
  TableColumn,
  ThemeChoice,
} from '../state/index.ts';
import type { UnderstandingMessages } from './understanding.ts';
import type { FindingWords } from './wordFinding.ts';

/** How a relation is worded: in the legend, seen from its source, and seen from its target. */
export interface RelationWords {
  readonly name: string;
  readonly out: string;
  readonly in: string;
}

/** The words of the table. */
export interface TableWords {
  readonly title: string;
  readonly help: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly chooseColumns: string;
  readonly sortBy: (column: string) => string;
  readonly copy: string;
  readonly copied: (rows: number) => string;
  readonly copyFailed: string;
  readonly csvHelp: string;
  readonly noRows: string;
}

/** The words of facets and chips. */
export interface FilterWords {
  readonly title: string;
  /** Above the facets besides kinds and relations. */
  readonly narrow: string;
  readonly active: string;
  readonly clearAll: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly remove: (words: string) => string;
  readonly without: (words: string) => string;
  readonly kindsHidden: (count: number) => string;
  readonly relationsHidden: (count: number) => string;
  readonly years: (from: number, to: number) => string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly yearCount: (year: number, count: number) => string;
  /** @param least 0–1; 0 for any */
  readonly leastConfidence: (least: number) => string;
  /** @param least 0 for any */
  readonly leastEvidence: (least: number) => string;
  readonly find: (facet: string) => string;
  readonly under: (technique: string) => string;
  readonly noValues: string;
  readonly noMatch: string;
  readonly noYears: string;
  readonly noTaxonomy: string;
  readonly nothing: string;
  readonly loosen: (facet: string, count: number) => string;
}

/** The words of undo, links, saved views, pictures and opened files. */
export interface KeepingWords {
  readonly undo: string;
  readonly redo: string;
  readonly more: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** The graph itself is not in the link. */
  readonly linkWithoutFile: string;
  /** Places that the layout gave are not in the link. */
  readonly linkWithoutLayout: string;
  readonly viewWithoutLayout: string;
  /** What to do when the clipboard is refused; the link follows. */
  readonly linkByHand: string;
  readonly views: string;
  readonly viewsEmpty: string;
  readonly viewName: string;
  readonly saveView: string;
  readonly openView: (name: string) => string;
  readonly renameView: (name: string) => string;
  readonly deleteView: (name: string) => string;
  readonly keepName: string;
  readonly data: string;
  readonly picture: string;
  readonly everything: string;
  readonly shown: string;
  /** What each format is good for. */
  readonly formats: Readonly<Record<'gexf' | 'graphml' | 'json' | 'csv' | 'jsonld' | 'png' | 'svg', string>>;
  readonly scale: (times: number) => string;
  readonly open: string;
  readonly opening: string;
  readonly dropHere: string;
  readonly notOpened: (file: string, reason: string) => string;
  readonly fileFaults: FindingWords<FileFault>;
  readonly fileNotes: Readonly<Record<FileNoteName, (count: number) => string>>;
  /** @param format as the file calls itself; `null` for one of ours */
  readonly opened: (file: string, format: string | null) => string;
  readonly notes: (count: number) => string;
  readonly backToBuilt: string;
  readonly fromFile: string;
  readonly nodeFromFile: string;
  /** Above what else the file says of a node or an edge. */
  readonly inTheFile: string;
  readonly otherKind: string;
  readonly otherRelation: string;
  readonly stated: string;
  readonly vocabularyOnly: string;
}

/** The words of how the graph is looked at. */
export interface LookingWords {
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeChoice, string>>;
  readonly appearance: string;
  readonly size: string;
  readonly sizes: Readonly<Record<SizeMode, string>>;
  /** What a size says, and doesn't, in plain words. */
  readonly sizeHelp: Readonly<Record<SizeMode, string>>;
  readonly color: string;
  readonly colors: Readonly<Record<ColorMode, string>>;
  readonly colorHelp: Readonly<Record<ColorMode, string>>;
  readonly measuring: string;
  /** A community, by the node that most of it is joined to. */
  readonly around: (label: string) => string;
  readonly severalDocuments: string;
  readonly noDocument: string;
  readonly others: string;
  readonly regions: string;
  readonly regionsHelp: string;
  readonly muteHubs: string;
  /** @param labels of those that are muted, most joined first */
  readonly mutedNote: (labels: readonly string[]) => string;
  readonly noHubs: string;
  readonly muted: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly showHidden: string;
  readonly focus: string;
  readonly focusOn: (label: string) => string;
  readonly depth: string;
  readonly steps: (depth: number) => string;
  readonly fadeRest: string;
  readonly arrangeShown: string;
  readonly leaveFocus: string;
  readonly menuOf: (label: string) => string;
  readonly menuOfGround: string;
  readonly expand: string;
  readonly collapse: string;
  readonly hide: string;
  readonly mute: string;
  readonly putBack: string;
  readonly putAllBack: string;
  readonly unmute: string;
  readonly pathFrom: string;
  readonly pathTo: string;
  readonly pathBetween: string;
  readonly selectEnd: (label: string) => string;
  readonly hideRelation: (relation: string) => string;
  readonly copyLink: string;
  readonly copyName: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly showEvidence: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
}

/** Every word on the page. A language is one object of this type, so none can be forgotten. */
export interface Messages {
  readonly code: LanguageCode;
  /** The language's name in itself. */
  readonly name: string;

  readonly title: string;
  readonly tagline: string;
  readonly language: string;
  readonly close: string;
  readonly more: (count: number) => string;
  readonly fewer: string;

  readonly search: string;
  readonly searchPlaceholder: string;
  readonly searchResults: string;
  readonly searchFound: (count: number) => string;
  readonly searchNothing: (query: string) => string;
  readonly searchAlias: (alias: string) => string;
  readonly searchWhy: {
    readonly initials: (consonants: string) => string;
    readonly sound: (query: string) => string;
    readonly similar: string;
  };
  readonly searchDocuments: string;
  readonly searchPlaces: (count: number) => string;
  readonly clearSearch: string;

  readonly graph: string;
  readonly graphHelp: string;
  readonly legend: string;
  readonly kindsTitle: string;
  readonly relationsTitle: string;
  readonly showAll: string;
  readonly fitView: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly startLayout: string;
  readonly stopLayout: string;
  readonly counts: (counts: Counts) => string;
  readonly layoutRunning: string;

  readonly looking: LookingWords;
  readonly filters: FilterWords;
  readonly table: TableWords;

  readonly export: string;
  /** @param format a file format's own name, `GEXF` */
  readonly exportAll: (format: string) => string;
  readonly exportShown: (format: string) => string;
  readonly exportFailed: (reason: string) => string;
  readonly keeping: KeepingWords;

  readonly details: string;
  readonly detailsEmpty: string;
  readonly detailsMissing: string;
  readonly aliases: string;
  readonly namedIn: (documents: number) => string;
  readonly noDocument: string;
  readonly facts: (count: number) => string;
  readonly noFacts: string;
  readonly evidence: string;
  readonly evidenceCount: (count: number) => string;
  readonly openPassage: (document: string) => string;
  readonly showRelation: (relation: string, other: string) => string;
  readonly fromVocabulary: string;
  readonly uncertain: string;
  readonly uncertainHelp: string;
  readonly relationFrom: string;
  readonly relationTo: string;

  readonly attributes: {
    readonly role: string;
    readonly degree: string;
    readonly field: string;
    readonly period: string;
    readonly year: string;
    readonly position: string;
  };
  /** At least one of the two is given, already worded by `date`; `end` may be `present`. */
  readonly period: (start: string | undefined, end: string | undefined) => string;
  /** @param date `2021` or `2021-03` */
  readonly date: (date: string) => string;
  /** @param position from 1 */
  readonly author: (position: number) => string;
  readonly equalContribution: string;

  readonly document: string;
  readonly documentLoading: string;
  readonly documentMissing: (path: string) => string;

  readonly loading: string;
  readonly faultTitle: string;
  readonly faultMissing: string;
  readonly faultDamaged: (detail: string) => string;
  readonly faultVersion: (found: number, expected: number) => string;
  /** What can be done all the same. */
  readonly faultOtherFile: string;
  readonly webglTitle: string;
  readonly webglText: string;
  readonly listTitle: string;

  /** One and many. */
  readonly kinds: Readonly<Record<Kind, readonly [one: string, many: string]>>;
  readonly relations: Readonly<Record<RelationName, RelationWords>>;
  /** Details, documents, paths, report, help and tour. */
  readonly understanding: UnderstandingMessages;
}
