import type { Kind } from '../model/index.ts';

const WITHOUT_MEANING: Partial<Record<Kind, RegExp>> = {
  model: /\s+(?:(?:language|foundation)\s+)?models?$|\s*모델$/u,
  dataset: /\s+(?:data\s*sets?|benchmarks?|corpus)$|\s*(?:데이터\s*셋|데이터\s*세트|벤치마크)$/u,
  // A version behind a name is the same software: "Python 3", "PyTorch 2.x", "C++17".
  software: /\s+v?\d+(?:\.(?:\d+|x))*\+?$|(?<=\+\+)\d+$|\s+(?:library|framework)$/u,
};

/** At the end of a name, perhaps several: "Co., Ltd.". */
const LEGAL_FORM =
  /(?<=[\p{L}\p{N}.)][\s,]+)(?:(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|kg|se|bv|b\.v|nv|n\.v|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|s\.a|ab|a\/s|aps|asa|oy|oyj|pty|pte|pvt|kk|k\.k|ltda|sdn|bhd)\.?[\s,]*)+$/u;
const LEGAL_FORM_KOREAN = /㈜|\(주\)|주식회사|\(재\)|재단법인|\(사\)|사단법인/gu;

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  // slips of the pen in the words that most names share: "Universtiy", "Insitute", "Technolgy"
  [/\bun(?:iv|vi)[eirst]{4,7}y\b/gu, 'university'],
  [/\b(?:instiute|insitute|institue|insttute|instutite|intitute)\b/gu, 'institute'],
  [/\bte(?:ch|hc)[nolg]{4,6}y\b/gu, 'technology'],
  [/\buniv\b\.?/gu, 'university'],
  [/\blab(?:oratory|oratories|s)\b/gu, 'lab'],
  [/\binst\b\.?/gu, 'institute'],
  [/\bdept\b\.?/gu, 'department'],
  [/\bcentre\b/gu, 'center'],
  [/^(?:the\s+)?u\.?s\.?(?=\s)/gu, 'united states'],
  [/\btech\b\.?(?=\s|$)/gu, 'technology'],
];

/** A name in lower case, compatibility forms and accents folded, white space collapsed. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether two names are equal but for letter case, accents, white space and punctuation. */
export function isSameName(a: string, b: string): boolean {
  return bareKey(foldName(a)) === bareKey(foldName(b));
}

/** Letters, digits and the signs that tell names apart: `c++`, `c#`, `a*`, `gpt3.5`. */
function bareKey(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}+#*.]|\.(?!\d)|(?<!\d)\.|(?<![\p{L}\p{N}])\*/gu, '');
}

