import type { Messages } from './messages.ts';

const number = new Intl.NumberFormat('en');
const one = (count: number, word: string, plural = `${word}s`): string =>
  `${number.format(count)} ${count === 1 ? word : plural}`;

/** The page in English. */
export const en: Messages = {
  code: 'en',
  name: 'English',

  title: 'Skillgraph',
  tagline: 'Who knows what, who worked with whom, and where it says so',
  language: 'Language',
  skipToSearch: 'Skip to search',
  close: 'Close',
  more: (count) => `Show ${number.format(count)} more`,
  fewer: 'Show fewer',

  search: 'Search',
  searchPlaceholder: 'Search people, skills, papers…',
  searchResults: 'Search results',
  searchFound: (count) => (count === 0 ? 'Nothing found' : `${one(count, 'result')}`),
  searchNothing: (query) => `Nothing is called “${query}”. Try fewer letters, or another spelling.`,
  searchAlias: (alias) => `also “${alias}”`,
  clearSearch: 'Clear search',

  graph: 'Graph',
  graphHelp:
    'Drag to move, scroll to zoom, click a node for its facts. All of it can also be reached by Search.',
  legend: 'Legend and filters',
  kindsTitle: 'Kinds',
  relationsTitle: 'Relations',
  showAll: 'Show all',
  fitView: 'Fit view',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  startLayout: 'Start layout',
  stopLayout: 'Stop layout',
  counts: ({ shownNodes, nodes, shownEdges, edges }) =>
    `${number.format(shownNodes)} of ${one(nodes, 'node')}, ${number.format(shownEdges)} of ${one(edges, 'relation')}`,
  layoutRunning: 'Arranging…',

  filters: {
    title: 'Filters',
    narrow: 'Narrow down',
    active: 'Active filters',
    clearAll: 'Clear all',
    facets: {
      kind: 'Kind',
      relation: 'Relation',
      document: 'Document',
      organization: 'Organization',
      place: 'Place',
      technique: 'Technique',
      years: 'Years',
      confidence: 'Confidence',
      evidence: 'Evidence',
    },
    remove: (words) => `Remove filter: ${words}`,
    without: (words) => `without ${words}`,
    kindsHidden: (count) => `${one(count, 'kind')} switched off`,
    relationsHidden: (count) => `${one(count, 'relation')} switched off`,
    years: (from, to) => (from === to ? String(from) : `${from}–${to}`),
    fromYear: 'From year',
    toYear: 'To year',
    yearCount: (year, count) => `${year}: ${one(count, 'node')}`,
    leastConfidence: (least) => (least === 0 ? 'Any' : `at least ${Math.round(least * 100)} %`),
    leastEvidence: (least) => (least === 0 ? 'Any' : `at least ${one(least, 'place')}`),
    find: (facet) => `Find in ${facet}`,
    under: (technique) => `Show what is under ${technique}`,
    noValues: 'Nothing here passes the other filters.',
    noYears: 'Nothing in this graph is dated.',
    noTaxonomy: 'No technique is said to be a kind of another.',
    nothing: 'Nothing passes all filters.',
    loosen: (facet, count) => `Loosen ${facet}: ${one(count, 'node')}`,
  },

  export: 'Export',
  exportAll: (format) => `${format} – everything`,
  exportShown: (format) => `${format} – what is shown`,
  exportFailed: (reason) => `The file could not be written: ${reason}`,

  details: 'Details',
  detailsEmpty: 'Select something to see what the documents say about it.',
  detailsMissing: 'What the address asks for is not in this graph.',
  aliases: 'Also written',
  namedIn: (count) => `Named in ${one(count, 'document')}`,
  noDocument: 'No document names it; it comes from the vocabulary.',
  facts: (count) => one(count, 'fact'),
  noFacts: 'The documents name it, but state nothing about it.',
  evidence: 'Evidence',
  evidenceCount: (count) => one(count, 'passage'),
  openPassage: (document) => `Open in ${document}`,
  showRelation: (relation, other) => `Show relation: ${relation} ${other}`,
  fromVocabulary: 'From the vocabulary; no document states it.',
  uncertain: 'uncertain',
  uncertainHelp: 'Part of this passage was damaged and could only be guessed.',
  relationFrom: 'From',
  relationTo: 'To',

  attributes: {
    role: 'Role',
    degree: 'Degree',
    field: 'Field',
    period: 'Period',
    year: 'Year',
    position: 'Place among the authors',
  },
  period: (start, end) => {
    if (start && start === end) return start;
    if (end === 'present') return start ? `since ${start}` : 'today';
    if (start && end) return `${start} – ${end}`;
    return start ? `from ${start}` : `until ${end}`;
  },
  date: (date) => {
    const [year, month] = date.split('-');
    if (!month) return date;
    return new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(Date.UTC(Number(year), Number(month) - 1)),
    );
  },
  author: (position) => {
    const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(position);
    const suffix = { one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th', zero: 'th' }[rule];
    return `${position}${suffix} author`;
  },
  equalContribution: 'equal contribution',

  document: 'Document',
  documentLoading: 'Opening the document…',
  documentMissing: (path) =>
    `The text of ${path} is not there. It belongs in data/documents/ beside the page.`,

  loading: 'Opening the graph…',
  faultTitle: 'There is no graph to show',
  faultMissing: 'data/graph.json was not found beside this page. Build it with: npm run build:graph',
  faultDamaged: (detail) =>
    `data/graph.json is damaged or not one of ours (at: ${detail}). Build it again with: npm run build:graph`,
  faultVersion: (found, expected) =>
    `data/graph.json has version ${found}; this page reads version ${expected}. Build it again with the version of Skillgraph that this page came with.`,
  webglTitle: 'This browser cannot draw the map',
  webglText: 'WebGL is missing or switched off. Search, details and the list below still work.',
  listTitle: 'Everything in the graph',

  kinds: {
    person: ['Person', 'People'],
    organization: ['Organization', 'Organizations'],
    technique: ['Technique', 'Techniques'],
    model: ['Model', 'Models'],
    software: ['Software', 'Software'],
    dataset: ['Dataset', 'Datasets'],
    publication: ['Publication', 'Publications'],
    venue: ['Venue', 'Venues'],
    award: ['Award', 'Awards'],
    place: ['Place', 'Places'],
  },
  relations: {
    works_at: { name: 'Works at', out: 'Works at', in: 'Who works here' },
    studied_at: { name: 'Studied at', out: 'Studied at', in: 'Who studied here' },
    member_of: { name: 'Member of', out: 'Member of', in: 'Members' },
    advised_by: { name: 'Advised by', out: 'Advised by', in: 'Advised' },
    author_of: { name: 'Wrote', out: 'Wrote', in: 'Authors' },
    published_in: { name: 'Published in', out: 'Published in', in: 'Published here' },
    about: { name: 'Is about', out: 'Is about', in: 'Written about it' },
    skilled_in: { name: 'Knows', out: 'Knows', in: 'Who knows it' },
    created: { name: 'Created', out: 'Created', in: 'Created by' },
    contributed_to: { name: 'Contributed to', out: 'Contributed to', in: 'Contributors' },
    developed_by: { name: 'Developed by', out: 'Developed by', in: 'Developed here' },
    based_on: { name: 'Built on', out: 'Built on', in: 'What is built on it' },
    received: { name: 'Received', out: 'Received', in: 'Who received it' },
    granted_by: { name: 'Granted by', out: 'Granted by', in: 'Grants' },
    part_of: { name: 'Part of', out: 'Part of', in: 'Its parts' },
    located_in: { name: 'Located in', out: 'Located in', in: 'Located here' },
    served: { name: 'Served', out: 'Served', in: 'Who served here' },
    broader: { name: 'Is a kind of', out: 'Is a kind of', in: 'Kinds of it' },
  },
};
