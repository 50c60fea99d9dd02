import type { Span } from '../../../model/index.ts';
import { closeUpName, closeUpSpaced } from '../../names/index.ts';
import type { NamedPerson } from '../../people/namedPerson.ts';
import { blockIndexAt, readableName } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

/** The owner, subjects of sections, advisors, colleagues, and every later place where one of them is named in full. */
export function recognisePeople(survey: Survey): Candidate[] {
  const { text, subjects, people, publications } = survey;
  const candidates: Candidate[] = [];
  const names = new Map<string, number>();
  const add = (span: Span, rank: number, confidence: number, how: Candidate['how'], name?: string): void => {
    const candidate = createCandidate(text, span, {
      kind: 'person',
      how,
      confidence,
      rank,
      name: name ?? personName(text.slice(span.start, span.end)),
    });
    candidates.push(candidate);
    names.set(candidate.name, Math.max(names.get(candidate.name) ?? 0, confidence));
  };
  const seen = new Set<NamedPerson>();
  for (const person of [subjects.owner, subjects.writer, ...subjects.ofBlock, ...people]) {
    if (!person || seen.has(person)) continue;
    seen.add(person);
    if (person.as !== 'owner' && isThing(survey, person)) continue;
    const rank =
      person.as === 'owner'
        ? RANK.owner
        : person.as === 'form' || person.as === 'student'
          ? RANK.personForm
          : RANK.person;
    for (const span of [person, ...person.also]) add(span, rank, person.confidence, 'pattern');
  }
  for (const publication of publications) {
    for (const author of publication.reference.authors) {
      add(author, RANK.reference, Math.min(0.95, publication.confidence + 0.1), 'reference', author.name);
    }
  }
  for (const [name, confidence] of names) {
    for (const span of occurrences(text, name)) {
      candidates.push(
        createCandidate(text, span, { kind: 'person', how: 'pattern', confidence, rank: RANK.person - 1 }),
      );
    }
  }
  for (const { short, full } of findShortNames(survey, [...names.keys()])) {
    for (const span of occurrences(text, short)) {
      const whole = spelledOut(text, span, full);
      candidates.push(
        createCandidate(text, whole ?? span, {
          kind: 'person',
          how: 'pattern',
          confidence: 0.7,
          rank: whole ? RANK.personForm : RANK.shortName,
        }),
      );
    }
  }
  return candidates;
}

/** The whole name where a given name stands before a family name that is known with its initial: "Ada" before "A. Oyelaran". */
function spelledOut(text: string, family: Span, full: string): Span | undefined {
  const initial = /^(\p{Lu})\.?\s/u.exec(full)?.[1];
  const given = /(?<![\p{L}\p{N}.'’-])(\p{Lu}\p{Ll}[\p{L}'’-]+)\s$/u.exec(
    text.slice(Math.max(0, family.start - 30), family.start),
  )?.[1];
  if (initial === undefined || given === undefined || !given.startsWith(initial)) return undefined;
  return isRole(given) || /^(?:Dr|Prof|Mrs?|Ms|Mx|Sir|Dame)$/u.test(given)
    ? undefined
    : { start: family.start - given.length - 1, end: family.end };
}

/**
 * Family or given names that prose uses for somebody whom the document names in full: "Kinoshita had proposed …".
 * Only where exactly one person has that name, and never for words that the vocabulary knows.
 */
export function findShortNames(survey: Survey, names: readonly string[]): { short: string; full: string }[] {
  if (!survey.blocks.some(({ type }) => type === 'paragraph')) return [];
  const fulls = new Map<string, Set<string>>();
  for (const full of names) {
    const words = full.split(' ');
    const parts = /^\p{Script=Hangul}{3}$/u.test(full) ? [full.slice(1)] : [words[0]!, words.at(-1)!];
    for (const short of words.length < 2 && parts.length > 1 ? [] : parts) {
      if (short.length < 2 || (short.length < 4 && !/\p{Script=Hangul}/u.test(short)) || /\.$/u.test(short))
        continue;
      fulls.set(short, (fulls.get(short) ?? new Set()).add(full));
    }
  }
  return [...fulls].flatMap(([short, owners]) => {
    const full = [...owners][0]!;
    const isName = owners.size === 1 && survey.vocabulary.lookUp(short).length === 0 && !isRole(short);
    return isName ? [{ short, full }] : [];
  });
}

/** A person's name as a reader would write it: letter-spaced Korean names closed up, "Oh, Tae-gyeong" in order. */
function personName(text: string): string {
  const name = closeUpName(readableName(closeUpSpaced(text)));
  if (/^\p{Script=Hangul}(?:\s\p{Script=Hangul}){1,3}$/u.test(name)) return name.replace(/\s/gu, '');
  const inverted = /^((?:\p{Lu}[\p{Lu}'’-]+ ){0,2}\p{Lu}[\p{L}'’-]+), (\p{Lu}.*)$/u.exec(name);
  return inverted ? `${inverted[2]} ${inverted[1]}` : name;
}

/** Places where a name stands as whole words; behind a Korean name a particle may follow. */
export function occurrences(text: string, name: string): Span[] {
  const spans: Span[] = [];
  if (name.length < 2 || /^\p{Ll}+$/u.test(name)) return spans;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + name.length, at + name.length + 3);
    if (/[\p{L}\p{N}@/_.-]/u.test(before) && !/[*_]/u.test(before)) continue;
    const hangul = /\p{Script=Hangul}$/u.test(name);
    if (
      hangul
        ? /^\p{Script=Hangul}/u.test(after) && !PARTICLE.test(after)
        : /^[\p{Script=Latin}\p{N}_@/-]/u.test(after)
    )
      continue;
    spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

const PARTICLE = /^(?:은|는|이|가|을|를|의|와|과|도|에게|께서|님|씨|교|박|입|에|로|으로|및|만)/u;

/** "IDA Pro로 분석": a name of two words that the vocabulary knows as nothing but a thing. */
function isThing({ text, matches, blocks }: Survey, span: Span): boolean {
  if (!/\s/u.test(text.slice(span.start, span.end))) return false;
  return (matches[blockIndexAt(blocks, span)] ?? []).some(
    (match) =>
      match.start === span.start &&
      match.end === span.end &&
      match.entries.every(({ kind }) => kind === 'software' || kind === 'model' || kind === 'dataset'),
  );
}
