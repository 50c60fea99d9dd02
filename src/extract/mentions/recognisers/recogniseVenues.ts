import type { Span } from '../../../model/index.ts';
import type { VocabularyMatch } from '../../../vocabulary/index.ts';
import { allMatches } from '../../allMatches.ts';
import { isReadable, readableName } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { type CapitalRun, capitalRuns } from '../../words/findOrganizationForms.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const HEAD =
  /^(?:Conference|Journal|Transactions|Symposium|Workshop|Proceedings|Congress|Summit|Letters|Magazine|Colloquium|Meetup|Forum|Days?)$/u;
const HINT =
  /Conference|Journal|Transactions|Symposium|Workshop|Proceedings|Congress|Summit|Letters|Magazine|Colloquium|Meetup|Forum|Days?\b/u;
/** Heads that make a venue only at the end of its name: "… Letters", "Data Day Nordics" not. */
const LAST_ONLY = /^(?:Letters|Magazine|Meetup|Summit|Forum|Days?)$/u;
/** What stands before a venue's name and belongs to one edition of it. */
const EDITION =
  /^(?:\d+(?:st|nd|rd|th)?|(?:Twenty|Thirty|Forty|Fifty)(?:-?\p{Ll}+)?|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Annual|The|At|In|Of|On|Proceedings|of|the|and|in|for|Steering|Committee)$/u;
const KOREAN =
  /(?<![\p{L}\p{N}])(?!(?:및|와|과)\s)(?:[\p{Script=Hangul}A-Za-z]+\s및\s)?(?:[\p{Script=Hangul}A-Za-z]+\s){0,3}?[\p{Script=Hangul}A-Za-z]*(?:학술대회|학술발표대회|논문지|학회지|컨퍼런스|심포지엄|워크숍)(?![\p{Script=Hangul}](?<!에|의|에서|를|을|은|는|이|가|와|과))/gu;
/** "CHI 2024", "KubeCon '22", "POC2019": an acronym with a year, where papers, talks and service are told. */
const YEARLY =
  /(?<![\p{L}\p{N}/-])(\p{Lu}[\p{Lu}&]{1,20}[\p{L}]{0,20}|\p{Lu}\p{Ll}{1,20}\p{Lu}\p{L}{1,20})(?:[ -]?(?:(?:19|20)\d\d)|\s?['’]\d\d)(?!\d)/gu;
const YEARLY_BEFORE =
  /\b(?:at|for|of|in|chair|committee|review\w*|talk|keynote|presented|spoke|speaker|organi[sz]\w*|attend\w*|published|accepted|,|—|–)\s*[*_]{0,2}$|^\W*$/iu;

const VENUE_RANK = RANK.organizationForm - 4;

/** Conferences and journals by form ("… Conference on …", "Journal of …", "… 논문지", "CHI 2024") and in lists of service. */
export function recogniseVenues(survey: Survey): Candidate[] {
  const { text, blocks, matches } = survey;
  const candidates: Candidate[] = [];
  const add = (span: Span, confidence: number): void => {
    if (readableName(text.slice(span.start, span.end)).length < 3) return;
    candidates.push(
      createCandidate(text, span, {
        kind: 'venue',
        how: 'pattern',
        confidence,
        rank: VENUE_RANK,
      }),
    );
  };
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block) || block.section === 'skills' || block.section === 'publications') continue;
    if (block.type === 'heading' && block.entry < 0) continue;
    const hasHead = HINT.test(text.slice(block.text.start, block.text.end));
    const runs = hasHead ? capitalRuns(text, block.text, ['on', 'in']) : [];
    for (const run of runs.flatMap((one) => splitAtVenues(one, matches[index]!))) {
      const first = run.findIndex(({ text: word }) => !EDITION.test(word));
      if (first < 0) continue;
      const words = withoutYear(run.slice(first));
      const head = words.findIndex(({ text: word }) => HEAD.test(word));
      if (head < 0 || words.length < 2 || words.length > 12) continue;
      if (LAST_ONLY.test(words[head]!.text) && head !== words.length - 1) continue;
      if (head === 0 && !/^(?:of|on|for)$/u.test(words[1]!.text)) continue;
      add({ start: words[0]!.start, end: words.at(-1)!.end }, 0.72);
    }
    const slice = text.slice(block.text.start, block.text.end);
    for (const match of /학술|논문지|학회지|컨퍼런스|심포지엄|워크숍/u.test(slice)
      ? allMatches(slice, KOREAN)
      : []) {
      const start = block.text.start + match.index;
      add({ start, end: start + match[0].length }, 0.7);
    }
    const tells =
      block.section === 'service' ||
      block.section === 'talks' ||
      block.type === 'paragraph' ||
      block.type === 'item';
    if (!tells) continue;
    for (const match of allMatches(slice, YEARLY)) {
      if (!YEARLY_BEFORE.test(slice.slice(Math.max(0, match.index - 30), match.index))) continue;
      const start = block.text.start + match.index;
      add({ start, end: start + match[1]!.length }, 0.6);
    }
  }
  for (const { name, kind, entry, isByForm } of survey.services) {
    if (entry !== undefined)
      candidates.push(
        createCandidate(text, name, {
          kind,
          how: 'vocabulary',
          confidence: 0.9,
          rank: RANK.organizationForm + 1,
          entry,
        }),
      );
    else if (isByForm)
      candidates.push(
        createCandidate(text, name, { kind, how: 'pattern', confidence: 0.7, rank: VENUE_RANK }),
      );
  }
  return candidates;
}

/** "TOPLAS and IEEE Transactions on Computers" are two where the vocabulary knows one of them. */
function splitAtVenues(run: CapitalRun, matches: readonly VocabularyMatch[]): CapitalRun[] {
  const at = run.findIndex(
    ({ text, start, end }) =>
      /^(?:and|&)$/u.test(text) &&
      matches.some(
        (match) => match.entries[0]!.kind === 'venue' && (match.end === start - 1 || match.start === end + 1),
      ),
  );
  return at < 0 ? [run] : [run.slice(0, at), ...splitAtVenues(run.slice(at + 1), matches)];
}

/** "Nordic Search Day 2024": the year is no part of the name. */
function withoutYear(words: CapitalRun): CapitalRun {
  return /^(?:19|20)\d\d$/u.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;
}
