import type { Kind, Span } from '../../../model/index.ts';
import { containsSpan } from '../../../model/index.ts';
import type { Vocabulary } from '../../../vocabulary/index.ts';
import { allMatches } from '../../allMatches.ts';
import type { Link } from '../../parse/index.ts';
import { isReadable, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';
import { occurrences } from './recognisePeople.ts';

/** Sites on which a path names something, and what. */
const SITES: readonly {
  host: RegExp;
  kind: (path: readonly string[]) => Kind;
  name: (path: readonly string[]) => string | undefined;
}[] = [
  {
    host: /^(?:www\.)?(?:github|gitlab)\.com$/u,
    kind: () => 'software',
    name: ([owner, repository]) => (owner === 'orgs' || owner === 'topics' ? undefined : repository),
  },
  {
    host: /^huggingface\.co$/u,
    kind: ([first]) => (first === 'datasets' ? 'dataset' : 'model'),
    name: huggingFaceName,
  },
  {
    host: /^(?:www\.)?(?:npmjs\.com|pypi\.org|crates\.io)$/u,
    kind: () => 'software',
    name: (path) => path[1],
  },
];

function huggingFaceName(path: readonly string[]): string | undefined {
  if (path[0] === 'datasets') return path[2];
  if (
    path.length < 2 ||
    ['spaces', 'papers', 'blog', 'docs', 'collections', 'learn', 'organizations'].includes(path[0]!)
  )
    return undefined;
  return path[1];
}

/** Software, models and data sets whose repository is linked; named in the text, or else by the address itself. */
export function recogniseLinks(survey: Survey): Candidate[] {
  const { text, blocks, vocabulary } = survey;
  const candidates: Candidate[] = [];
  for (const block of blocks) {
    if (block.type === 'code') continue;
    for (const link of block.links) {
      if (link.text.end <= link.text.start) candidates.push(...readBadges(text, link, vocabulary));
      if (!isReadable(block)) continue;
      const target = readAddress(link.url);
      if (!target) continue;
      const known = vocabulary
        .lookUp(target.name)
        .find(({ kind }) => ['software', 'model', 'dataset'].includes(kind));
      if (known) continue; // the vocabulary reads it wherever it is named
      const named = spelledBy(text, link.text, target) ?? namedIn(text, block.text, target.name, link);
      for (const span of named) {
        // the link says that "tokenizers" is a repository, whatever else the word means
        const isShown = span.start === link.text.start && span.end === link.text.end;
        const rank = isShown ? RANK.vocabulary + 1 : RANK.link;
        candidates.push(
          createCandidate(text, span, { kind: target.kind, how: 'link', confidence: 0.8, rank }),
        );
      }
      if (named.length > 0) continue;
      const at = text.indexOf(target.name, link.start);
      if (at < 0 || at >= link.end) continue;
      candidates.push(
        createCandidate(
          text,
          { start: at, end: at + target.name.length },
          { kind: target.kind, how: 'link', confidence: 0.5, rank: RANK.repository },
        ),
      );
    }
  }
  return candidates;
}

/**
 * The text of a link that spells a repository's name with accents, "papağan" for `papagan`, or the family of a model,
 * "Solar" for `SOLAR-10.7B-v1.0`.
 */
function spelledBy(
  text: string,
  within: Span,
  { name, kind }: { name: string; kind: Kind },
): Span[] | undefined {
  const span = trimSpan(text, within);
  const plain = text.slice(span.start, span.end).normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/gu, 'i');
  const [shown, whole] = [plain.toLowerCase(), name.toLowerCase()];
  const isFamily =
    kind === 'model' &&
    shown.length > 3 &&
    whole.startsWith(shown) &&
    /^[-_.]/u.test(whole.slice(shown.length));
  return shown !== '' && (shown === whole || isFamily) ? [span] : undefined;
}

