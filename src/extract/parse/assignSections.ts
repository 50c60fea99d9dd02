import { isPersonNameLike } from '../names/index.ts';
import { findDegrees } from '../words/degreeWords.ts';
import { isRole } from '../words/roleWords.ts';
import { type Section, SIDE_SECTIONS } from './block.ts';
import { sectionOfColumns } from './chooseSection.ts';
import { classifySection, classifySections } from './classifySection.ts';
import type { Draft } from './draft.ts';
import { findDates } from './findDates.ts';
import { isProse } from './wraps.ts';

/** The section of each draft, and the draft that opened it. */
export interface Sections {
  readonly section: Section[];
  readonly sectionBlock: number[];
  /** The section that headings give it, before its own key had a say. */
  readonly base: SectionOf[];
  /** Nearest heading of each draft, of a heading the nearest of lower depth; -1 for none. */
  readonly heading: number[];
  /** Whether a heading names a section, or part of one, rather than an entry. */
  readonly opens: boolean[];
  /** By heading: the sections that its title names, where it names several. */
  readonly alternatives: ReadonlyMap<number, readonly Section[]>;
}

/** A section with the draft that opened it. */
export interface SectionOf {
  readonly section: Section;
  readonly block: number;
}

interface Open {
  readonly depth: number;
  readonly section: Section;
  readonly block: number;
  /** The document's own title, which opens nothing. */
  readonly title?: true;
  /** Jobs that stand below no title of theirs; the next title ends them. */
  readonly untitled?: true;
}

/** What the headings so far have opened. */
interface Opened {
  current: Open;
  stack: Open[];
  /** Depth of headings that name entries though it is not below the section's own; -1 for none. */
  entryDepth: number;
}

/** A heading of more characters is no title but a line of text that OCR took for one. */
const MAX_UNKNOWN_TITLE_LENGTH = 75;

/** Where entries tell stories that a key may be part of. */
const STORIES: ReadonlySet<Section> = new Set<Section>([
  'experience',
  'education',
  'projects',
  'opensource',
  'military',
  'other',
]);

/** Sections whose tables are theirs whatever their columns are called. */
const PLAIN_TABLES: ReadonlySet<Section> = new Set<Section>([
  'publications',
  'talks',
  'awards',
  'certifications',
  'education',
]);
/** Sections that a table's columns tell even under another section's title. */
const DECISIVE_COLUMNS: ReadonlySet<Section> = new Set<Section>(['certifications', 'awards', 'talks']);

/** Where a key inside data or a card may open a section of its own. */
const TOP_SECTIONS: ReadonlySet<Section> = new Set<Section>(['profile', 'summary', 'other']);

