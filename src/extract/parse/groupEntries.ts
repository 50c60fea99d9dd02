import type { Sections } from './assignSections.ts';
import type { Section } from './block.ts';
import type { Draft } from './draft.ts';
import { findDates } from './findDates.ts';
import type { Inline } from './readInline.ts';
import { wordCount } from './wraps.ts';

/** Number of the entry and part of it, for each draft. */
export interface Entries {
  readonly entry: number[];
  readonly part: ('head' | 'body' | undefined)[];
}

/** Sections whose members tell a story each: heads of one or more lines, and bodies. */
const STORIES = new Set<Section>([
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
const LISTS = new Set<Section>(['publications', 'patents', 'talks', 'awards', 'certifications', 'media']);

/** Titles of groups inside a section: they are no entry's head. */
const GROUP_TITLE =
  /^(?:(?:international|domestic|national|peer[- ]reviewed|refereed|selected|full[- ]time|part[- ]time|ongoing|current|past|previous|completed|industry|industrial|academia|academic|research|professional|other|main|workshop|conference|journal|under review|preprint|in preparation|submitted|invited|open[- ]source|personal|graduate|undergraduate|local|regional|first[- ]author|co[- ]author|국제|국내|해외|교내|교외|진행|완료|기타|학술지|학술대회|학회|저널|국외)[\s\p{P}&]*)*(?:conferences?|journals?|papers?|articles?|workshops?|preprints?|proceedings|books?|chapters?|thes[ei]s|reports?|projects?|awards?|scholarships?|positions?|experience|internships?|committees?|reviewers?|reviewing|talks?|posters?|patents?|manuscripts?|contributions?|honou?rs|학술지|학술대회|학회|저널|논문|특허|과제|프로젝트|대외|기타|포스터|국제|국내|진행 중|완료)?\s*(?:\(.*\))?[:：]?$/iu;

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
  private readonly dates: (number | undefined)[];
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
      const block = sections.sectionBlock[from]!;
      const section = sections.section[from]!;
      let to = from + 1;
      while (to < drafts.length && sections.sectionBlock[to] === block && sections.section[to] === section)
        to++;
      // a key's own section: "Awards: …" inside another entry stays there
      if (
        block === from &&
        drafts[from]!.type !== 'heading' &&
        drafts[from]!.key &&
        from > 0 &&
        this.entry[from - 1]! >= 0 &&
        drafts[from]!.parent >= 0
      ) {
        this.set(from, this.entry[from - 1]!, 'body');
        from++;
        continue;
      }
      const begin = drafts[from]!.type === 'heading' && sections.opens[from] ? from + 1 : from;
      if (STORIES.has(section)) this.groupStories(begin, to, section);
      else if (LISTS.has(section)) this.groupList(begin, to, section);
      from = to;
    }
    return { entry: this.entry, part: this.part };
  }

  private set(i: number, entry: number, part: 'head' | 'body'): void {
    this.entry[i] = entry;
    this.part[i] = part;
  }

  private content(i: number): string {
    const { text } = this.drafts[i]!;
    return this.text.slice(text.start, text.end);
  }

  private dateCount(i: number): number {
    this.dates[i] ??= findDates(this.text, this.drafts[i]!.text).length;
    return this.dates[i]!;
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
    const content = this.content(i).replace(/^[\s*_#■▪●•<[【]+|[\s*_>\]】]+$/g, '');
    return (
      GROUP_TITLE.test(content) ||
      /^(?:19|20)\d\d년?(?:\s*[-–~]\s*(?:(?:19|20)\d\d|present|현재))?$/i.test(content)
    );
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
    let itemDepth = -1;
    let headHasDate = false;
    for (let i = from; i < to; i++) {
      const draft = drafts[i]!;
      if (draft.type === 'heading' || (this.isWhollyStrong(i) && draft.type === 'line')) {
        const following = drafts[i + 1];
        const detailed =
          i + 1 < to &&
          following !== undefined &&
          following.type !== 'heading' &&
          !this.isGroupTitle(i) &&
          this.headOfDetails(i, to, section);
        if (detailed) {
          current = this.next++;
          this.set(i, current, 'head');
          headHasDate = this.dateCount(i) > 0;
          itemDepth = -2;
        } else {
          current = -1;
          itemDepth = -1;
        }
        continue;
      }
      if (draft.type === 'row') {
        current = this.next++;
        this.set(i, current, 'head');
        continue;
      }
      if (draft.type === 'item') {
        if (itemDepth === -2 && current >= 0) {
          this.set(i, current, 'body');
          continue;
        }
        if (draft.depth === 0 || (itemDepth >= 0 && draft.depth <= itemDepth) || current < 0) {
          if (
            draft.depth === 0 &&
            itemDepth !== -2 &&
            current >= 0 &&
            itemDepth === -1 &&
            this.itemsAreDetails(i, to, current)
          ) {
            itemDepth = -2;
            this.set(i, current, 'body');
            continue;
          }
          itemDepth = draft.depth;
          current = this.next++;
          this.set(i, current, 'head');
          headHasDate = this.dateCount(i) > 0;
        } else this.set(i, current, 'body');
        continue;
      }
      if (draft.parent >= 0 && this.entry[draft.parent]! >= 0) {
        const owner = draft.parent;
        this.set(
          i,
          this.entry[owner]!,
          this.part[owner] === 'head' && draft.type !== 'paragraph' && draft.type !== 'code'
            ? 'head'
            : 'body',
        );
        continue;
      }
      if (draft.type === 'pair' && draft.parent >= 0) {
        if (draft.startsMember || current < 0) current = this.next++;
        this.set(i, current, 'head');
        continue;
      }
      if (draft.type === 'code') {
        if (current >= 0) this.set(i, current, 'body');
        continue;
      }
      // a line or paragraph: an entry each, unless it only adds a date or goes on with the one above
      const content = this.content(i);
      const captions =
        this.isGroupTitle(i) && (drafts[i + 1]?.type === 'item' || drafts[i + 1]?.blankBefore === true);
      if (captions && i + 1 < to) {
        current = -1;
        itemDepth = -1;
        continue;
      }
      const onlyDate = this.isOnlyDate(i);
      if (
        current >= 0 &&
        itemDepth === -1 &&
        ((!draft.blankBefore && !startsEntry(content, section)) || (onlyDate && !headHasDate))
      ) {
        this.set(i, current, draft.type === 'paragraph' && this.part[i - 1] === 'body' ? 'body' : 'head');
        headHasDate ||= this.dateCount(i) > 0;
        continue;
      }
      if (itemDepth >= 0) itemDepth = -1;
      current = this.next++;
      this.set(i, current, 'head');
      headHasDate = this.dateCount(i) > 0;
    }
  }

  /** Whether a heading in a list section is a member's title and what follows tells about it. */
  private headOfDetails(i: number, to: number, section: Section): boolean {
    const { drafts } = this;
    if (this.dateCount(i) > 0) return true;
    const following = drafts[i + 1]!;
    if (following.type === 'row') return false;
    if (following.type === 'item') {
      const items = this.itemsFrom(i + 1, to);
      if (items.some((k) => drafts[k]!.key !== undefined && wordCount(this.content(k)) < 30)) return true;
      const heads = items.filter(
        (k) => this.dateCount(k) > 0 || /["“”«]/.test(this.content(k)) || this.content(k).length > 110,
      );
      return (
        heads.length < items.length / 2 &&
        (section === 'publications' || section === 'patents' ? this.content(i).length > 35 : true)
      );
    }
    return true;
  }

  /** Whether items below a line tell about it, rather than being entries themselves. */
  private itemsAreDetails(from: number, to: number, current: number): boolean {
    const items = this.itemsFrom(from, to);
    const heads = items.filter((k) => this.dateCount(k) > 0 || this.content(k).length > 110);
    const head = this.entry.indexOf(current);
    return (
      heads.length < items.length / 2 &&
      head >= 0 &&
      (this.dateCount(head) > 0 || this.content(head).length > 40 || this.isStrong(head))
    );
  }

  private isOnlyDate(i: number): boolean {
    if (this.dateCount(i) === 0) return false;
    let rest = this.content(i);
    const base = this.drafts[i]!.text.start;
    for (const date of findDates(this.text, this.drafts[i]!.text).reverse()) {
      rest = rest.slice(0, date.start - base) + rest.slice(date.end - base);
    }
    return rest.replace(/[\s\p{P}\p{S}]/gu, '').length <= 4;
  }

  private groupStories(from: number, to: number, section: Section): void {
    const { drafts } = this;
    if (section === 'other' && !this.hasEntries(from, to)) return;
    const at: { entry: number; state: 'none' | 'head' | 'body'; headDates: number } = {
      entry: -1,
      state: 'none',
      headDates: 0,
    };
    /** Depth of items that are entries themselves; -1 where items are bodies. */
    let itemDepth = -1;
    let headingDepth = 0;
    const begin = (i: number) => {
      at.entry = this.next++;
      this.set(i, at.entry, 'head');
      at.state = 'head';
      at.headDates = this.dateCount(i);
    };
    for (let i = from; i < to; i++) {
      const draft = drafts[i]!;
      if (draft.type === 'heading') {
        const following = drafts[i + 1];
        if (this.isGroupTitle(i) && this.dateCount(i) === 0 && i + 1 < to) {
          at.entry = -1;
          at.state = 'none';
          itemDepth = -1;
          continue;
        }
        // "## Kakao" and below it "### Engineer (2020)": lines of one head
        if (
          at.state === 'head' &&
          drafts[i - 1]?.type === 'heading' &&
          draft.depth > headingDepth &&
          !(at.headDates > 0 && this.dateCount(i) > 0)
        ) {
          this.set(i, at.entry, 'head');
          at.headDates += this.dateCount(i);
          headingDepth = draft.depth;
          continue;
        }
        if (
          at.entry >= 0 &&
          at.state === 'body' &&
          draft.depth > headingDepth &&
          headingDepth > 0 &&
          this.dateCount(i) === 0
        ) {
          // a part of the entry's story: "### Responsibilities"
          this.set(i, at.entry, 'body');
          continue;
        }
        begin(i);
        headingDepth = draft.depth;
        itemDepth = -1;
        if (following === undefined) break;
        continue;
      }
      if (draft.type === 'row') {
        begin(i);
        at.state = 'body';
        continue;
      }
      if (draft.type === 'code') {
        if (at.entry >= 0) this.set(i, at.entry, 'body');
        continue;
      }
      if (draft.type === 'pair') {
        const key = draft.key ? this.text.slice(draft.key.start, draft.key.end).trim() : '';
        const opener = OPENING_KEY.test(key);
        if (draft.startsMember || at.entry < 0 || (opener && this.hasKey(at.entry, key, i))) begin(i);
        else if (at.state === 'body' && opener && draft.parent < 0 && !HEAD_KEY.test(key)) begin(i);
        else this.set(i, at.entry, HEAD_KEY.test(key) || (at.state === 'head' && opener) ? 'head' : 'body');
        continue;
      }
      if (draft.type === 'item') {
        if (at.entry < 0 || (itemDepth >= 0 && draft.depth <= itemDepth)) {
          begin(i);
          itemDepth = draft.depth;
          continue;
        }
        if (
          itemDepth < 0 &&
          draft.depth === 0 &&
          at.state === 'head' &&
          this.itemsAreEntries(i, to, at.entry)
        ) {
          // the line above was a caption, or names the organization that all of them share
          begin(i);
          itemDepth = draft.depth;
          continue;
        }
        this.set(i, at.entry, 'body');
        at.state = 'body';
        continue;
      }
      // lines and paragraphs
      if (draft.parent >= 0 && this.entry[draft.parent] === at.entry && at.entry >= 0) {
        const inHead = this.part[draft.parent] === 'head' && at.state === 'head' && draft.type === 'line';
        this.set(i, at.entry, inHead ? 'head' : 'body');
        if (!inHead) at.state = 'body';
        continue;
      }
      if (draft.type === 'paragraph') {
        if (
          at.entry >= 0 &&
          !(draft.blankBefore && at.state === 'body' && this.dateCount(i) > 0 && this.startsLikeHead(i))
        ) {
          this.set(i, at.entry, 'body');
          at.state = 'body';
        } else if (this.dateCount(i) > 0 || section !== 'other') {
          begin(i);
          at.state = 'body';
        }
        continue;
      }
      // a line
      if (at.entry < 0) {
        if (
          this.isGroupTitle(i) &&
          draft.type === 'line' &&
          drafts[i + 1] !== undefined &&
          i + 1 < to &&
          this.dateCount(i) === 0
        )
          continue;
        begin(i);
        itemDepth = -1;
        continue;
      }
      if (at.state === 'head' && itemDepth < 0) {
        if (this.beginsWithinHead(i, from, at.headDates)) begin(i);
        else {
          this.set(i, at.entry, 'head');
          at.headDates += this.dateCount(i);
        }
        continue;
      }
      // behind a body: a head, if it looks like one
      if (this.isHeadLine(i, to)) {
        begin(i);
        itemDepth = -1;
      } else this.set(i, at.entry, 'body');
    }
  }

  /** In an unknown section entries are only read where heads with dates say so. */
  private hasEntries(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const draft = this.drafts[i]!;
      if (draft.type === 'heading' && !this.sections.opens[i]) return true;
      if (draft.type === 'line' && this.isStrong(i) && this.dateCount(i) > 0) return true;
    }
    return false;
  }

  private hasKey(entry: number, key: string, before: number): boolean {
    for (let k = before - 1; k >= 0 && this.entry[k] === entry; k--) {
      const own = this.drafts[k]!.key;
      if (own && this.text.slice(own.start, own.end).trim().toLowerCase() === key.toLowerCase()) return true;
    }
    return false;
  }

  /** Whether a line within a head is already the next entry's: its second date, or bold again. */
  private beginsWithinHead(i: number, from: number, headDates: number): boolean {
    const draft = this.drafts[i]!;
    const dates = this.dateCount(i);
    const previous = this.drafts[i - 1];
    if (this.isStrong(i) && previous && !(previous.type === 'heading') && headDates > 0) return true;
    if (dates > 0 && headDates > 0) {
      // the date that ends this head stands in a line of its own
      return true;
    }
    if (draft.blankBefore && headDates > 0 && i > from) {
      // blank lines part entries if this one has its date already and the next has one of its own
      const upcoming = this.nextDate(i);
      return upcoming >= 0 && this.isHeadLine(i, this.drafts.length) && this.blanksPart(from, i);
    }
    return false;
  }

  /** Index of the next line with a date before any body; -1 for none. */
  private nextDate(i: number): number {
    for (let k = i; k < this.drafts.length && k < i + 4; k++) {
      const { type } = this.drafts[k]!;
      if (k > i && (type === 'item' || type === 'heading' || type === 'paragraph')) return -1;
      if (this.dateCount(k) > 0) return k;
    }
    return -1;
  }

  /** Whether blank lines stand between entries only, and not between all lines. */
  private blanksPart(from: number, i: number): boolean {
    for (let k = from + 1; k <= i; k++)
      if (this.drafts[k]!.type === 'line' && !this.drafts[k]!.blankBefore) return true;
    return i - from <= 1;
  }

  private startsLikeHead(i: number): boolean {
    return (
      this.isStrong(i) ||
      findDates(this.text, this.drafts[i]!.text)[0]!.start - this.drafts[i]!.text.start < 4
    );
  }

  private isHeadLine(i: number, to: number): boolean {
    const content = this.content(i);
    if (this.isStrong(i) || this.dateCount(i) > 0) return true;
    if (content.length > 130 || /[.!?:：;]$/.test(content.replace(/\b(?:inc|ltd|co|corp|univ|dept)\.$/i, '')))
      return false;
    const draft = this.drafts[i]!;
    if (draft.cells.length > 1) return true;
    if (!draft.blankBefore && this.drafts[i - 1]?.type === 'paragraph') return false;
    // a short line behind a list, before further head lines or a list
    return (
      i + 1 >= to || draft.blankBefore || this.drafts[i + 1]!.type !== 'paragraph' || this.nextDate(i) >= 0
    );
  }

  /** Whether items below a line are entries themselves: most of them have dates of their own and the line has none. */
  private itemsAreEntries(from: number, to: number, current: number): boolean {
    const items = this.itemsFrom(from, to);
    const dated = items.filter((k) => this.dateCount(k) > 0).length;
    let head = from - 1;
    let lines = 0;
    let headDates = 0;
    while (head >= 0 && this.entry[head] === current) {
      headDates += this.dateCount(head);
      lines++;
      head--;
    }
    if (headDates > 0) return false;
    return (
      lines === 1 && items.length >= 2 && dated >= items.length * 0.6 && this.content(from - 1).length < 60
    );
  }
}

/** Keys that begin a record: "회사명: …", "School: …". */
const OPENING_KEY =
  /^(?:회사|회사명|기관|기관명|소속|근무처|직장|학교|학교명|프로젝트|프로젝트명|과제명|제목|이름|company|employer|organi[sz]ation|institution|school|university|project|project name|name|title|position|기간|period|dates?)$/i;
/** Keys that say what a record is. */
const HEAD_KEY =
  /^(?:회사|회사명|기관|기관명|소속|근무처|직장|학교|학교명|대학|프로젝트|프로젝트명|과제명|제목|이름|기간|근무기간|재직기간|재학기간|수행기간|연구기간|직위|직책|직급|역할|담당|부서|전공|학위|학점|지도교수|졸업|위치|근무지|발주처|주관|company|employer|organi[sz]ation|institution|school|university|project|name|title|position|role|job title|period|dates?|duration|year|start|start date|end|end date|from|to|since|until|degree|major|field|field of study|department|team|location|place|advisor|supervisor|gpa|thesis|area|studytype|study type)$/i;

function startsEntry(content: string, section: Section): boolean {
  if (section === 'publications')
    return /^(?:\[|["“«]|\p{Lu}[\p{L}'’.-]*,?\s|[가-힣]{2,4}[,·*]\s?)/u.test(content);
  return true;
}
