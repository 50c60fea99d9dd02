import MiniSearch, { type SearchResult } from 'minisearch';
import { lineOfNode, type NodeLine } from './describe.ts';
import type { ExplorerGraph } from './graphData.ts';
import { initialConsonants, spellHangul } from './hangul.ts';
import { otherNames } from './namesOf.ts';
import { createSoundIndex } from './soundIndex.ts';

/** Why a node was found: by its name, another name, initial consonants, the name in the other script, or nearly. */
export type SearchReason = 'name' | 'alias' | 'initials' | 'sound' | 'similar';

/** A node that a search found. */
export interface SearchHit extends NodeLine {
  readonly because: SearchReason;
  /** The other name that matched, where the label itself did not: a document's, or the vocabulary's. */
  readonly alias: string | null;
}

/** Finds nodes by what people type. */
export interface SearchIndex {
  /**
   * @param query as typed, perhaps half a word or half a Hangul syllable, perhaps with a slip
   * @param limit most hits that are wanted (default 12)
   * @returns best first; none for an empty query
   */
  find(query: string, limit?: number): SearchHit[];
}

const SEPARATORS = /[^\p{L}\p{N}\p{M}+#]+/u;
/** NFKC, but Hangul letters that stand by themselves stay as typed: it would turn ㄱ into another sign. */
const compose = (text: string): string =>
  text.replace(/[^\u3131-\u318e]+/gu, (stretch) => stretch.normalize('NFKC'));
const normalize = (text: string): string => compose(text).toLowerCase();
const wordsOf = (text: string): string[] => normalize(text).split(SEPARATORS).filter(Boolean);

/** Words as they are indexed: each word, the parts of CamelCase, and what follows within a Hangul word. */
function indexWords(text: string): string[] {
  const words = new Set<string>();
  for (const word of compose(text).split(SEPARATORS)) {
    if (!word) continue;
    words.add(spellHangul(word.toLowerCase()));
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    if (parts.length > 1) for (const part of parts) words.add(part.toLowerCase());
    // Korean compounds have no spaces: "대학" is to find "한빛대학교".
    if (/^\p{Script=Hangul}{3,}$/u.test(word)) {
      const syllables = [...word];
      for (let i = 1; i < syllables.length - 1; i++) words.add(spellHangul(syllables.slice(i).join('')));
    }
  }
  return [...words];
}

const queryWords = (text: string): string[] => wordsOf(text).map(spellHangul);

/** Slips that are forgiven: none in up to three letters, one up to seven, two beyond. */
const slipsIn = (term: string): number => (term.length <= 3 ? 0 : term.length <= 7 ? 1 : 2);

/**
 * Indexes the names of a graph's nodes: typo-tolerant, by prefix, Korean letter by letter and by initial
 * consonants. 10,000 nodes take some 100 ms to index and a few to search.
 */
export function createSearchIndex(graph: ExplorerGraph): SearchIndex {
  const index = new MiniSearch<{ id: string; label: string; aliases: string; initials: string }>({
    fields: ['label', 'aliases', 'initials'],
    tokenize: indexWords,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryWords,
      processTerm: (term) => term,
      boost: { label: 2 },
      prefix: true,
      fuzzy: slipsIn,
      combineWith: 'AND',
    },
  });
  index.addAll(
    graph.mapNodes((id, attributes) => ({
      id,
      label: attributes.label,
      aliases: otherNames(attributes).join('\n'),
      initials: [attributes.label, ...otherNames(attributes)]
        .flatMap((name) => name.split(SEPARATORS))
        .map(initialConsonants)
        .join(' '),
    })),
  );

  const sounds = createSoundIndex(graph);
  /** Names as they are compared, kept once they were: one letter may find thousands of nodes. */
  const spellings = new Map<string, { label: string; aliases: readonly string[] }>();
  function spellNames(key: string): { label: string; aliases: readonly string[] } {
    const attributes = graph.getNodeAttributes(key);
    const spell = (name: string): string => spellHangul(normalize(name));
    const spelled = { label: spell(attributes.label), aliases: otherNames(attributes).map(spell) };
    spellings.set(key, spelled);
    return spelled;
  }
  const RANK = { name: 0, alias: 0, initials: 0, sound: -1, similar: -2 } as const;

  /** Why the index found a node; that it was by an alias is seen later, for those hits only that are given. */
  function reasonOf(hit: SearchResult): SearchReason {
    if (Object.values(hit.match).every((fields) => fields.every((field) => field === 'initials')))
      return 'initials';
    const isWhole = hit.queryTerms.every((asked) => hit.terms.some((term) => term.startsWith(asked)));
    if (!isWhole) return 'similar';
    return 'name';
  }

  /** The alias that explains a hit: one with the query in it, else one with a word that the search matched. */
  function explain(key: string, query: string, terms: readonly string[]): string | null {
    const attributes = graph.getNodeAttributes(key);
    const { label } = attributes;
    const aliases = otherNames(attributes);
    const holds = (name: string): boolean => spellHangul(normalize(name)).includes(spellHangul(query));
    if (holds(label)) return null;
    const alias = aliases.find(holds);
    if (alias !== undefined) return alias;
    const words = (name: string): string[] => [
      ...indexWords(name),
      ...name.split(SEPARATORS).map(initialConsonants),
    ];
    if (words(label).some((word) => terms.includes(word))) return null;
    return aliases.find((name) => words(name).some((word) => terms.includes(word))) ?? null;
  }

  return {
    find(query, limit = 12) {
      const asked = normalize(query).trim();
      if (!asked) return [];
      const spelled = spellHangul(asked);
      const rank = (key: string): number => {
        const known = spellings.get(key) ?? spellNames(key);
        if (known.label === spelled) return 3;
        if (known.aliases.includes(spelled)) return 2;
        return known.label.startsWith(spelled) ? 1 : 0;
      };
      const importance = (key: string): number => 1 + Math.log1p(graph.degree(key)) / 10;
      const found = index.search(asked).map((hit) => {
        const key = String(hit.id);
        const because = reasonOf(hit);
        return {
          key,
          because,
          rank: rank(key) || RANK[because],
          score: hit.score * importance(key),
          terms: hit.terms,
        };
      });
      const nearly = new Map(found.map((one) => [one.key, one.because]));
      const heard = sounds
        .find(query)
        .filter((key) => (nearly.get(key) ?? 'similar') === 'similar')
        .map((key) => {
          const because: SearchReason = 'sound';
          return { key, because, rank: RANK.sound, score: importance(key), terms: [] };
        });
      const keys = new Set(heard.map(({ key }) => key));
      return [...found.filter(({ key }) => !keys.has(key)), ...heard]
        .sort((a, b) => b.rank - a.rank || b.score - a.score || (a.key < b.key ? -1 : 1))
        .slice(0, limit)
        .map(({ key, because, terms }) => {
          const alias = because === 'sound' ? null : explain(key, asked, terms);
          return {
            ...lineOfNode(graph, key),
            alias,
            because: because === 'name' && alias !== null ? 'alias' : because,
          };
        });
    },
  };
}
