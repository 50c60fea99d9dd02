import { isRole } from '../words/roleWords.ts';
import type { Sections } from './assignSections.ts';
import type { Section } from './block.ts';
import type { DateRange } from './dateRange.ts';
import type { Draft } from './draft.ts';
import { findDates } from './findDates.ts';
import { type HeadHabits, type HeadLine, learnHabits, partitionHeads } from './partitionHeads.ts';
import type { Inline } from './readInline.ts';
import { isProse, wordCount } from './wraps.ts';

/** Number of the entry and part of it, for each draft. */
export interface Entries {
  readonly entry: number[];
  readonly part: ('head' | 'body' | undefined)[];
}

/** Sections whose members tell a story each: heads of one or more lines, and bodies. */
const STORIES: ReadonlySet<Section> = new Set<Section>([
  'experience',
  'education',
  'projects',
  'opensource',
  'military',
  'teaching',
  'other',
  'memberships',
  'service',
  'references',
]);
/** Sections that are lists: one line or item, one member. */
const LISTS: ReadonlySet<Section> = new Set<Section>([
  'publications',
  'patents',
  'talks',
  'awards',
  'certifications',
  'media',
]);
/** Stories that are mostly told in one line each. */
const SHORT_STORIES: ReadonlySet<Section> = new Set<Section>([
  'teaching',
  'service',
  'memberships',
  'references',
]);

/** Titles of groups inside a section: they are no entry's head. */
const GROUP_TITLE =
  /^(?:(?:international|domestic|national|peer[- ]reviewed|refereed|selected|full[- ]time|part[- ]time|ongoing|current|past|previous|completed|industry|industrial|academia|academic|research|professional|vocational|miscellaneous|other|main|workshop|conference|journal|under review|preprint|in preparation|submitted|invited|open[- ]source|personal|graduate|undergraduate|local|regional|first[- ]author|co[- ]author|국제|국내|해외|교내|교외|진행|완료|기타|학술지|학술대회|학회|저널|국외)[\s\p{P}&]*)*(?:conferences?|journals?|papers?|articles?|workshops?|preprints?|proceedings|books?|chapters?|thes[ei]s|reports?|projects?|awards?|scholarships?|positions?|experience|internships?|committees?|reviewers?|reviewing|talks?|posters?|patents?|manuscripts?|contributions?|honou?rs|학술지|학술대회|학회|저널|논문|특허|과제|프로젝트|대외|기타|포스터|국제|국내|진행 중|완료)?\s*(?:\(.*\))?[:：]?$/iu;
const YEAR_TITLE = /^(?:19|20)\d\d년?(?:\s*[-–~]\s*(?:(?:19|20)\d\d|present|현재))?$/i;