/** Addresses of pictures that say by themselves what they show: one name or, by commas, several. */
const BADGES: readonly RegExp[] = [
  /^https?:\/\/img\.shields\.io\/badge\/-?(?<names>(?:[^-/?#]|--)+)-/iu,
  /^https?:\/\/(?:go-)?skill-?icons\.(?:dev|vercel\.app)\/icons\?(?:[^#]*&)?i(?:cons)?=(?<names>[^&#]+)/iu,
  /^https?:\/\/(?:cdn\.)?simple-?icons\.org\/(?:icons\/)?(?<names>[^/?#.]+)/iu,
];

/** Icons whose names are neither those of what they stand for nor in its vocabulary. */
const ICONS: Readonly<Record<string, string>> = {
  ae: 'Adobe After Effects',
  ai: 'Adobe Illustrator',
  cs: 'C#',
  express: 'Express.js',
  idea: 'IntelliJ IDEA',
  js: 'JavaScript',
  pr: 'Adobe Premiere Pro',
  ps: 'Adobe Photoshop',
  py: 'Python',
  spring: 'Spring Framework',
  ts: 'TypeScript',
  unreal: 'Unreal Engine',
  vue: 'Vue.js',
  xd: 'Adobe XD',
};

/** Badges without alternative text: `img.shields.io/badge/Spring%20Boot-6DB33F`, `skillicons.dev/icons?i=redis,go`. */
function readBadges(text: string, link: Link, vocabulary: Vocabulary): Candidate[] {
  const names = BADGES.map((address) => address.exec(link.url)?.groups?.names).find(Boolean);
  if (names === undefined) return [];
  let at = text.indexOf(names, link.start);
  if (at < 0 || at + names.length > link.end) return [];
  return names.split(',').flatMap((written) => {
    const start = at;
    at += written.length + 1;
    const label = readLabel(written);
    const name = label.length > 7 ? label : (ICONS[label] ?? label);
    const entry = [name, name.toUpperCase()]
      .flatMap((spelling) => [
        ...vocabulary.lookUp(spelling, 'software'),
        ...vocabulary.lookUp(spelling, 'technique'),
      ])
      .at(0);
    if (!entry) return [];
    return createCandidate(
      text,
      { start, end: start + written.length },
      { kind: entry.kind, entry: entry.id, name, how: 'link', confidence: 0.85, rank: RANK.link },
    );
  });
}

/** The label of a badge as it is shown: `Spring%20Boot`, `scikit--learn` and `Visual_Studio` decoded. */
function readLabel(written: string): string {
  let label = written;
  try {
    label = decodeURIComponent(written);
  } catch {
    // half a percent sign is shown as it is
  }
  return label
    .replace(/(?<!_)_(?!_)/gu, ' ')
    .replaceAll('__', '_')
    .replaceAll('--', '-')
    .trim();
}

/** What an address names: `https://github.com/owner/name/pull/7` → software "name". Undefined for other addresses. */
export function readAddress(url: string): { name: string; kind: Kind; owner: string } | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  const site = SITES.find(({ host }) => host.test(parsed.hostname.toLowerCase()));
  if (!site) return undefined;
  const path = parsed.pathname.split('/').filter(Boolean);
  const name = site.name(path)?.replace(/\.git$/u, '');
  if (!name || !/^[\w.-]{2,60}$/u.test(name)) return undefined;
  // A profile's own repository of the same name is the profile.
  if (path[0]?.toLowerCase() === name.toLowerCase()) return undefined;
  return { name, kind: site.kind(path), owner: path[0] === 'datasets' ? path[1]! : path[0]! };
}

/** Places in a block that say the repository's name, hyphens and letter case aside: "LLM2Vec" for `llm2vec`. */
function namedIn(text: string, within: Span, name: string, link: Link): Span[] {
  const slice = text.slice(within.start, within.end);
  const parts = name.split(/[-_.]/u).filter(Boolean);
  const pattern = parts.map(escapePattern).join('[-_. ]?');
  if (pattern.length < 3) return [];
  // Most blocks don't name it: no pattern is made for these.
  if (!slice.toLowerCase().includes(parts[0]!.toLowerCase())) return [];
  const spans: Span[] = [];
  for (const match of allMatches(
    slice,
    new RegExp(`(?<![\\p{L}\\p{N}_.-])${pattern}(?![\\p{L}\\p{N}/_])`, 'giu'),
  )) {
    const span = { start: within.start + match.index, end: within.start + match.index + match[0].length };
    // A lower-case ordinary word is no name, though a repository is called so, unless it is the link.
    const isLink = containsSpan(link.text, span);
    if (!isLink && !/[\p{Lu}\p{N}_-]/u.test(match[0])) continue;
    spans.push(span);
  }
  return spans.length > 0
    ? spans
    : occurrences(text.slice(0, within.end), name).filter(
        (span) => span.start >= within.start && !inAddress(text, span),
      );
}

function inAddress(text: string, span: Span): boolean {
  return /[/=]$/u.test(text.slice(0, span.start));
}

/** A text as a pattern that matches nothing else. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
