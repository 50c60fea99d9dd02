import type { Kind, Span } from '../../../model/index.ts';
import { isPersonNameLike } from '../../names/index.ts';
import type { Block, Section } from '../../parse/index.ts';
import { findOverlap, readableName, trimSpan, visibleSpans } from '../../reading.ts';
import type { Survey } from '../../survey.ts';
import { givenNames } from '../../words/givenNames.ts';
import { type Candidate, createCandidate, RANK } from '../candidate.ts';

const LIST_SECTIONS: ReadonlySet<Section> = new Set<Section>(['skills', 'interests', 'teaching']);
const SOFTWARE_KEY =
  /\b(?:programming|languages?|tools?|frameworks?|librar(?:y|ies)|platforms?|software|databases?|packages?|devops|ides?|environments?|stack|os|operating systems?|hardware|instruments?)\b|언어|도구|프레임워크|라이브러리|툴|플랫폼|데이터베이스|소프트웨어|환경|장비/iu;
const TECHNIQUE_KEY =
  /\b(?:interests?|research|fields?|areas?|expertise|specializ\w+|specialt\w+|domains?|focus|topics?|methods?|techniques?|keywords?|competenc\w+|teaching|courses?)\b|관심|분야|연구|전문|특기|역량|강의|과목|주제/iu;
/** Keys that make a list of skills outside the sections for them. */
const TAG_KEY = /^(?:tags?|keywords?|hashtags?|태그|키워드)$/iu;
const STACK_KEY =
  /^(?:tech(?:nolog(?:y|ies))?(?: stack)?|stack|skills?|tools?|frameworks?|programming languages?|built with|environment|기술(?: 스택)?|사용 기술|개발 환경|스택|보유 기술)$/iu;
const FIELD_KEY =
  /^(?:research |fields? of )?(?:interests?|specialization|expertise|areas? of expertise|관심 ?분야|연구 ?분야|전문 ?분야|세부 ?전공)$/iu;
const NOT_SKILL_KEY =
  /\b(?:english|korean|japanese|chinese|spoken|natural languages?|native|soft skills?|experience|education|email|phone|location|languages? spoken|military|name|date|gpa|score|toeic|toefl|opic|ielts|hobb|contact|website|github|linkedin|homepage|timezone|philosophy|degree|status)\b|외국어|어학|성명|연락|이메일|전화|주소|학력|경력|병역|점수|취미|성격/iu;
const LEVEL =
  /^(?:\+\d.*|(?:some|a little|a bit of|mostly|mainly|also|still learning)\b.*|(?:very )?(?:native|fluent|advanced|intermediate|basic|beginner|proficient|expert|familiar|conversational|professional|working|strong|good|excellent|novice)(?: (?:level|proficiency|knowledge|user|in|with))?|mother tongue|bilingual|etc\.?|others?|and more|more|various|\d.*|상|중|하|상급|중급|초급|능숙|기본|유창|원어민|등)$/iu;
/** Words too general to be a skill's name by themselves. */
const GENERAL =
  /^(?:models?|methods?|systems?|research|applications?|algorithms?|techniques?|technologies|technology|data|science|sciences|engineering|development|design|analysis|theory|practice|projects?|products?|results?|experience|knowledge|basics|fundamentals|introduction|overview|advanced|topics|seminar|workshop|lab|thesis|project work|problem[- ]solving|communication(?: skills)?|teamwork|team (?:work|player|leadership|building)|leadership|time management|critical thinking|attention to detail|self-motivated|fast learner|hard[- ]working|creativity|adaptability|collaboration|multitasking|presentation skills?|interpersonal skills|work ethic|flexibility|punctuality|people management|연구|개발|운영|설계|구축|구현|분석|관리|유지 ?보수|기획|도입|적용|배포|테스트|개선|고도화|수집|처리|학습|활용|사용|작성|실험|조사|서빙|튜닝|모델|시스템|방법론?|기술|데이터|프로젝트|결과|경험|지식|문제 ?해결(?: ?능력)?|커뮤니케이션|의사소통(?: ?능력)?|리더십|팀워크|책임감|성실함?|협업 ?능력|창의력|적응력)$/iu;
