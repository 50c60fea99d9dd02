import type { Kind } from '../../model/index.ts';
import { findProject } from '../entries/findProject.ts';
import { linesOf } from '../reading.ts';
import type { Outline } from './outline.ts';
import { KNOWN, namesWithin, WORK } from './outline.ts';
import { mentionAt, type RelationContext } from './relationContext.ts';

/** Kinds of things that people make and give names to. */
export const MADE: ReadonlySet<Kind> = new Set<Kind>(['software', 'model', 'dataset']);

/** A role before the name that heads an entry: "Contributor, Envoy", "Author of Skylark". */
const ROLE_LEAD =
  /^(?:(?:Core|Lead|Main|Founding|Original|Regular)\s)?(?:(?:Co-?)?(?:Contributor|Committer|Maintainer|Author|Creator|Developer|Reviewer))(?:,|\sof|\sto|:|\s[–—|·-])\s/u;

/** Whether a mention opens its block as what it is about: "**MaxText:** …", "PaperLens – a search tool". */
export function isHeadOf(context: RelationContext, index: number): boolean {
  const { text, mentions, blocks } = context;
  const mention = mentions[index]!;
  const block = blocks[context.blockOf[index]!]!;
  if (block.key && mention.end <= block.key.end) return true;
  const line = linesOf(text, block).find(({ start, end }) => start <= mention.start && mention.start < end);
  const before = text
    .slice(line?.start ?? block.text.start, mention.start)
    .replace(/^(?:[\s*_`[("“'‘\uFE0F]|\p{Extended_Pictographic})+/u, '')
    .replace(ROLE_LEAD, '');
  if (!/^(?:(?:\p{Lu}[\p{L}]*['’]s|the)\s+)?[*_`[("“'‘]*$/iu.test(before)) return false;
  return (
    block.part === 'head' ||
    /^[*_`\]"”'’]{0,4}(?:\([^)\s]*\))?[*_`]{0,3}\s*(?:[:：–—|(·]|-\s|,\s(?:an?|the)\s|$)/u.test(
      text.slice(mention.end, block.text.end),
    )
  );
}

const topics = new WeakMap<RelationContext, Map<number, number | undefined>>();

/**
 * The made thing that a block is about although it need not name it: what its first words, the head of its entry, the
 * item or heading above, or the title of a README name. Undefined for none.
 */
export function topicOf(context: RelationContext, block: number): number | undefined {
  const known = topics.get(context) ?? new Map<number, number | undefined>();
  topics.set(context, known);
  if (!known.has(block)) known.set(block, findTopic(context, block));
  return known.get(block);
}

function findTopic(context: RelationContext, block: number): number | undefined {
  const own = headOfBlock(context, block);
  if (own !== undefined) return own;
  const { blocks } = context;
  const { entry } = blocks[block]!;
  if (entry >= 0) {
    const project = context.entries.find(({ body }) => body.includes(block));
    for (const head of project?.head ?? []) {
      const thing = headOfBlock(context, head) ?? onlyWork(context, head);
      if (thing !== undefined) return thing;
    }
  }
  const line = lineAbove(context, block);
  if (line !== undefined) return onlyWork(context, line);
  for (let index = blocks[block]!.parent, guard = 0; index >= 0 && guard < 4; guard++) {
    const thing = headOfBlock(context, index);
    if (thing !== undefined) return thing;
    // What stands under another heading of the same page is about something else, unless the page is a README.
    index = blocks[index]!.type === 'heading' ? -1 : blocks[index]!.parent;
  }
  return projectOf(context);
}

/** The one work that the head of a project or of a task names: "[프로젝트 1] 통합 주문 플랫폼 '한바구니' 구축". */
function onlyWork(context: RelationContext, block: number): number | undefined {
  const works = context.inBlock[block]!.filter((index) => {
    const { kind, how } = context.mentions[index]!;
    return MADE.has(kind) && how !== 'vocabulary';
  });
  return works.length === 1 ? works[0] : undefined;
}

/** The line right above a list of items that says what they are about, inside a job. */
function lineAbove(context: RelationContext, block: number): number | undefined {
  const { blocks } = context;
  if (blocks[block]!.type !== 'item') return undefined;
  let index = block - 1;
  while (index >= 0 && blocks[index]!.type === 'item') index--;
  return index >= 0 && blocks[index]!.type === 'line' ? index : undefined;
}

/** The thing that a block's own first words name as its topic; the vocabulary's only in lists of works. */
function headOfBlock(context: RelationContext, block: number): number | undefined {
  const { section } = context.blocks[block]!;
  const isWorks = section === 'projects' || section === 'opensource';
  const first = context.inBlock[block]!.find((index) => MADE.has(context.mentions[index]!.kind));
  if (first === undefined || !isHeadOf(context, first)) return undefined;
  // "Python, MQTT, Grafana" lists tools.
  const { end, how } = context.mentions[first]!;
  if (how === 'vocabulary' && /^\s?(?:[,/·+]|and\b)/u.test(context.text.slice(end, end + 5)))
    return undefined;
  return isWorks || context.mentions[first]!.how !== 'vocabulary' ? first : undefined;
}

const projects = new WeakMap<RelationContext, { readonly mention: number | undefined }>();

/** The mention in the title of a README; undefined for other documents. */
export function projectOf(context: RelationContext): number | undefined {
  let known = projects.get(context);
  if (!known) {
    const project = findProject(context);
    known = {
      mention:
        project && [...MADE].map((kind) => mentionAt(context, project, kind)).find((at) => at !== undefined),
    };
    projects.set(context, known);
  }
  return known.mention;
}

/** The work that the sentences of a block before one, or else the block's topic, leave to "it". */
export function topicBefore(
  context: RelationContext,
  block: number,
  outlines: readonly Outline[],
  outline: Outline,
): number | undefined {
  for (const earlier of outlines.slice(0, outlines.indexOf(outline)).reverse()) {
    const work = lastThing(earlier, earlier.text.length, WORK);
    if (work !== undefined) return work;
  }
  return topicOf(context, block);
}

/** The last work, or else known thing, whose symbol stands before an offset of an outline. */
export function lastThing(outline: Outline, before: number, symbols = WORK + KNOWN): number | undefined {
  return namesWithin(outline, 0, before).findLast((_, index) =>
    symbols.includes(outline.text[outline.names[index]!.at]!),
  );
}
