import type { Span } from '../../../model/index.ts';
import { overlapsSpan } from '../../../model/index.ts';
import { allMatches } from '../../allMatches.ts';
import type { Entry } from '../../entries/entry.ts';
import { splitSegments } from '../../entries/splitSegments.ts';
import type { Block } from '../../parse/index.ts';
import { isReadable, readableName, trimSpan } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { isRole } from '../../words/roleWords.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const HEAD =
  '(?:Awards?|Prizes?|Fellowships?|Scholarships?|Medals?|Honou?rs? List|Grants?|Bursary|Stipend|Championship)';
const WORD = "(?:[\\p{Lu}\\p{N}][\\p{Script=Latin}\\p{N}&'’.+–-]{0,40}|of|for|the|in|and|&|de|la)";
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[\\p{Lu}\\p{N}][\\p{Script=Latin}\\p{N}&'’.+–-]{0,40}\\s)(?:${WORD}\\s){0,6}?${HEAD}(?!\\p{Script=Latin})`,
  'gu',
);
/** "received the CONICET scholarship": an award's noun in small letters behind a name. */
const LOWER =
  /(?<=\b(?:received|won|awarded|holds?|held|granted|given|earned|got|secured|recipient of|winner of)\s(?:an?|the)\s)(?:\p{Lu}[\p{L}\p{N}&'’.-]*\s(?:(?:in|of|for)\s(?=\p{Lu}))?){1,4}(?:(?:doctoral|graduate|postdoctoral|research|travel|merit|undergraduate|young investigator)\s)?(?:scholarship|fellowship|prize|award|medal|bursary|stipend)(?!\p{L})/gu;
const PAPER_LIKE = /\b(?:best|outstanding|distinguished|first|second|third|gold|silver|bronze)\b/iu;
const PAPER =
  /(?<![\p{L}\p{N}])(?:(?:[A-Z][A-Za-z&]{2,9}(?:\s|\s?['’]))?(?:(?:19|20)\d\d\s)?)(?:[Bb]est|[Oo]utstanding|[Dd]istinguished)\s(?:(?:[Ss]tudent|[Ii]ndustry|[Ss]hort|[Ll]ong|[Dd]emo|[Aa]pplication|[Rr]esearch)\s)?(?:[Pp]aper|[Pp]oster|[Dd]emo|[Tt]hesis|[Dd]issertation|[Pp]resentation|[Rr]eviewer)(?:\s(?:[Aa]ward|[Pp]rize|[Rr]unner-up|[Hh]onou?rable [Mm]ention))?(?!\p{L})(?:\s(?:at|of)\s[\p{Lu}][\p{L}]{2,12}\s(?:19|20)\d\d)?/gu;
const PLACE_IN_CONTEST =
  /(?<![\p{L}\p{N}]|\bin the )(?:[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd|[Gg]rand|[Gg]old|[Ss]ilver|[Bb]ronze)[\s-](?:Place|Prize|Medal|place|prize|medal)(?:\s(?:award|Award))?(?!\p{L})/gu;
const HONOUR =
  /(?<![\p{L}\p{N}])(?:summa cum laude|magna cum laude|cum laude|valedictorian|dean['’]s list|salutatorian)(?!\p{L})/giu;
const CERTIFIED =
  /(?<![\p{L}\p{N}])Certified\s(?:[\p{Lu}][\p{L}-]*|\([A-Z]+\))(?:\s(?:[\p{Lu}][\p{L}-]*|\([A-Z]+\))){0,5}/gu;
/** "Prix Irène Joliot-Curie". */
const PRIX =
  /(?<![\p{L}\p{N}])(?:Prix|Premio|Prêmio)\s(?:(?:de|du|des|d['’]|la|le|à)\s?)?\p{Lu}[\p{L}'’-]+(?:\s(?:de\s|du\s|des\s)?\p{Lu}[\p{L}'’-]+){0,4}/gu;
/** A title that one is: "has been a Wallenberg Academy Fellow since 2022". */
const FELLOW =
  /(?<=\b(?:an?|elected|named|as)\s)(?:[\p{Lu}][\p{L}&-]+\s){1,4}(?:Fellow|Scholar|Laureate)(?!\p{L})/gu;
const KOREAN =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}'’&.-]{0,39}[\p{L}\p{N}'’&-](?<!으며|이며|하며|하고|했고|았고|었고|되고|였고|하여|해서|에서|에게|부터|까지|으로|으로서|년|월|년에|월에|[은는을를])\s){0,5}?[\p{L}\p{N}]{0,40}(?:최우수\s?논문상|우수\s?논문상|최우수상|우수상|장려상|대상|금상|은상|동상|공로상|표창장?|장학금|장학생|특별상|인기상|혁신상|논문상|신인상|발표상|장관상|총장상|학술상|펠로우십|최우수\s?졸업|수석\s?졸업|우등\s?졸업)(?=[\s,.()·|을를이가은의]|$)/gu;
/** What a sentence says before a Korean award's name: "2023년에는 사내 해커톤에서 최우수상". */
const TOLD_BEFORE =
  /^(?:\S+\s)*\S*[\p{Script=Hangul}](?:에서|에서는|에는|에|에게|에게서|으로|하여|해서|하고|했고|하며|하는|받아|받은|참가해|참여해|출전해|께서|부터|까지|은|는|을|를)\s(?=\S)/u;
const AWARD_LIKE =
  /award|prize|fellow|scholar|medal|honou?r|grant|winner|finalist|runner|place|champion|best|outstanding|challenge|competition|contest|hackathon|olympiad|certif|expert|grandmaster|수상|상$|상\s|장학|대회|경진|공모전|자격|기사|급$/i;

/** Keys whose value is an award; a year as a key too: "2021: Best Paper". */
const AWARD_KEY = /title|name|award|honou?r|prize|scholarship|상|자격|^\W*\d/iu;
const KOREAN_HINT = /우수상|[대금은동우선려별기혁문인표관장총술창]상|표창|공로|장학|펠로우십|졸업/u;
/** Every form of an award has one of these. */
const HINT =
  /award|prize|prix |premio |prêmio |fellow|scholar|medal|honou?r|grant|bursary|stipend|champion|\bbest\b|outstanding|distinguished|\bplace\b|laude|valedictorian|dean|salutatorian|certified|laureate|상|표창|장학|펠로우십|졸업/i;
/** What stands in sections of awards and is none: service, membership, languages, signatures. */
const NO_AWARD =
  /volunteer|organi[sz]|review|member|speaker|editor|committee|languages?|hobb|지원자|회원|위원|봉사|작성|이상과/iu;

/** "🥇 1st place": the medal is no part of the name. */
const LEADING_PICTURE = /^(?:[\s*_]*\p{Extended_Pictographic}\uFE0F?)+/u;

/** Awards by form anywhere, and the first piece of each entry in sections of awards and certifications. */
export function recogniseAwards(survey: Survey): Candidate[] {
  const { text, blocks, entries } = survey;
  const candidates: Candidate[] = [];
  /** "Shortlisted for the Kestrel Award": not received. */
  const isOnlyNamed = (span: Span): boolean =>
    /\b(?:shortlisted|longlisted|short-listed|nominated|nominee|applied) for (?:the |an? )?$/iu.test(
      text.slice(Math.max(0, span.start - 24), span.start),
    ) ||
    /^\s(?:nominations?|nominee)\b/iu.test(text.slice(span.end, span.end + 14)) ||
    /\snomination(?:$|,)|^(?:short-?listed|long-?listed|nominated) for\b/iu.test(
      text.slice(span.start, span.end),
    );
  const add = (span: Span, confidence: number, how: Candidate['how'], rank: number = RANK.award): void => {
    const picture = LEADING_PICTURE.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
    const clean = trimSpan(text, { start: span.start + picture, end: span.end });
    if (clean.end - clean.start >= 3 && !isOnlyNamed(clean))
      candidates.push(createCandidate(text, clean, { kind: 'award', how, confidence, rank }));
  };
  for (const entry of entries) {
    if (entry.section !== 'awards' && entry.section !== 'certifications') continue;
    const title = awardTitle(survey, entry);
    if (title)
      add(
        title,
        AWARD_LIKE.test(text.slice(title.start, title.end)) ? 0.85 : 0.65,
        'section',
        RANK.award + 1,
      );
  }
  for (const block of blocks)
    for (const span of certificates(survey, block)) add(span, 0.75, 'section', RANK.award + 2);
  for (const [index, block] of blocks.entries()) {
    if (!isReadable(block)) continue;
    const patterns =
      block.section === 'publications'
        ? [PAPER]
        : [PAPER, ENGLISH, LOWER, PRIX, PLACE_IN_CONTEST, HONOUR, CERTIFIED, FELLOW, KOREAN];
    if (block.type === 'heading' && block.entry < 0) continue;
    const slice = text.slice(block.text.start, block.text.end);
    if (!HINT.test(slice)) continue;
    for (const pattern of patterns) {
      if (pattern === KOREAN && !KOREAN_HINT.test(slice)) continue;
      for (const match of allMatches(slice, pattern)) {
        const name = match[0]
          .replace(
            /^(?:(?:The|the|A|An|Received|Won|Awarded|Recipient of|Winner of|and|in|of|for|(?:19|20)\d\d(?=\s(?:and\s|the\s|\p{Lu}(?!est))))\s+)+/u,
            '',
          )
          .replace(/\s+(?:of|for|the|in|and|&|de|la)\s*$/u, '')
          .replace(pattern === KOREAN ? TOLD_BEFORE : /^$/u, '')
          .replace(/^(?:19|20)\d\d(?:년도?|학년도)\s+(?=\S)/u, '');
        if (
          /^(?:Awards?|Prizes?|Grants?|Honou?rs?(?: List)?|Fellowships?|Scholarships?)$/iu.test(name.trim())
        )
          continue;
        const start = block.text.start + match.index + match[0].indexOf(name);
        const named = { start, end: start + name.length };
        if (pattern === LOWER && (PAPER_LIKE.test(name) || isKnown(survey, index, named))) continue;
        add(
          withContest(text, { start, end: start + name.length }, block.text.end),
          pattern === ENGLISH || pattern === KOREAN ? 0.75 : 0.8,
          'pattern',
        );
      }
    }
  }
  return candidates;
}

/** The names of a list under a key: "Certifications: Oracle Certified Professional, CKA (2022)". */
function certificates({ text, blocks }: Survey, block: Block): Span[] {
  const { key, value, section } = block;
  if (section !== 'certifications' || !key || !value || blocks[block.sectionBlock] !== block) return [];
  return allMatches(text.slice(value.start, value.end), /(?:\([^()]*\)|[^(),;·])+/gu)
    .map((piece) => {
      const start = value.start + piece.index;
      return trimSpan(text, { start, end: start + piece[0].replace(/\s?\([^()]*\)\s*$/u, '').length });
    })
    .filter((span) => {
      const name = text.slice(span.start, span.end);
      return isName(name) && /^[\p{Lu}\p{Script=Hangul}]/u.test(name) && !NO_AWARD.test(name);
    });
}

/** Whether a name holds one that is known already: an award of the vocabulary, an organization that gives it. */
function isKnown({ matches, organizations }: Survey, block: number, span: Span): boolean {
  return (
    organizations[block]!.some((form) => overlapsSpan(form, span)) ||
    matches[block]!.some(
      (match) =>
        overlapsSpan(match, span) &&
        match.entries.some(({ kind }) => kind === 'award' || kind === 'organization'),
    )
  );
}

/** The name of an award in its entry's head: the piece that sounds like one, else the first name of a dated entry. */
function awardTitle(survey: Survey, entry: Entry): Span | undefined {
  const { text } = survey;
  const pieces = entry.head.flatMap((index) => {
    const block = survey.blocks[index]!;
    const dates = survey.dates[index]!;
    if (block.key && !AWARD_KEY.test(text.slice(block.key.start, block.key.end))) return [];
    const areas =
      block.cells.length > 0 ? block.cells : [block.key ? (block.value ?? block.text) : block.text];
    return areas
      .flatMap((area) => splitSegments(text, area, dates))
      .map((piece) => dates.reduce((span, date) => cutDate(text, span, date), piece))
      .map((piece) => trimSpan(text, piece))
      .filter(
        (piece, at) =>
          isName(text.slice(piece.start, piece.end)) ||
          (at > 0 && /^[대금은동]상$/u.test(text.slice(piece.start, piece.end))),
      );
  });
  const like = pieces.find((piece) => AWARD_LIKE.test(text.slice(piece.start, piece.end)));
  const contest = pieces.find(({ start, end }) => KOREAN_CONTEST.test(text.slice(start, end)));
  const won = contest && prizeBehind(text, contest, pieces);
  if (won) return won;
  if (like) return withContest(text, withoutField(text, like), survey.blocks[entry.head.at(-1)!]!.text.end);
  const first = pieces[0];
  if (!first || entry.dates.length === 0 || isRole(text.slice(first.start, first.end))) return undefined;
  return NO_AWARD.test(text.slice(first.start, first.end)) ? undefined : first;
}

const KOREAN_CONTEST = /(?:대회|공모전|경진|해커톤|챌린지|올림피아드|페스티벌|컨퍼런스|캠프)$/u;
const KOREAN_PRIZE =
  /^[\p{Script=Hangul}\d ]{0,20}(?:상|상장|표창|[1-9]\s?[등위]|입상|우승|준우승|본선\s?진출)$/u;

/** "새벽 해커톤 · 장려상", "물결대회(WC) 장관상": a contest with the prize that the next piece names. */
function prizeBehind(text: string, contest: Span, pieces: readonly Span[]): Span | undefined {
  if (!KOREAN_CONTEST.test(text.slice(contest.start, contest.end))) return undefined;
  const at = pieces.indexOf(contest);
  const prize = pieces
    .slice(at + 1, at + 3)
    .find(({ start, end }) => KOREAN_PRIZE.test(text.slice(start, end)));
  if (!prize) return undefined;
  const gap = text.slice(contest.end, prize.start);
  return /^[*_\s]*(?:\([^()\n]{1,12}\))?[*_\s·,\-–—:/]{0,8}$/u.test(gap)
    ? { start: contest.start, end: prize.end }
    : undefined;
}

const BEFORE_FIELD = new RegExp(`^.{3,}?${HEAD}(?=\\s(?:in|for)\\s)`, 'u');

/** "Google PhD Fellowship in Machine Perception": the field is no part of the award's name. */
function withoutField(text: string, span: Span): Span {
  const match = BEFORE_FIELD.exec(text.slice(span.start, span.end));
  return match ? { start: span.start, end: span.start + match[0].length } : span;
}

/** A rank that many contests give. */
const RANK_ALONE =
  /^(?:(?:first|second|third|1st|2nd|3rd|grand|gold|silver|bronze)[\s-](?:place|prize|medal)(?:\saward)?|winners?|finalists?|runners?[- ]up)$/iu;
const CONTEST_BEHIND =
  /^(?:,|\s?[–—:-]|\s(?:at|in|of))\s(?:the\s)?(?:[\p{Lu}\p{N}][\p{L}\p{N}&'’.+-]*\s|(?:of|for|the|in|and|on)\s){1,7}?(?:Challenge|Competition|Contest|Hackathon|Olympiad|Cup|Championships?|Shared Task|Grand Prix)(?!\p{L})|^(?:,|\s?[–—:-]|\s(?:at|in|of))\s(?:the\s)?(?:\p{Lu}[\p{L}\p{N}&'’.+-]*\s){0,3}(?:\p{Lu}[\p{L}]*)?Hack(?:s|\p{Lu}[\p{L}]*|athon)?(?:\s\d{1,4}(?:\.\d)?)?(?![\p{L}\p{N}])/u;

/** "2nd place, NeurIPS LLM Efficiency Challenge": a rank is an award only with the contest that gave it. */
function withContest(text: string, span: Span, end: number): Span {
  const name = text.slice(span.start, span.end).replace(LEADING_PICTURE, '');
  if (!RANK_ALONE.test(name.trim())) return span;
  const marks = /^[*_]{0,3}/u.exec(text.slice(span.end, end))![0].length;
  const contest = CONTEST_BEHIND.exec(text.slice(span.end + marks, end));
  return contest ? { start: span.start, end: span.end + marks + contest[0].length } : span;
}

/** A piece without the date at its beginning or end; "ICLR 2017 Best Paper" keeps the year inside. */
function cutDate(text: string, span: Span, date: Span): Span {
  if (date.end <= span.start || date.start >= span.end) return span;
  const isInside =
    /\p{L}/u.test(text.slice(span.start, date.start)) && /\p{L}/u.test(text.slice(date.end, span.end));
  if (isInside) return span;
  if (date.start <= span.start) return { start: date.end, end: Math.max(date.end, span.end) };
  return { start: span.start, end: date.start };
}

function isName(piece: string): boolean {
  const name = readableName(piece);
  return (
    name.length >= 3 &&
    name.length <= 110 &&
    /\p{L}{2}/u.test(name) &&
    !/^(?:finalist|winner|team of|issued by|by|from)\b/iu.test(name)
  );
}