/** What a reference has and a remark has not. */
const REFERENCE =
  /(?:19|20)\d\d|["“「『«]|\bet al\b|arXiv|\bdoi\b|\bpp?\.\s?\d|\bvol\.|\bProc(?:\.|eedings)|\b(?:in preparation|under review|submitted|to appear|accepted|in press|forthcoming)\b|심사|게재|투고|^\p{Lu}[\p{L}'’-]+,\s\p{Lu}\.|^\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}+,/u;

/** Keys that begin a record: "회사명: …", "School: …". */
const OPENING_KEY =
  /^(?:회사|회사명|기관|기관명|소속|근무처|직장|학교|학교명|프로젝트|프로젝트명|과제명|제목|이름|company|employer|organi[sz]ation|institution|school|university|project|project name|name|title|position|기간|period|dates?(?: \(from\s?[-–]\s?to\))?)$/i;
/** Keys that say what a record is. */
const HEAD_KEY =
  /^(?:회사|회사명|기관|기관명|소속|근무처|직장|학교|학교명|대학|프로젝트|프로젝트명|과제명|제목|이름|기간|근무기간|재직기간|재학기간|수행기간|연구기간|직위|직책|직급|역할|담당|부서|전공|학위|학점|지도교수|졸업|위치|근무지|발주처|주관|주관기관|학위논문|논문제목|company|employer|organi[sz]ation|institution|school|university|project|name|title|position|role|job title|period|dates?|duration|year|start|start ?date|end|end ?date|from|to|since|until|degree|major|minor|field|field of study|department|team|location|place|advisors?|adviser|supervisors?|mentors?|committee|gpa|thesis|thesis title|dissertation|area|study ?type|awarder|issuer|publisher|dates? \(from\s?[-–]\s?to\)|(?:occupation|position|job)(?: title)?(?: or position)? held|name(?: and address)? of (?:the )?employer|title of (?:the )?qualification(?: awarded)?|name(?: and type)? of (?:the )?organi[sz]ation providing education and training|level in (?:the )?national.*)$/i;

const POST_KEY = /^(?:소속|소속\s?팀|부서|팀|직위|직책|직급|직함)$/u;
/** Lines that part the story of one job: "주요 업무", "성과". */
const PART_OF_STORY =
  /^[\s*_■□▪●○◦▶※<[【-]*(?:(?:주요|담당|상세|핵심|세부|수행)\s?)?(?:업무|성과|역할|업무\s?내용|업무\s?성과|성과\s?및\s?결과|내용)[\s*_>\]】:：]*$/u;
const PROJECT_KEY = /^(?:프로젝트|프로젝트\s?명|과제|과제명|수행\s?과제|수행\s?프로젝트|project(?: name)?)$/i;

/** Keys of a list below a job's or a degree's head that go on with the head: "소속: …", "Position: …". */
const FACT_KEY =
  /^(?:소속|부서|팀|(?:직위|직책|직급|직함)(?:\s?[/·]\s?(?:직위|직책|직급|직함))?|기간|근무기간|재직기간|재학기간|근무지|근무처|전공|학위|position|role|(?:job )?title|period|dates?|duration|department|team|location|degree|major|field(?: of study)?)$/iu;
const MAX_FACT = 60;

/**
 * Groups the drafts of each section into entries: one job, degree, project, publication, award each. A head is what
 * says who, where and when, in one line or several; a body is what is told below. A new entry begins with a heading,
 * a bold line or an item of a list of entries, with a head line behind a body, or with a second date in a head.
 */
export function groupEntries(
  text: string,
  drafts: readonly Draft[],
  inlines: readonly Inline[],
  sections: Sections,
): Entries {
  return new Grouping(text, drafts, inlines, sections).run();
}

class Grouping {
  private readonly entry: number[];
  private readonly part: ('head' | 'body' | undefined)[];
  private readonly text: string;
  private readonly drafts: readonly Draft[];
  private readonly inlines: readonly Inline[];
  private readonly sections: Sections;
  private readonly dates: (readonly DateRange[] | undefined)[];
  private readonly firsts: number[] = [];
  private next = 0;

  constructor(text: string, drafts: readonly Draft[], inlines: readonly Inline[], sections: Sections) {
    this.text = text;
    this.drafts = drafts;
    this.inlines = inlines;
    this.sections = sections;
    this.entry = drafts.map(() => -1);
    this.part = drafts.map(() => undefined);
    this.dates = drafts.map(() => undefined);
  }

  run(): Entries {
    const { drafts, sections } = this;
    let from = 0;
    while (from < drafts.length) {
      const { section, block } = sections.base[from]!;
      let to = from + 1;
      while (
        to < drafts.length &&
        sections.base[to]!.block === block &&
        sections.base[to]!.section === section
      )
        to++;
      const begin =
        block === from && (drafts[from]!.type === 'heading' || this.isBare(from)) ? from + 1 : from;
      if (STORIES.has(section)) this.groupStories(begin, to, section);
      else if (LISTS.has(section)) this.groupList(begin, to, section);
      from = to;
    }
    // "Education: …" on a card, "Teaching Assistant: …" among skills
    for (let i = 0; i < drafts.length; i++) {
      const own = sections.section[i]!;
      if (this.entry[i]! >= 0 || sections.sectionBlock[i] !== i || drafts[i]!.type === 'heading') continue;
      if ((STORIES.has(own) || LISTS.has(own)) && !this.isBare(i)) this.set(i, this.next++, 'head');
    }
    return { entry: this.number(), part: this.part };
  }

  /** Entries are numbered in the order in which they begin. */
  private number(): number[] {
    const places = new Map<number, number>();
    return this.entry.map((entry) => {
      if (entry < 0) return -1;
      let place = places.get(entry);
      if (place === undefined) {
        place = places.size;
        places.set(entry, place);
      }
      return place;
    });
  }

  /** A key without a value stands above what it names and is no entry. */
  private isBare(i: number): boolean {
    const { type, value } = this.drafts[i]!;
    return type === 'pair' && value !== undefined && value.start === value.end;
  }

  private set(i: number, entry: number, part: 'head' | 'body'): void {
    this.entry[i] = entry;
    this.part[i] = part;
    this.firsts[entry] ??= i;
  }

  private content(i: number): string {
    const { text } = this.drafts[i]!;
    return this.text.slice(text.start, text.end);
  }

  private datesOf(i: number): readonly DateRange[] {
    this.dates[i] ??= findDates(this.text, this.drafts[i]!.text);
    return this.dates[i]!;
  }

  private dateCount(i: number): number {
    return this.datesOf(i).length;
  }

  /** Whether a line begins with emphasis that covers its name: `**Google** – Engineer`. */
  private isStrong(i: number): boolean {
    const draft = this.drafts[i]!;
    const mark = this.inlines[i]!.marks.find((candidate) => candidate.how === 'strong');
    return mark !== undefined && mark.start - draft.text.start <= 6;
  }

  private isWhollyStrong(i: number): boolean {
    const draft = this.drafts[i]!;
    const mark = this.inlines[i]!.marks.find((candidate) => candidate.how === 'strong');
    return mark !== undefined && mark.start - draft.text.start <= 6 && draft.text.end - mark.end <= 4;
  }

  private isGroupTitle(i: number): boolean {
    const content = this.content(i).replace(/^[\s*_#■▪●•<[【]+|[\s*_>\]】:：]+$/g, '');
    return GROUP_TITLE.test(content) || YEAR_TITLE.test(content);
  }

  private isOnlyDate(i: number): boolean {
    if (this.dateCount(i) === 0) return false;
    let rest = this.content(i);
    const base = this.drafts[i]!.text.start;
    for (const date of this.datesOf(i).toReversed()) {
      rest = rest.slice(0, date.start - base) + rest.slice(date.end - base);
    }
    return rest.replace(/[\s\p{P}\p{S}]/gu, '').length <= 4;
  }

  /** Items of one level below one head, as long as nothing else stands between them. */
  private itemsFrom(from: number, to: number): number[] {
    const items: number[] = [];
    const depth = this.drafts[from]!.depth;
    for (let i = from; i < to; i++) {
      const draft = this.drafts[i]!;
      if (draft.type === 'item' && draft.depth === depth) items.push(i);
      else if (draft.type === 'heading' || (draft.type !== 'item' && draft.parent < 0)) break;
    }
    return items;
  }

  private groupList(from: number, to: number, section: Section): void {
    const { drafts } = this;
    let current = -1;
    /** Depth of items that are entries; -1 before any, -2 where they tell about the head above. */
    let itemDepth = -1;
    let headHasDate = false;
    const begin = (i: number) => {
      current = this.next++;
      this.set(i, current, 'head');
      headHasDate = this.dateCount(i) > 0;
    };
    for (let i = from; i < to; i++) {
      const draft = drafts[i]!;
      if (draft.type === 'heading' || (draft.type === 'line' && draft.parent < 0 && this.isWhollyStrong(i))) {
        if (
          draft.type === 'heading' &&
          section === 'publications' &&
          this.content(i).length > 60 &&
          this.isReference(i)
        ) {
          begin(i); // a reference that OCR took for a title
          itemDepth = -1;
        } else if (i + 1 < to && !this.isGroupTitle(i) && this.headOfDetails(i, to, section)) {
          begin(i);
          itemDepth = -2;
        } else {
          current = -1;
          itemDepth = -1;
        }
        continue;
      }
      if (draft.type === 'row') {
        begin(i);
        continue;
      }
      if (draft.type === 'item') {
        if (itemDepth === -2 && current >= 0) this.set(i, current, 'body');
        else if (
          draft.depth === 0 &&
          itemDepth === -1 &&
          current >= 0 &&
          this.itemsAreDetails(i, to, current)
        ) {
          itemDepth = -2;
          this.set(i, current, 'body');
        } else if (
          section === 'publications' &&
          draft.parent >= 0 &&
          drafts[draft.parent]!.type === 'item' &&
          this.isReference(i) &&
          !this.isReference(draft.parent)
        ) {
          // what a numbered paragraph about one's work cites
          begin(i);
        } else if (draft.depth === 0 || current < 0 || (itemDepth >= 0 && draft.depth <= itemDepth)) {
          itemDepth = draft.depth;
          begin(i);
        } else this.set(i, current, 'body');
        continue;
      }
      const owner = draft.parent;
      if (draft.type !== 'pair' && owner >= 0 && this.entry[owner]! >= 0) {
        const inHead = this.part[owner] === 'head' && draft.type === 'line';
        this.set(i, this.entry[owner]!, inHead ? 'head' : 'body');
        continue;
      }
      if (draft.type === 'pair' && owner >= from) {
        if (draft.startsMember || current < 0) begin(i);
        else this.set(i, current, 'head');
        continue;
      }
      if (draft.type === 'code') {
        if (current >= 0) this.set(i, current, 'body');
        continue;
      }
      if (section === 'publications' && !this.isReference(i) && (current < 0 || draft.blankBefore)) {
        // a name, a legend, a remark
        current = -1;
        continue;
      }
      // a line or paragraph: an entry each, unless it only adds to the one above
      if (this.isGroupTitle(i) && i + 1 < to) {
        current = -1;
        itemDepth = -1;
        continue;
      }
      if (current < 0 && this.isIntroduction(i, to)) continue;
      const adds =
        current >= 0 &&
        (itemDepth < 0 || draft.indent > 0) &&
        ((this.isOnlyDate(i) && !headHasDate) ||
          (!draft.blankBefore && itemDepth === -2) ||
          (!draft.blankBefore && itemDepth === -1 && this.goesOn(i, section, headHasDate)));
      if (adds) {
        const inBody = draft.type === 'paragraph' || this.part[i - 1] === 'body';
        this.set(i, current, inBody && itemDepth === -2 ? 'body' : 'head');
        headHasDate ||= this.dateCount(i) > 0;
        continue;
      }
      itemDepth = -1;
      begin(i);
    }
  }

  /** Whether a line in a list of lines belongs to the one above: it is indented, or begins as no entry would. */
  private goesOn(i: number, section: Section, headHasDate: boolean): boolean {
    const draft = this.drafts[i]!;
    const above = this.drafts[i - 1]!;
    const content = this.content(i);
    if (draft.indent > above.indent + 1) return true;
    if (
      draft.type === 'pair' &&
      (HEAD_KEY.test(this.keyOf(i)) || this.drafts[this.firstOf(this.entry[i - 1] ?? -1)]?.type !== 'pair')
    )
      return true;
    if (/^[\p{Ll}(]/u.test(content) && !/^\p{Ll}+[A-Z\d]/u.test(content)) return true;
    if (section === 'publications' || section === 'patents') {
      return !/^(?:\[|\d|["“«「『<]|[–—―]{2,3}|_{3}|-{3}|\p{Lu}[\p{L}'’.-]*,?\s|[가-힣]{2,4}[,·*]\s?)/u.test(
        content,
      );
    }
    // "Best Paper Award" and, below it, "ICML, 2020"
    return (
      !headHasDate && this.dateCount(i) > 0 && this.dateCount(i - 1) === 0 && !above.blankBefore === false
    );
  }

  /** Whether a line has what references have: a year, a title in quotes, pages, or authors. */
  private isReference(i: number): boolean {
    return REFERENCE.test(this.content(i));
  }

  /** Prose in front of a list, with no date of its own. */
  private isIntroduction(i: number, to: number): boolean {
    const draft = this.drafts[i]!;
    const following = this.drafts[i + 1];
    if (draft.type !== 'paragraph' && !/[:：]$/.test(this.content(i))) return false;
    return i + 1 < to && following !== undefined && following.type === 'item' && this.dateCount(i) === 0;
  }

  /** Whether a heading in a list section is a member's title and what follows tells about it. */
  private headOfDetails(i: number, to: number, section: Section): boolean {
    const { drafts } = this;
    const following = drafts[i + 1]!;
    if (following.type === 'heading' && following.depth > drafts[i]!.depth) return false;
    if (this.dateCount(i) > 0) return true;
    if (following.type === 'row') return false;
    if (following.type === 'item') {
      const items = this.itemsFrom(i + 1, to);
      if (items.some((k) => drafts[k]!.key !== undefined && wordCount(this.content(k)) < 30)) return true;
      const heads = items.filter(
        (k) => this.dateCount(k) > 0 || /["“”«]/.test(this.content(k)) || this.content(k).length > 110,
      );
      const longTitle =
        section === 'publications' || section === 'patents' ? this.content(i).length > 35 : true;
      return heads.length < items.length / 2 && longTitle;
    }
    return true;
  }

  /** Whether items below a line tell about it, rather than being entries themselves. */
  private itemsAreDetails(from: number, to: number, current: number): boolean {
    const items = this.itemsFrom(from, to);
    const heads = items.filter((k) => this.dateCount(k) > 0 || this.content(k).length > 110);
    const head = this.firstOf(current);
    if (heads.length >= items.length / 2) return false;
    return this.dateCount(head) > 0 || this.content(head).length > 40 || this.isStrong(head);
  }

  private groupStories(from: number, to: number, section: Section): void {
    const { drafts } = this;
    if (section === 'other' && !this.hasEntries(from, to)) return;
    const habits = this.habitsOf(from, to, section);
    const at = { entry: -1, state: 'none' as 'none' | 'head' | 'body', dates: 0 };
    /** Depth of items that are entries themselves; -1 where items are bodies. */
    let itemDepth = -1;
    /** Whether the entry is a post in a list of posts at one employer. */
    let inPost = false;
    let headingDepth = 0;
    /** Depth of the outermost sequence of records. */
    let memberDepth = Number.POSITIVE_INFINITY;
    const begin = (i: number) => {
      inPost = false;
      at.entry = this.next++;
      this.set(i, at.entry, 'head');
      at.state = 'head';
      at.dates = this.dateCount(i);
    };
    const tell = (i: number) => {
      this.set(i, at.entry, 'body');
      at.state = 'body';
    };
    for (let i = from; i < to; i++) {
      const draft = drafts[i]!;
      switch (draft.type) {
        case 'heading': {
          const dates = this.dateCount(i);
          if (this.isGroupTitle(i) && dates === 0 && i + 1 < to) {
            at.entry = -1;
            at.state = 'none';
            headingDepth = 0;
          } else if (
            at.state === 'head' &&
            drafts[i - 1]?.type === 'heading' &&
            draft.depth > headingDepth &&
            !(at.dates > 0 && dates > 0)
          ) {
            // "## Kakao" and below it "### Engineer (2020)": lines of one head
            this.set(i, at.entry, 'head');
            at.dates += dates;
            headingDepth = draft.depth;
          } else if (at.entry >= 0 && headingDepth > 0 && draft.depth > headingDepth && dates === 0) {
            tell(i); // a part of the entry's story: "### Responsibilities"
          } else {
            begin(i);
            headingDepth = draft.depth;
          }
          itemDepth = -1;
          break;
        }
        case 'row':
          begin(i);
          at.entry = -1; // what stands below a table tells of none of its rows
          at.state = 'none';
          break;
        case 'code':
          if (at.entry >= 0) tell(i);
          break;
        case 'pair': {
          const key = draft.key ? this.text.slice(draft.key.start, draft.key.end).trim() : '';
          const opening = OPENING_KEY.test(key);
          const head = HEAD_KEY.test(key);
          const nested = draft.parent >= from;
          if (this.isBare(i) && at.entry < 0) break;
          // "프로젝트명: …" below an employer tells of the job, and so does what stands below that
          if (at.entry >= 0 && section === 'experience' && this.isOfProject(i, at.entry)) {
            this.set(i, at.entry, 'body');
            break;
          }
          if (draft.startsMember) memberDepth = Math.min(memberDepth, draft.depth);
          if (draft.startsMember && draft.depth <= memberDepth) begin(i);
          else if (at.entry < 0 || (opening && this.hasKey(at.entry, key, i))) begin(i);
          else if (!nested && !head && itemDepth < 0 && this.beginsWithPair(at.entry, i)) begin(i);
          else if (!nested && opening && at.state === 'body' && draft.blankBefore) begin(i);
          else
            this.set(
              i,
              at.entry,
              head && at.state === 'head' ? 'head' : head && !this.inBodyOf(i) ? 'head' : 'body',
            );
          break;
        }
        case 'item':
          if (section === 'experience' && draft.depth === 0 && this.isEmployer(i, to)) {
            begin(i);
            itemDepth = -1;
          } else if (at.entry < 0 || (itemDepth >= 0 && draft.depth <= itemDepth)) {
            begin(i);
            itemDepth = draft.depth;
          } else if (
            itemDepth < 0 &&
            draft.depth === 0 &&
            at.state === 'head' &&
            this.itemsAreEntries(i, to, at.entry)
          ) {
            // the line above was a caption, or names what all of them share
            begin(i);
            itemDepth = draft.depth;
          } else if (itemDepth < 0 && draft.depth === 0 && section === 'experience' && this.isPost(i, to)) {
            // one of several posts at the employer above; the first belongs to the employer's own head
            if (at.state === 'head' && at.dates === 0) {
              this.set(i, at.entry, 'head');
              at.dates += this.dateCount(i);
            } else begin(i);
            inPost = true;
          } else if (at.state === 'head' && this.isFact(i, section)) {
            this.set(i, at.entry, 'head');
            at.dates += this.dateCount(i);
          } else tell(i);
          break;
        case 'paragraph':
          if (at.entry >= 0 && draft.parent >= 0) tell(i);
          else if (
            at.entry < 0 ||
            (at.state === 'body' && draft.blankBefore && this.dateCount(i) > 0 && this.startsLikeHead(i))
          ) {
            if (this.dateCount(i) > 0 && !this.isTold(i)) {
              begin(i);
              at.state = 'body';
            } else if (at.entry >= 0) tell(i);
          } else tell(i);
          if (draft.parent < 0) itemDepth = -1;
          break;
        default: {
          // a run of lines, with the pairs between them
          if (draft.parent >= 0 && at.entry >= 0 && this.entry[draft.parent] === at.entry) {
            const isComplete = inPost && at.dates > 0 && this.dateCount(i) === 0;
            if (this.part[draft.parent] === 'head' && at.state === 'head' && !isComplete) {
              this.set(i, at.entry, 'head');
              at.dates += this.dateCount(i);
            } else tell(i);
            break;
          }
          if (at.entry >= 0 && (draft.goesOn || (drafts[i + 1]?.goesOn && this.dateCount(i) === 0))) {
            tell(i); // prose whose lines another column parts
            break;
          }
          if (at.entry < 0 && this.isGroupTitle(i) && i + 1 < to && this.dateCount(i) === 0) break;
          if (at.entry >= 0 && drafts[i + 1]?.type === 'item' && PART_OF_STORY.test(this.content(i))) {
            tell(i);
            itemDepth = -1;
            break;
          }
          if (at.state === 'body' && !this.isHeadLine(i, to)) {
            tell(i);
            break;
          }
          const goesOn =
            at.state === 'head' && (drafts[i - 1]?.type === 'heading' || drafts[i - 1]?.type === 'pair');
          const end = this.endOfRun(i, to);
          const run = this.headLines(goesOn ? this.firstOf(at.entry) : i, end, habits.lineEach);
          const offset = goesOn ? i - this.firstOf(at.entry) : 0;
          const starts = new Set(partitionHeads(run, habits));
          for (let k = i; k < end; k++) {
            if (starts.has(k - i + offset)) begin(k);
            else {
              const pair = drafts[k]!.type === 'pair' && !HEAD_KEY.test(this.keyOf(k));
              this.set(k, at.entry, pair ? 'body' : 'head');
              at.dates += this.dateCount(k);
            }
          }
          itemDepth = -1;
          i = end - 1;
        }
      }
    }
  }

  /** Whether an item is a role with its dates, in the item or in the line below it. */
  private isPost(i: number, to: number): boolean {
    const dates = this.datesOf(i);
    const below = i + 1 < to && this.drafts[i + 1]!.parent === i ? this.dateCount(i + 1) : 0;
    const base = this.drafts[i]!.text.start;
    const first = dates[0] ? this.content(i).slice(0, dates[0].start - base) : this.content(i);
    const name = first
      .split('\n')[0]!
      .replace(/[*_`(\s,|·:–—-]+$/g, '')
      .replace(/^[*_`]+/, '');
    return dates.length + below > 0 && name.length < 70 && !/[.!?;]/.test(name) && isRole(name);
  }

  /** Whether an item goes on with the head of a job or a degree above it. */
  private isFact(i: number, section: Section): boolean {
    return (
      (section === 'experience' || section === 'education') &&
      FACT_KEY.test(this.keyOf(i)) &&
      this.content(i).length <= MAX_FACT
    );
  }

  private keyOf(i: number): string {
    const { key } = this.drafts[i]!;
    return key ? this.text.slice(key.start, key.end).trim() : '';
  }

  /** Index of the draft that an entry began with. */
  private firstOf(entry: number): number {
    return this.firsts[entry] ?? 0;
  }

  /** End of the run of lines and pairs at `i` that stand outside lists. */
  private endOfRun(i: number, to: number): number {
    let end = i + 1;
    while (end < to) {
      const draft = this.drafts[end]!;
      if (
        draft.type === 'pair'
          ? draft.parent >= 0 || OPENING_KEY.test(this.keyOf(end))
          : draft.type !== 'line' || draft.parent >= 0
      )
        break;
      if (draft.type === 'line' && this.isGroupTitle(end) && this.dateCount(end) === 0 && draft.blankBefore)
        break;
      if (draft.goesOn || (this.drafts[end + 1]?.goesOn && this.dateCount(end) === 0)) break;
      end++;
    }
    return end;
  }

  private headLines(from: number, to: number, lineEach: boolean): HeadLine[] {
    const lines: HeadLine[] = [];
    for (let i = from; i < to; i++) {
      const draft = this.drafts[i]!;
      lines.push({
        dates: this.dateCount(i),
        onlyDate: this.isOnlyDate(i),
        strong: this.isStrong(i),
        heading: draft.type === 'heading',
        blankBefore: draft.blankBefore,
        indent: draft.indent,
        pair: draft.type === 'pair' && i > from && !(lineEach && !HEAD_KEY.test(this.keyOf(i))),
        capital: /^[^\p{Ll}(]/u.test(this.content(i)),
      });
    }
    return lines;
  }

  private habitsOf(from: number, to: number, section: Section): HeadHabits {
    const runs: HeadLine[][] = [];
    for (let i = from; i < to; i++) {
      const draft = this.drafts[i]!;
      if (draft.type !== 'line' || draft.parent >= 0) continue;
      const end = this.endOfRun(i, to);
      runs.push(this.headLines(i, end, SHORT_STORIES.has(section)));
      i = end - 1;
    }
    return learnHabits(runs, SHORT_STORIES.has(section));
  }

  /** In an unknown section entries are only read where heads with dates say so. */
  private hasEntries(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const draft = this.drafts[i]!;
      const head =
        draft.type === 'heading' ? !this.sections.opens[i] : draft.type === 'line' && this.isStrong(i);
      if (head && this.dateCount(i) > 0) return true;
    }
    return false;
  }

  private inBodyOf(i: number): boolean {
    const { parent } = this.drafts[i]!;
    return parent >= 0 && this.part[parent] === 'body';
  }

  /** "[2] 새벽 (2021.04 ~ 현재)" and below it "소속: …": an item that names the next employer. */
  private isEmployer(i: number, to: number): boolean {
    const next = this.drafts[i + 1];
    return (
      i + 1 < to &&
      next?.type === 'pair' &&
      next.parent < 0 &&
      this.dateCount(i) > 0 &&
      POST_KEY.test(this.keyOf(i + 1))
    );
  }

  /** Whether a pair names a project of the job whose head stands above, or tells of the one that was named last. */
  private isOfProject(i: number, entry: number): boolean {
    if (PROJECT_KEY.test(this.keyOf(this.firstOf(entry)))) return false;
    if (PROJECT_KEY.test(this.keyOf(i))) return true;
    for (let k = i - 1; k >= 0 && this.entry[k] === entry && this.drafts[k]!.type === 'pair'; k--)
      if (PROJECT_KEY.test(this.keyOf(k))) return this.part[k] === 'body';
    return false;
  }

  private hasKey(entry: number, key: string, before: number): boolean {
    for (let k = before - 1; k >= 0 && this.entry[k] === entry; k--) {
      if (this.keyOf(k).toLowerCase() === key.toLowerCase()) return true;
    }
    return false;
  }

  /** Whether an entry began with a pair of the same kind, so that this pair is the next: "BIOST 512: …". */
  private beginsWithPair(entry: number, i: number): boolean {
    const first = this.firstOf(entry);
    const draft = this.drafts[first]!;
    return (
      draft.type === 'pair' &&
      draft.parent === this.drafts[i]!.parent &&
      !HEAD_KEY.test(this.keyOf(first)) &&
      !OPENING_KEY.test(this.keyOf(first))
    );
  }

  private startsLikeHead(i: number): boolean {
    return this.isStrong(i) || this.datesOf(i)[0]!.start - this.drafts[i]!.text.start < 4;
  }

  /** Running prose, which may tell of several jobs at once and is no entry. */
  private isTold(i: number): boolean {
    return wordCount(this.content(i)) > 40 && !this.startsLikeHead(i);
  }

  private isHeadLine(i: number, to: number): boolean {
    const content = this.content(i);
    if (this.isStrong(i) || this.dateCount(i) > 0) return true;
    if (content.length > 130 || isProse(content)) return false;
    if (/[.!?:：;]$/.test(content.replace(/\b(?:inc|ltd|co|corp|univ|dept|s\.r\.o)\.$/i, ''))) return false;
    const draft = this.drafts[i]!;
    if (draft.cells.length > 1) return true;
    if (!draft.blankBefore && this.drafts[i - 1]?.type === 'paragraph') return false;
    // a short line behind a list, before further head lines or a list
    return i + 1 >= to || draft.blankBefore || this.drafts[i + 1]!.type !== 'paragraph';
  }

  /** Whether items below a line are entries themselves: most of them have dates of their own and the line has none. */
  private itemsAreEntries(from: number, to: number, current: number): boolean {
    const items = this.itemsFrom(from, to);
    const dated = items.filter((k) => this.dateCount(k) > 0).length;
    let lines = 0;
    for (let head = from - 1; head >= 0 && this.entry[head] === current; head--) {
      if (this.dateCount(head) > 0) return false;
      lines++;
    }
    return (
      lines === 1 && items.length >= 2 && dated >= items.length * 0.6 && this.content(from - 1).length < 60
    );
  }
}