const DATED =
  /^(?:(?:early|mid|late)\s)?(?:spring|summer|fall|autumn|winter|q[1-4]|h[12]|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d학기|[12]학기|봄|가을)?\s?[’']?(?:(?:19|20)\d\d|\d\d)(?:\s?[-–~].*)?$/iu;
/** Names of lists, where a layout without colons leaves them beside their items. */
const LABEL =
  /^(?:(?:programming |scripting |spoken |natural )?languages?|tools?|frameworks?|librar(?:y|ies)|platforms?|databases?|methods?|protocols?|software|hardware|skills?|technical skills?|technologies|cloud|devops|frontend|front-end|backend|back-end|web|mobile|other|others|misc\.?|statistics|concepts|expertise|interests?|언어|도구|프레임워크|라이브러리|데이터베이스|기타|기술|협업|협업 도구|인프라|백엔드|프론트엔드|클라우드|분야|개발 언어|운영체제)$/iu;
const SPOKEN =
  /^(?:english|korean|japanese|chinese|mandarin|cantonese|french|german|spanish|italian|portuguese|russian|arabic|hindi|vietnamese|thai|dutch|swedish|turkish|polish|hebrew|greek|latin|indonesian|영어|한국어|일본어|중국어|프랑스어|독일어|스페인어|러시아어|베트남어)\b/iu;
const SENTENCE =
  /\b(?:is|are|was|were|have|has|had|can|will|would|should|could|using|used|use|worked|working|built|build|developed|designed|led|years?|months?|ability|able|proven|experienced?|experience|knowledge|understanding|strong|good|excellent|familiarity|proficien\w+|skilled|hands-on|my|i|me|we|our|you|your|he|she|they|this|that|these|which|who|including|such|based on)\b|(?:습니다|합니다|입니다|있음|가능|경험|이해|능력|전문성|역량|보유|했|하고|하며|위한|통한|대한)/iu;

/** Columns of a table of skills: what its rows are sorted by, and what tells how well something is known. */
const SORT_COLUMN = /category|\barea|\btype|\bkind|group|domain|field|구분|분류|항목|카테고리|영역|분야/iu;
const LEVEL_COLUMN =
  /level|proficien|years?|experience|since|last used|frequency|rating|score|note|수준|숙련|경력|기간|등급|점수|비고|활용도/iu;

/** What a skill list or a list of interests names; where the vocabulary knows it, that counts more. */
export function recogniseSkills(survey: Survey): Candidate[] {
  const { text, blocks } = survey;
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    const { kind, areas } = block.type === 'row' ? readRow(text, block) : readList(survey, block);
    if (!kind) continue;
    for (const piece of areas.flatMap((area) => listPieces(text, block, area))) {
      if (!isSkillName(text, piece) || isDecided(survey.matches[index]!, piece)) continue;
      candidates.push(
        createCandidate(text, piece, {
          kind: kind === 'either' ? guessKind(text.slice(piece.start, piece.end)) : kind,
          how: 'section',
          confidence: block.section === 'skills' || block.section === 'interests' ? 0.6 : 0.5,
          rank: RANK.skill,
        }),
      );
    }
  }
  return candidates;
}

/** Whether the vocabulary has a word for exactly this piece: then its context has decided what it means, if anything. */
export function isDecided(matches: readonly Span[], piece: Span): boolean {
  const match = findOverlap(matches, piece);
  return match !== undefined && match.start <= piece.start && match.end >= piece.end;
}

/** What a block lists, and where; no kind where it is no list of skills. */
interface SkillList {
  readonly kind: Kind | 'either' | undefined;
  readonly areas: readonly Span[];
}

function readList(survey: Survey, block: Block): SkillList {
  return {
    kind: listKind(survey.text, block, parentKey(survey, block)),
    areas: [block.value ?? block.text],
  };
}

/** A row of a table in a list of skills: "Methods | bundle adjustment, stereo", "Rust | 3 years". */
function readRow(text: string, block: Block): SkillList {
  const none: SkillList = { kind: undefined, areas: [] };
  if (!LIST_SECTIONS.has(block.section) || block.section === 'teaching') return none;
  const header = (column: number): string => {
    const span = block.headers[column];
    return span ? text.slice(span.start, span.end) : '';
  };
  const keyed =
    block.headers.length > 0
      ? block.cells.findIndex((_, column) => SORT_COLUMN.test(header(column)))
      : block.cells.findIndex((cell) => LABEL.test(text.slice(cell.start, cell.end)));
  const key = block.cells[keyed];
  const name = key ? readableName(text.slice(key.start, key.end)) : '';
  if (NOT_SKILL_KEY.test(name)) return none;
  const areas = block.cells.filter(
    (cell, column) => column !== keyed && cell.end > cell.start && !LEVEL_COLUMN.test(header(column)),
  );
  if (SOFTWARE_KEY.test(name)) return { kind: 'software', areas };
  const isFields = TECHNIQUE_KEY.test(name) || block.section === 'interests';
  return { kind: isFields ? 'technique' : 'either', areas };
}

function keyText(text: string, block: Block | undefined): string {
  if (!block) return '';
  const span = block.key ?? (block.type === 'heading' ? block.text : undefined);
  return span ? readableName(text.slice(span.start, span.end)).replace(/[_-]/gu, ' ') : '';
}

function parentKey(survey: Survey, block: Block): string {
  const keys: string[] = [];
  for (let index = block.parent, guard = 0; index >= 0 && guard < 6; guard++) {
    const parent = survey.blocks[index];
    keys.push(keyText(survey.text, parent));
    index = parent?.parent ?? -1;
  }
  return keys.join(' / ');
}