/** Languages that only machines speak. */
const CODE =
  /\b(?:Python|Java|JavaScript|TypeScript|C\+\+|C#|SQL|Kotlin|Swift|Rust|Golang|Scala|MATLAB|Ruby|PHP|Bash|HTML|Haskell|Julia|Verilog|Fortran|Perl|Lua|Dart|VHDL|R,|Go,)(?![\w+#])/;
const SPOKEN =
  /\b(?:English|Korean|German|French|Spanish|Chinese|Mandarin|Cantonese|Japanese|Italian|Portuguese|Dutch|Russian|Arabic|Hindi|Turkish|Polish|Swedish|Vietnamese|Thai|Native|Fluent|Mother tongue|TOEFL|TOEIC|IELTS|JLPT)\b|(?:한국|영|일본|중국|독일|프랑스|스페인|러시아)어/i;

/** Keys of facts that are no sections though a title may have the word. */
const NO_SECTION_KEY =
  /^(?:role|roles|position|positions|title|titles|contact|details|organi[sz]ation|organization|company|period|stack|tools?|statement|overview|objective|objectives|goal|goals|works?|course|courses|music|values|category|links?|social|review|committee|blog|news|github|gitlab|linkedin|소속|과제|활동|역량|성과|주요 성과|소개|개요|요약|내용|기타|역할|경력|언어|사용 언어|기술|과정|도구|교육)$/i;

/**
 * Gives each draft its section. A heading that names a section opens it; what stands below inherits it. A heading
 * that names none keeps the section if it is deeper than the section's own heading, or if – levels from OCR mean
 * little – it follows the section's heading directly or has the level of one that does; otherwise the section is
 * `other`. A `Key: value` whose key names a section belongs to that section alone.
 */
export function assignSections(text: string, drafts: readonly Draft[]): Sections {
  const section: Section[] = [];
  const sectionBlock: number[] = [];
  const base: SectionOf[] = [];
  const heading: number[] = [];
  const opens: boolean[] = [];
  const alternatives = new Map<number, readonly Section[]>();
  const put = (own: SectionOf, shown: SectionOf = own) => {
    base.push(own);
    section.push(shown.section);
    sectionBlock.push(shown.block);
  };
  let opened: Opened = { current: { depth: 0, section: 'profile', block: -1 }, stack: [], entryDepth: -1 };
  /** The headings that are open, each above the next. */
  let headings: { depth: number; block: number }[] = [];
  /** What was open in the left column, while the right one is read. */
  let left: { opened: Opened; headings: typeof headings } | undefined;
  /** What was open before each `<details>` that is not closed yet. */
  const folded: Opened[] = [];
  let titleSeen = false;
  /** Whether the document's title says that it tells of jobs. */
  let isCareerReport = false;
  let known = false;
  let onlyHeadings = true;
  let hasProse = false;
  let headersOf = -1;
  let tableSection: SectionOf | undefined;
  const untitled = findUntitled(text, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.column && !left) {
      left = { opened, headings };
      opened = { current: { depth: 0, section: 'other', block: -1 }, stack: [], entryDepth: -1 };
      headings = [];
    } else if (!draft.column && left) {
      ({ opened, headings } = left);
      left = undefined;
    }
    for (let n = draft.closes ?? 0; n > 0; n--) opened = folded.pop() ?? opened;
    opens.push(false);
    if (draft.type === 'heading') {
      if (draft.folds) folded.push({ ...opened, stack: [...opened.stack] });
      const title = text.slice(draft.text.start, draft.text.end);
      const { depth } = draft;
      while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop();
      heading.push(headings.at(-1)?.block ?? -1);
      headings.push({ depth, block: i });
      const { stack, current } = opened;
      while (stack.length > 0 && stack.at(-1)!.depth >= depth) stack.pop();
      const isGroup = MISCELLANEOUS.test(title) && isAboveStay(text, drafts, i, opened.current.section);
      const named =
        isEntryTitle(title) || isGroup
          ? []
          : classifySections(title).map((section) =>
              section === 'languages' && isCode(text, drafts, i)
                ? 'skills'
                : section === 'summary' && isCareer(text, drafts, i, title)
                  ? 'experience'
                  : section === 'summary' && isDegrees(text, drafts, i, title)
                    ? 'education'
                    : section === 'interests' && isLeisure(text, drafts, i, title)
                      ? 'personal'
                      : section,
            );
      // "# 경력기술서", "CURRICULUM VITAE": what follows has titles of its own
      const isDocument: boolean =
        named.length > 0 && named[0] !== 'experience' && !known && !titleSeen && DOCUMENT.test(title);
      isCareerReport ||= !known && CAREER_REPORT.test(title);
      if (named.length > 0 && stack.at(-1)?.untitled) stack.pop();
      titleSeen ||= isDocument;
      if (isGroup)
        stack.push(current); // a part of the section that it stands in
      else if (isDocument) {
        opened.current = { depth: 0, section: 'profile', block: i };
        stack.push({ depth, section: 'profile', block: i, title: true });
        opens[i] = true;
      } else if (named.length > 0) {
        opened.current = { depth, section: named[0]!, block: i };
        stack.push(opened.current);
        opened.entryDepth = -1;
        opens[i] = true;
        known = true;
        if (named.length > 1) alternatives.set(i, named);
      } else if (isCareerReport && current.section === 'profile' && isEmployer(text, drafts, i)) {
        // "# 경력기술서", "## ㈜새벽소프트 (2021.03 ~ 현재)": jobs without a title of their own
        opened.current = { depth: depth - 1, section: 'experience', block: i - 1, untitled: true };
        stack.push(opened.current);
        opened.entryDepth = depth;
        known = true;
      } else if (!known && !titleSeen && (depth === 1 || !hasProse)) {
        titleSeen = true;
        opened.current = { depth: 0, section: 'profile', block: -1 };
        stack.push({ depth, section: 'profile', block: -1, title: true });
      } else if (!known && onlyHeadings && !isAboveHeading(drafts, i)) {
        // a subtitle
      } else {
        const above = stack.findLast((open) => !open.title);
        const inSection = current.block >= 0 && current.section !== 'other';
        const follows = i === current.block + 1 && drafts[i - 1]!.type === 'heading';
        if (above) opened.current = above;
        else if (
          inSection &&
          (opened.entryDepth === depth ||
            (opened.entryDepth < 0 && follows) ||
            title.length > MAX_UNKNOWN_TITLE_LENGTH ||
            hasDate(text, draft))
        ) {
          opened.entryDepth = depth;
        } else {
          opened.current = { depth, section: 'other', block: i };
          stack.push(opened.current);
          opened.entryDepth = -1;
          opens[i] = true;
        }
      }
      put({ section: opened.current.section, block: opened.current.block });
      continue;
    }
    heading.push(headings.at(-1)?.block ?? -1);
    hasProse ||= draft.type === 'paragraph';
    if (isNameCard(text, drafts, i, opened.current.section))
      opened.current = { depth: 0, section: 'profile', block: -1 };
    // "[1] 새벽 (2021.04 ~ 현재)" with "소속: …" below it, under the title of a report of jobs
    if (
      isCareerReport &&
      opened.current.section === 'profile' &&
      (draft.type === 'item' || draft.type === 'line') &&
      isEmployer(text, drafts, i)
    )
      opened.current = { depth: 0, section: 'experience', block: opened.current.block };
    const { current } = opened;
    if (draft.colophon) {
      onlyHeadings = false;
      put({ section: 'other', block: -1 });
      continue;
    }
    onlyHeadings = false;
    // data keeps to the key above it, everything else to the last heading
    const above = draft.parent >= 0 && drafts[draft.parent]!.type === 'pair' ? draft.parent : -1;
    const found = TOP_SECTIONS.has(current.section) ? untitled.get(i) : undefined;
    if (found && draft.type !== 'row') {
      put(found);
      continue;
    }
    const own: SectionOf = above >= 0 ? base[above]! : { section: current.section, block: current.block };
    if (draft.type === 'row' && !PLAIN_TABLES.has(own.section)) {
      if (draft.table !== headersOf) {
        headersOf = draft.table ?? -1;
        const columns = sectionOfColumns(draft.headers.map((cell) => text.slice(cell.start, cell.end)));
        const decides = columns && (TOP_SECTIONS.has(own.section) || DECISIVE_COLUMNS.has(columns));
        tableSection = decides ? { section: columns, block: i } : undefined;
      }
      put(tableSection ?? own);
      continue;
    }
    const named = draft.key && nameOfKey(text, draft, own.section, above >= 0);
    if (named !== undefined) {
      const bare =
        draft.type === 'pair' && draft.value !== undefined && draft.value.start === draft.value.end;
      // a line of its own behind a list is no part of the list's last entry
      const apart =
        bare || (draft.type === 'pair' && draft.blankBefore && draft.parent < 0 && !STORIES.has(own.section));
      put(apart ? { section: named, block: i } : own, { section: named, block: i });
      continue;
    }
    const owner = draft.parent;
    if (owner >= 0 && drafts[owner]!.key && sectionBlock[owner] === owner) {
      put(own, { section: section[owner]!, block: owner }); // what hangs under "Skills: …"
      continue;
    }
    const told =
      own.section === 'profile' &&
      draft.type === 'paragraph' &&
      isProse(text.slice(draft.text.start, draft.text.end));
    put(own, told ? { section: 'summary', block: own.block } : own);
  }
  return { section, sectionBlock, base, heading, opens, alternatives };
}