/** An organization's folded name without its legal form, its usual abbreviations spelt out. */
export function spellOutOrganization(folded: string): string {
  const plain = folded.replace(LEGAL_FORM_KOREAN, ' ').replace(/\s+/gu, ' ').trim();
  let name = plain.replace(LEGAL_FORM, ' ').replace(/&/gu, ' and ');
  for (const [pattern, word] of SPELLED_OUT) name = name.replace(pattern, word);
  name = name
    .replace(/^the\s+/u, '')
    .replace(/[\s,.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^[가-힣]{2,}대$/u.test(name) ? `${name}학교` : name || plain || folded;
}

/** A venue's folded name without the words and numbers that only tell one year's meeting from another's. */
function withoutIssue(folded: string): string {
  const rest = folded
    .replace(/^(?:in\s+)?(?:proc(?:eedings)?\.?\s+(?:of\s+)?)?(?:the\s+)?/u, '')
    .replace(/\b(?:19|20)\d\d\b|['’]\d\d\b|\b\d+(?:st|nd|rd|th)\b/gu, ' ')
    .replace(/\b(?:first|second|third|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-?\w*|\w+teenth)\s+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return rest || folded;
}

/**
 * What two names of one kind must share to be the same name: letter case, white space, punctuation, accents and
 * words without meaning for the kind aside. Never empty for a name that isn't.
 *
 * `C`, `C++` and `C#` differ; so do `GPT-3` and `GPT-3.5`. A software's version does not count, a model's does.
 * Persons have keys of their own, see `personKeys`.
 */
export function nameKey(kind: Kind, name: string): string {
  let folded = foldName(name);
  const noise = WITHOUT_MEANING[kind];
  if (noise) folded = folded.replace(noise, '') || folded;
  if (kind === 'organization') folded = spellOutOrganization(folded);
  else if (kind === 'venue') folded = withoutIssue(folded);
  else if (kind === 'award') folded = folded.replace(/\b(?:19|20)\d\d\b/gu, ' ').trim() || folded;
  else if (kind === 'publication') folded = folded.replace(/\.$/u, '');
  else if (kind === 'technique') folded = singular(folded).replace(/isation\b/gu, 'ization');
  return bareKey(folded) || folded.replace(/\s/gu, '');
}

function singular(folded: string): string {
  if (/[a-z]{3}ies$/u.test(folded)) return folded.replace(/ies$/u, 'y');
  return folded.replace(/(?<=[a-z]{3}(?<![sui]))s$/u, '');
}

/** Words that tell what sort of unit it is, and those that say nothing. */
const UNIT_WORDS = new Set(
  'lab group team center department division office unit section school faculty college research project committee'.split(
    ' ',
  ),
);
const FUNCTION_WORDS = new Set('of for the and in at on'.split(' '));
const UNIT_KOREAN =
  /(?:연구실|연구소|연구센터|연구원|센터|팀|부서|본부|사업부|학과|학부|대학원|실|그룹|랩|위원회)$/u;
const SUBJECT_WORDS = new Set(
  `ai ml nlp cv it artificial intelligence machine deep learning computer computing science sciences engineering
  data software hardware system systems network networks security vision language speech robotics electrical
  electronic electronics mechanical mathematics statistics physics platform product infrastructure development
  technology information communication business design marketing advanced applied human interaction backend
  frontend mobile web cloud core algorithm algorithms services service graduate`.split(/\s+/u),
);

/** What can be said of an organization by the form of its name. */
export interface OrganizationForm {
  /** A part of something larger: a laboratory, a team, a department. Universities and institutes are not. */
  readonly isUnit: boolean;
  /** Whether the name alone tells which one is meant: "AI Lab" doesn't, "Vega Robotics Lab" does. */
  readonly isDistinctive: boolean;
  /** Units only: the words, sorted, without those that say nothing: equal for parts in another order. */
  readonly wordKey: string | undefined;
}

/**
 * Reads the form of an organization's name.
 *
 * @param expand spells out an abbreviation: `ai` → `artificial intelligence`; gives back what it doesn't know
 */
export function readOrganizationForm(name: string, expand: (word: string) => string): OrganizationForm {
  const spelled = spellOutOrganization(foldName(name));
  const words = spelled.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '' && !FUNCTION_WORDS.has(word));
  const last = words.at(-1) ?? '';
  const isKoreanUnit = UNIT_KOREAN.test(last) && !/대학교$/u.test(last);
  const isUnitWord = (word: string | undefined) =>
    word !== undefined && UNIT_WORDS.has(word) && !/^(?:research|project)$/u.test(word);
  const hasUniversity = words.some((word) => word === 'university' || word === 'institute');
  // "Orion University Robotics Lab", "Robotics Lab, Orion University" and "… University Department of Physics" are units.
  const endsAsUnit = spelled.split(',').some((part) => isUnitWord(part.trim().split(/\s+/u).at(-1)));
  const isUnit =
    isKoreanUnit ||
    (hasUniversity
      ? endsAsUnit || /\b(?:department|school|faculty|college) of\b/u.test(spelled)
      : words.some(isUnitWord));
  if (!isUnit) return { isUnit, isDistinctive: true, wordKey: undefined };
  const expanded = words.flatMap((word) => expand(word).split(/[\s-]+/u));
  const names = expanded.filter((word) => !UNIT_WORDS.has(word) && !SUBJECT_WORDS.has(word));
  const isDistinctive = isKoreanUnit
    ? words.join('').length >= 8
    : names.length > 0 || new Set(expanded.filter((word) => !UNIT_WORDS.has(word))).size >= 4;
  return {
    isUnit,
    isDistinctive,
    wordKey: expanded.length >= 3 ? [...expanded].sort().join(' ') : undefined,
  };
}
