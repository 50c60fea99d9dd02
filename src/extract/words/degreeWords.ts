import type { Span } from '../../model/index.ts';
import { allMatches } from '../allMatches.ts';

/** A degree named in a text, with its field where one follows: "Ph.D. in Electronic Engineering", "전자공학 박사". */
export interface Degree extends Span {
  /** As a reader would write it: `PhD`, `BS`, `MBA`, `박사`. */
  readonly degree: string;
  readonly field?: Span;
}

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [
    /Integrated (?:M\.?S\.?\s*[/&-]?\s*)?Ph\.? ?D\.?(?: (?:Course|Program|Programme|Student|Candidate))?|Ph\. ?D\.?(?: (?:Student|Candidate|Degree|Program|Course))?|PhD(?: (?:Student|Candidate|Degree|Program|Course))?|D\.?Phil\.?|Doctorate|Doctor of Philosophy|Doctor of Science|Doctoral (?:Degree|Student|Candidate|Program)|Sc\.?D\.|Dr\. ?(?:rer\. ?nat|-?Ing)\.?/iu,
    'PhD',
  ],
  [/M\.? ?D\.(?![A-Za-z])|Doctor of Medicine/u, 'MD'],
  [
    /MBBS|M\.B\.B\.S\.?|MBChB|MB ?BCh(?:ir)?|MBBCh|Bachelor of Medicine(?:,? (?:and )?Bachelor of Surgery)?/u,
    'MBBS',
  ],
  [/Pharm\. ?D\.?|Doctor of Pharmacy/u, 'PharmD'],
  [/D\. ?V\. ?M\.|DVM|Doctor of Veterinary Medicine/u, 'DVM'],
  [/Ed\. ?D\.|EdD|Doctor of Education/u, 'EdD'],
  [/J\.? ?D\.(?![A-Za-z])|Juris Doctor/u, 'JD'],
  [/MBA|M\.B\.A\.|Master of Business Administration/u, 'MBA'],
  [/BBA|B\.B\.A\.|Bachelor of Business Administration/u, 'BBA'],
  [
    /M\.? ?Sc\.?(?![A-Za-z])|M\. ?S\.?(?![A-Za-z])|MS(?= (?:in|degree|student)\b|[ ,]*(?:$|[,(·|–-]))|Master of Science|Master['’]?s? of Engineering|M\. ?Eng\.?|MEng|Master of Technology|M\. ?Tech\.?|MTech/u,
    'MS',
  ],
  [/M\. ?A\.(?![A-Za-z])|MA(?= in\b)|Master of Arts/u, 'MA'],
  [/M\. ?Phil\.?|MPhil/u, 'MPhil'],
  [/M\. ?F\. ?A\.|MFA|Master of Fine Arts/u, 'MFA'],
  [/Master['’]?s?(?: degree| student| program| thesis)?(?: of [A-Z]\w+)?/u, "Master's"],
  [
    /B\.? ?Sc\.?(?![A-Za-z])|B\. ?S\.?(?![A-Za-z])|BS(?= (?:in|degree|student)\b| [A-Z][a-z]+|[ ,]*(?:$|[,(·|–-]))|Bachelor of Science|B\. ?Eng\.?|BEng|B\. ?E\.(?![A-Za-z])|Bachelor of Engineering|B\. ?Tech\.?|BTech|Bachelor of Technology/u,
    'BS',
  ],
  [/B\. ?A\.(?![A-Za-z])|BA(?= in\b| [A-Z][a-z]+)|Bachelor of Arts/u, 'BA'],
  [/B\. ?F\. ?A\.|BFA|Bachelor of Fine Arts/u, 'BFA'],
  [/Bachelor['’]?s?(?: degree)?(?: of [A-Z]\w+)?|Undergraduate(?: degree| student| studies)?/u, "Bachelor's"],
  [
    /Associate(?:['’]s)? degree|Diplom(?:a)?(?:-\w+)?|Licen[cs]e|Licenciatura|Licenza|Magister|Laurea(?: [Mm]agistrale)?|Ingenier[ií]a|Vordiplom|Abitur|High school diploma|GED/u,
    'Diploma',
  ],
];

const ENGLISH_GLOBAL = ENGLISH.map(
  ([pattern, degree]) =>
    [
      new RegExp(
        `(?<![\\p{L}\\p{N}.])(?:${pattern.source})(?!\\p{L})`,
        pattern.flags.includes('i') ? 'giu' : 'gu',
      ),
      degree,
    ] as const,
);
/** Every English degree has one of these; most stretches have none and are done with one quick test. */
const HINT =
  /[DSAEFM]\.|[BM][ABES]|MBCh|BBA|[BM]FA|[BM]Tech|MEng|DVM|EdD|Pharm|Dr\. ?-?Ing|Dr\. ?rer|Ph|phil|Master|Bachelor|Doctor|doctor|Diplom|degree|Licen|Ingenier|Magister|Laurea|Abitur|GED|ndergraduate/u;
const KOREAN_HINT = /사|졸업|석박/u;

const KOREAN =
  /(?<![\p{Script=Hangul}])(?:(?<field>[\p{Script=Hangul}A-Za-z]{1,14}(?:학과|학부|전공|공학|학|과)?)\s?)??(?<degree>(?:석·?박사?\s*통합(?:\s*과정)?)|박사\s*과정(?:\s*수료)?|박사\s*수료|박사\s*학위|석사\s*과정|석사\s*학위|학사\s*과정|학사\s*학위|(?<!\p{Script=Hangul})(?:공학|이학)\s*(?:박사|석사)|공학사|이학사|문학사|경영학\s*석사|박사|석사|전문학사|학사|고등학교\s*졸업)(?!후)/gu;

/** A short form of the degree behind its name: "Bachelor of Engineering (BE), Physics", " - MBA, Operations". */
const SHORT_FORM = /^\s?(?:\([A-Z][A-Za-z.]{1,5}\)|[-–]\s[A-Z]{2,5}(?=,\s\p{Lu}))/u;

const FIELD = /^\s*(?:degree\s+|student\s+|candidate\s+)?(?:in|of|\(|,|:|·|-|–)?\s*/u;

/**
 * Degrees in a stretch of text, in order, without overlaps.
 *
 * @param text the document's text
 * @param within the stretch to read
 */
export function findDegrees(text: string, within: Span): Degree[] {
  const found: Degree[] = [];
  const slice = text.slice(within.start, within.end);
  for (const [pattern, degree] of HINT.test(slice) ? ENGLISH_GLOBAL : []) {
    for (const match of allMatches(slice, pattern)) {
      const start = within.start + match.index;
      const span = { start, end: start + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push(withField(text, within, { ...span, degree }));
    }
  }
  if (!KOREAN_HINT.test(slice)) return found.sort((a, b) => a.start - b.start);
  for (const match of allMatches(slice, KOREAN)) {
    const { degree, field } = match.groups as { degree: string; field?: string };
    const start = within.start + match.index + match[0].length - degree.length;
    const isField =
      field !== undefined && !/^(?:에서|에서의|으로|로|에|의|및|와|과)$|(?:에서|대학원|대학교)$/u.test(field);
    const fieldStart = within.start + match.index;
    found.push({
      start,
      end: start + degree.length,
      degree: degree.replace(/\s+/gu, ' '),
      ...(!isField ? {} : { field: { start: fieldStart, end: fieldStart + field.length } }),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function withField(text: string, within: Span, degree: Degree): Degree {
  const rest = text.slice(degree.end, Math.min(within.end, degree.end + 200));
  const short = SHORT_FORM.exec(rest)?.[0] ?? '';
  const lead = short + (FIELD.exec(rest.slice(short.length))?.[0] ?? '');
  const body = /^(?:[A-Z][\p{L}&'’/-]*|of|and|in|&|the)(?:(?: |\n\s*)(?:[A-Z][\p{L}&'’/-]*|of|and|&))*/u.exec(
    rest.slice(lead.length),
  )?.[0];
  const clean = body
    ?.replace(/\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*$/u, '')
    .replace(/\s+(?:of|and|in|the|&)$/u, '');
  if (
    !clean ||
    /^(?:of|and|in|the|&)\b/u.test(clean) ||
    /\b(?:Univ|Universit|Institute|College|School|Advisor|Thesis)/u.test(clean)
  )
    return degree;
  const start = degree.end + lead.length;
  return { ...degree, field: { start, end: start + clean.length } };
}