/** Most lines between the name and the next heading: what somebody is, and where. */
const MAX_CARD = 4;

/** Whether the name of a document's owner begins here, behind a side column: lines alone up to the next heading. */
function isNameCard(text: string, drafts: readonly Draft[], i: number, section: Section): boolean {
  const draft = drafts[i]!;
  if (!SIDE_SECTIONS.has(section) || draft.type !== 'line' || !draft.blankBefore) return false;
  if (!isPersonNameLike(text.slice(draft.text.start, draft.text.end))) return false;
  const length = drafts.slice(i + 1, i + 2 + MAX_CARD).findIndex(({ type }) => type === 'heading');
  const card = drafts.slice(i + 1, i + 1 + length);
  return (
    length > 0 &&
    card.every(({ type }) => type === 'line') &&
    /\s(?:at|@)\s|\s\|\s|에서|\s[·•]\s/.test(text.slice(card[0]!.text.start, card[0]!.text.end))
  );
}

/** The section that a key names, if it may do so where it stands. */
function nameOfKey(text: string, draft: Draft, section: Section, nested: boolean): Section | undefined {
  const { key, value } = draft;
  if (!key || !value) return undefined;
  const bare = value.start === value.end;
  const content = text.slice(value.start, value.end);
  // "Experience: 16 years", "GitHub: https://…" tell facts
  if (
    /^(?:https?:|www\.|(?:약|총)?\s*\d[\d,.+ ]*(?:years?|yrs?|months?|년|개월|$))/i.test(content) &&
    content.length < 24
  )
    return undefined;
  const name = text.slice(key.start, key.end).trim().replace(/_/g, ' ');
  if (bare ? nested && !TOP_SECTIONS.has(section) : NO_SECTION_KEY.test(name)) return undefined;
  if (draft.type === 'pair' && nested && !TOP_SECTIONS.has(section)) return undefined;
  // "Lecturer, Hanbit University: 2015 – 2019" is a job
  const [date] = STORIES.has(section) && name.includes(',') ? findDates(text, value) : [];
  if (date && date.end - date.start >= (value.end - value.start) * 0.8) return undefined;
  const named = classifySection(name);
  if (named === undefined || named === 'profile' || (named === 'summary' && !bare)) return undefined;
  if (named === 'languages' && CODE.test(content) && !SPOKEN.test(content)) return 'skills';
  if (named === 'opensource' && section === 'skills') return undefined; // "Software: ETAP, Simulink"
  if (named === 'languages' && section === 'skills' && SPOKEN.test(content) && !CODE.test(content))
    return named;
  if (named === 'languages' && (section === 'skills' || section === 'projects' || section === 'opensource'))
    return undefined;
  // a thesis belongs to the degree that it is named with
  if (section === 'education' && (named === 'publications' || named === 'teaching' || named === 'education'))
    return undefined;
  return named;
}