/** What the pieces of a list are; undefined where the block is no list of skills. */
function listKind(text: string, block: Block, parents: string): Kind | 'either' | undefined {
  if (block.type === 'code' || block.type === 'heading' || block.type === 'row') return undefined;
  const key = keyText(text, block);
  if (NOT_SKILL_KEY.test(key)) return undefined;
  if (block.type === 'paragraph' && block.section !== 'interests') {
    const slice = text.slice(block.text.start, block.text.end);
    if (slice.split(/[,;·|]/u).length < 3 || /[.!?]\s/u.test(slice)) return undefined;
  }
  if (LIST_SECTIONS.has(block.section)) {
    if (block.section === 'teaching' && block.part === 'head') return undefined;
    if (SOFTWARE_KEY.test(key)) return 'software';
    if (TECHNIQUE_KEY.test(key) || block.section === 'interests' || block.section === 'teaching')
      return 'technique';
    if (SOFTWARE_KEY.test(parents)) return 'either';
    return 'either';
  }
  if (block.section === 'personal' || block.section === 'publications') return undefined;
  if (TAG_KEY.test(key) || (block.key === undefined && TAG_KEY.test(parents.split(' / ')[0]!)))
    return 'either';
  if (block.key === undefined) return undefined;
  if (STACK_KEY.test(key)) return 'either';
  return FIELD_KEY.test(key) ? 'technique' : undefined;
}

function listPieces(text: string, block: Block, area: Span): Span[] {
  return visibleSpans(text, block, area).flatMap((span) => cutList(text, span));
}

const SEPARATORS = ',;|·•\n\t:：';

function cutList(text: string, area: Span): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let start = area.start;
  const add = (end: number): void => {
    const piece = trimSpan(text, { start, end });
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (let at = area.start; at < area.end; at++) {
    const char = text[at]!;
    if (char === '(' || char === ')') {
      add(at);
      start = at + 1;
      depth += char === '(' ? 1 : -1;
    } else if (
      SEPARATORS.includes(char) ||
      (char === ' ' && text[at + 1] === ' ') ||
      (char === '/' && text[at - 1] !== ':')
    ) {
      add(at);
      start = at + 1;
    } else if (depth === 0 && /\s/u.test(char)) {
      const connector = /^\s(?:and|or|및)(?=\s)/u.exec(text.slice(at, at + 5));
      if (!connector) continue;
      add(at);
      start = at + connector[0].length;
    }
  }
  add(area.end);
  return pieces.map((piece) => {
    const lead = /^(?:and|or|e\.g\.|etc\.?|incl\.|including|및)\s+/iu.exec(
      text.slice(piece.start, piece.end),
    );
    return lead ? { start: piece.start + lead[0].length, end: piece.end } : piece;
  });
}

/** Whether a piece of a list can be a skill's name: no level, label, spoken language, sentence or person. */
export function isSkillName(text: string, piece: Span): boolean {
  const name = readableName(text.slice(piece.start, piece.end));
  const words = name.split(' ');
  if (name.length < 2 || name.length > 48 || words.length > 5) return false;
  if (
    words.length > 1 &&
    words.length < 4 &&
    givenNames.has(words[0]!.toLowerCase()) &&
    isPersonNameLike(name)
  )
    return false;
  if (/^[\p{Ll}]{1,3}$/u.test(name) || /^[^\p{L}]*$/u.test(name)) return false;
  if (
    LABEL.test(name) ||
    GENERAL.test(name) ||
    DATED.test(name) ||
    LEVEL.test(name) ||
    SPOKEN.test(name) ||
    SENTENCE.test(name) ||
    /[█@"“”?!]|https?:|\bwww\b/u.test(name)
  )
    return false;
  if (/^\p{Ll}/u.test(name) && words.length === 1 && name.length < 5) return false;
  // A lower-case remark in brackets comments on the skill before it: "Perl (reading only, mercifully)".
  if (/^\p{Ll}/u.test(name) && /\([^()\n]*$/u.test(text.slice(Math.max(0, piece.start - 40), piece.start)))
    return false;
  if (/^(?:more|most|very|much)\s|\p{L}{3}ly$/iu.test(name)) return false;
  return true;
}

/** Product names look like products: CamelCase, digits, dots, capitals; techniques are words. */
function guessKind(name: string): Kind {
  const clean = readableName(name);
  if (
    /^[\p{Lu}\p{N}][\p{L}\p{N}.+#-]*$/u.test(clean) &&
    (/\p{Ll}\p{Lu}|\d|\.|\+|#/u.test(clean) || /^\p{Lu}{5,8}$/u.test(clean))
  )
    return 'software';
  if (/^[a-z][a-z0-9]*[.-][a-z0-9.-]+$/u.test(clean) || /^[a-z]+[A-Z]\w+$/u.test(clean)) return 'software';
  if (/^\p{Lu}\p{Ll}+$/u.test(clean))
    return /(?:ing|ion|ment|ics|ity|ship|ogy|ysis|ance|ence|ness|ure|raphy)$/u.test(clean)
      ? 'technique'
      : 'software';
  return 'technique';
}
