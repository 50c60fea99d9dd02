import type { Block, Section } from '../parse/index.ts';

/** Headings over lists of what somebody made, in sections that have no kind of their own. */
const WORKS =
  /\b(?:made|mak(?:e|ing)|buil[dt]|building|created?|wrote|written|authored|maintain(?:ed|er)?|run|shipped|released|published|open[- ]?sourced|launched|software|artifacts?|code|repos\w*|packages|libraries|tools|hacks|releases|models|data ?sets?|side projects?|projects?)\b|만든|제작|공개|개발한|프로젝트/iu;
const NOT_WORKS = /\b(?:skills?|stack|use|used|know|languages|hiring|to learn)\b|기술|스택|사용/iu;

/** Sections whose heading has to tell what they are. */
const UNKNOWN: ReadonlySet<Section> = new Set<Section>(['profile', 'summary', 'other', 'media']);

/** Whether a block stands in a list of what somebody made: by its section, or by the heading above it. */
export function isListOfWorks(text: string, blocks: readonly Block[], index: number): boolean {
  const { section } = blocks[index]!;
  if (section === 'projects' || section === 'opensource') return true;
  if (!UNKNOWN.has(section)) return false;
  if (LEAD.test(leadAbove(text, blocks, index))) return true;
  const heading = headingAbove(text, blocks, index);
  return WORKS.test(heading) && !NOT_WORKS.test(heading);
}

/** The text of the heading that a block stands under; empty for none. */
export function headingAbove(text: string, blocks: readonly Block[], index: number): string {
  for (let above = blocks[index]!.parent, guard = 0; above >= 0 && guard < 4; guard++) {
    const parent = blocks[above]!;
    if (parent.type === 'heading') return text.slice(parent.text.start, parent.text.end);
    above = parent.parent;
  }
  return '';
}

/** "Some things you may know me from:" above a list. */
const LEAD =
  /(?:\bknow me (?:from|for)|\bI(?:['’]ve)?\s(?:also\s)?(?:made|built|created|wrote|maintain|released|shipped|open-?sourced)\b|\bmy (?:projects|models|tools|libraries|packages))[^.:]{0,40}:\s*$/iu;
const LISTED: ReadonlySet<Block['type']> = new Set<Block['type']>(['item', 'pair', 'row']);

/** The line or paragraph right above the list in which a block stands; empty for none. */
function leadAbove(text: string, blocks: readonly Block[], index: number): string {
  if (!LISTED.has(blocks[index]!.type)) return '';
  let above = index - 1;
  while (above >= 0 && LISTED.has(blocks[above]!.type)) above--;
  const lead = blocks[above];
  return lead?.type === 'line' || lead?.type === 'paragraph'
    ? text.slice(lead.text.start, lead.text.end)
    : '';
}