/** The text of the first blocks below the heading `i`, in its own column. */
function textBelow(text: string, drafts: readonly Draft[], i: number): string {
  let below = '';
  for (let k = i + 1; k < drafts.length && k < i + 6 && drafts[k]!.type !== 'heading'; k++) {
    if (drafts[k]!.column === drafts[i]!.column)
      below += ` ${text.slice(drafts[k]!.text.start, drafts[k]!.text.end)}`;
  }
  return below;
}

/** Whether what stands below the heading `i` lists programming languages and no spoken ones. */
function isCode(text: string, drafts: readonly Draft[], i: number): boolean {
  const below = textBelow(text, drafts, i);
  return CODE.test(below) && !SPOKEN.test(below);
}

/** What people do when they don't work. */
const LEISURE =
  /\b(?:hiking|climbing|bouldering|running|jogging|cycling|biking|swimming|skiing|snowboarding|surfing|sailing|kayaking|yoga|tennis|football|soccer|basketball|baseball|badminton|volleyball|golf|chess|board games|travel(?:l?ing)?|cooking|baking|gardening|photography|painting|pottery|knitting|choir|singing|guitar|piano|violin|drums|jazz|dancing|birdwatching|birding|fishing|camping|reading|novels|movies|films|anime|mountaineering|marathons?|volunteering)\b|등산|여행|독서|요리|축구|농구|야구|사진|기타 연주|피아노|수영|캠핑|러닝|영화/iu;

/** Whether what stands below a heading "Interests" are pastimes: at least two, or one and nothing long. */
function isLeisure(text: string, drafts: readonly Draft[], i: number, title: string): boolean {
  if (!/^\W*(?:other |personal |my )?interests\W*$|관심사/iu.test(title)) return false;
  const below = textBelow(text, drafts, i);
  const items = below.split(/[,;·|\n]/u);
  const found = items.filter((item) => LEISURE.test(item)).length;
  return found >= 2 || (found === 1 && items.length < 3);
}

/** "경력 요약", "Career summary" above lines with dates: a list of jobs. */
function isCareer(text: string, drafts: readonly Draft[], i: number, title: string): boolean {
  if (!/경\s?력|이\s?력|약\s?력|career|employment|professional|work|\bbio|background/iu.test(title))
    return false;
  // "총 경력 : 5년" sums up what follows
  const first = drafts[i + 1]?.type === 'pair' ? i + 2 : i + 1;
  const below = drafts.slice(first, first + 2);
  return (
    below.length > 0 &&
    below.every((draft) => /^(?:line|row|item)$/.test(draft.type) && findDates(text, draft.text).length > 0)
  );
}

/** "Qualifications" above lines that each have a degree and a year. */
function isDegrees(text: string, drafts: readonly Draft[], i: number, title: string): boolean {
  if (!/^\W*(?:(?:academic|professional|educational|formal) )?qualifications\W*$/iu.test(title)) return false;
  const below = drafts.slice(i + 1, i + 4).filter((draft) => /^(?:line|row|item)$/.test(draft.type));
  return below.some(
    (draft) => findDates(text, draft.text).length > 0 && findDegrees(text, draft.text).length > 0,
  );
}

/** Keys that begin the record of a job and of a degree, and one that dates it. */
const EMPLOYER_KEY = /^(?:(?:name of )?(?:the )?(?:employer|company)|firm|organi[sz]ation)$/iu;
const SCHOOL_KEY = /^(?:(?:name of )?(?:the )?(?:university|institution|school)|college|institute)$/iu;
const PERIOD_KEY =
  /^(?:periods?|dates?|duration|years?|time|from|start(?: date)?|period of (?:employment|work|study)|dates of (?:employment|study)|employment (?:period|dates))$/iu;
/** Most drafts of such a record. */
const MAX_RECORD = 8;
/** What parts the pieces of a line that tells a job whole. */
const PIECES = /\s[|·•—–-]\s|,\s|\t|\s{3,}/u;

/**
 * The jobs and degrees of a document that has no titles for them: records of "Employer: …", "Period: …", and, where no
 * heading names a section, lines that give a role or a degree, a name and years. Each draft's section and the draft
 * that opened it.
 */
function findUntitled(text: string, drafts: readonly Draft[]): ReadonlyMap<number, SectionOf> {
  const found = new Map<number, SectionOf>();
  const keyOf = (draft: Draft | undefined): string =>
    draft?.type === 'pair' && draft.key ? text.slice(draft.key.start, draft.key.end).trim() : '';
  for (let i = 0; i < drafts.length; i++) {
    const section = EMPLOYER_KEY.test(keyOf(drafts[i]))
      ? 'experience'
      : SCHOOL_KEY.test(keyOf(drafts[i]))
        ? 'education'
        : undefined;
    // data keeps to the key above it
    if (section === undefined || drafts[i]!.parent >= 0 || drafts[i]!.startsMember) continue;
    let end = i + 1;
    while (end < drafts.length && end < i + MAX_RECORD && goesOnRecord(drafts[end]!)) end++;
    if (!drafts.slice(i + 1, end).some((draft) => PERIOD_KEY.test(keyOf(draft)))) continue;
    for (let k = i; k < end; k++) found.set(k, { section, block: i });
    i = end - 1;
  }
  if (
    drafts.some(
      ({ type, text: span }) => type === 'heading' && classifySection(text.slice(span.start, span.end)),
    )
  )
    return found;
  let open: SectionOf | undefined;
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const section = draft.type === 'line' && draft.parent < 0 ? stayOf(text, draft) : undefined;
    if (section !== undefined) open = open?.section === section ? open : { section, block: i };
    else if (draft.blankBefore || draft.type === 'heading' || draft.type === 'pair') open = undefined;
    if (open && !found.has(i)) found.set(i, open);
  }
  return found;
}

/** Whether a pair or item goes on with the record above: no blank line parts them, no other record begins. */
function goesOnRecord({ type, blankBefore }: Draft): boolean {
  return (type === 'pair' || type === 'item' || type === 'line') && !blankBefore;
}

/** The section of a line such as "Role — Employer — Place — 2017-2021", by its pieces. */
function stayOf(text: string, draft: Draft): Section | undefined {
  const { start, end } = draft.text;
  if (end - start > 160) return undefined;
  const date = findDates(text, draft.text)[0];
  if (date?.until === undefined && (date === undefined || findDegrees(text, draft.text).length === 0))
    return undefined;
  const line = text.slice(start, end);
  const pieces = line.split(PIECES).filter((piece) => /\p{L}/u.test(piece));
  if (pieces.length < 2 || /[.!?]$/u.test(line)) return undefined;
  if (findDegrees(text, draft.text).length > 0) return 'education';
  return date.until !== undefined && pieces.some((piece) => isRole(piece)) ? 'experience' : undefined;
}

const MISCELLANEOUS = /^\W*misc(?:ellaneous|\.)?\W*$/iu;

/** Whether a heading stands among jobs and above another one. */
function isAboveStay(text: string, drafts: readonly Draft[], i: number, section: Section): boolean {
  const next = drafts[i + 1];
  return section === 'experience' && next !== undefined && next.type !== 'heading' && hasDate(text, next);
}

/** What projects are called after. */
const PROJECT_TITLE =
  /(?:개발|구축|고도화|개선|도입|전환|이관|운영|설계|연구|분석|리뉴얼|개편|최적화|자동화|시스템|서비스|플랫폼|프로젝트|파이프라인|과제|앱|사업)\s*(?:\(|\[|$)/u;
const COMPANY_FORM = /㈜|\(주\)|주식회사|유한회사|(?<!\p{L})(?:Inc|Corp|Ltd|LLC|GmbH)(?!\p{L})/u;
const POST_KEY = /^\W*(?:소속|소속\s?팀|부서|소속\s?부서|직위|직책|직급|position|team|department)\W*$/iu;

/** Whether a heading with a date names an employer and no project: its form, or the post below it tells. */
function isEmployer(text: string, drafts: readonly Draft[], i: number): boolean {
  const title = text.slice(drafts[i]!.text.start, drafts[i]!.text.end);
  if (!hasDate(text, drafts[i]!)) return false;
  if (COMPANY_FORM.test(title)) return true;
  const name = findDates(text, drafts[i]!.text).reduce(
    (rest, { start, end }) => rest.replace(text.slice(start, end), ''),
    title,
  );
  if (PROJECT_TITLE.test(name.replace(/[\s*_()[\]|·,~–-]+$/u, ''))) return false;
  const next = drafts[i + 1];
  if (next?.type === 'line') return isRole(text.slice(next.text.start, next.text.end).replace(/[*_]/g, ''));
  return drafts
    .slice(i + 1, i + 4)
    .some(({ key, type }) => key && type !== 'heading' && POST_KEY.test(text.slice(key.start, key.end)));
}

function hasDate(text: string, draft: Draft): boolean {
  return findDates(text, draft.text).length > 0;
}

/** Whether a deeper heading follows right below, as below a section's title and not below a subtitle. */
function isAboveHeading(drafts: readonly Draft[], i: number): boolean {
  const next = drafts[i + 1];
  return next?.type === 'heading' && next.depth > drafts[i]!.depth;
}

/** Titles that say what kind of document it is. */
const DOCUMENT =
  /^[^\p{L}]*(?:curriculum vit(?:ae|æ)|c\.?v\.?|r[ée]sum[ée]|bio(?:graph(?:y|ical sketch))?|profile|portfolio|lebenslauf|hoja de vida|履歴書|職務経歴書|(?:个人)?简历|個人簡歷|이\s*력\s*서|경력\s?기술서|자기\s?소개서|프로필|포트폴리오|약력)(?:\s*(?:및|와|과|,|·|&|and|\/)\s*(?:이력서|경력\s?기술서|자기\s?소개서|포트폴리오|list of publications))?[^\p{L}]*$/iu;

/** Titles of documents that tell of jobs and nothing else before the first title of a section. */
const CAREER_REPORT = /경\s?력\s?기\s?술\s?서|職務経歴書/u;

/** Titles such as "Research Scientist, Google (2014–2018)" name an entry whatever their words. */
function isEntryTitle(title: string): boolean {
  return /(?:19|20)\d\d/.test(title);
}
