import type { Kind, Span } from '../../model/index.ts';
import { isPersonNameLike } from '../names/index.ts';
import type { Block } from '../parse/index.ts';
import { type Reading, trimSpan } from '../reading.ts';
import { sortOf } from '../words/sortWords.ts';

/** What a README is about: the name in its title. */
export interface Project extends Span {
  readonly block: number;
  readonly kind: Kind;
}

/** Headings that only documents about software, models or data sets have. */
const HOW_TO_HEADING =
  /^(?:quick ?start|getting started|install(?:ation|ing)?(?: .{0,20})?|usage|how to use|how to (?:build|install|run|cite|contribute)|build(?:ing)?(?: from source)?|requirements|prerequisites|contributing|changelog|roadmap|license|licence|api(?: reference)?|examples?|features|benchmarks?|faq|citation|citing|download|docker|configuration|maintainers?|contributors?|acknowledge?ments?|설치(?: 방법)?|사용법|사용 방법|시작하기|빠른 시작|기여(?: 방법| 가이드)?|라이선스|요구 사항)\W*$/iu;
const COMMAND =
  /\b(?:pip3? install|npm (?:i|install)|yarn add|cargo (?:add|install)|go (?:get|install)|brew install|conda install|docker (?:run|pull)|apt(?:-get)? install|git clone|import|require|use|init)\b/u;
const BADGE =
  /shields\.io|badge|\/actions\/workflows|pypi\.org|crates\.io|npmjs\.com|readthedocs|codecov|travis-ci|huggingface\.co/u;

/** How many signs of a README there must be; a CV may have a licence or a badge, too. */
const ENOUGH = 3;

/** The software, model or data set that a whole document is about; undefined for documents about people. */
export function findProject({ text, blocks }: Pick<Reading, 'text' | 'blocks'>): Project | undefined {
  const block = blocks.slice(0, 8).findIndex(({ type }) => type === 'heading');
  if (block < 0) return undefined;
  const title = readTitle(text, blocks[block]!);
  if (!title) return undefined;
  const name = text.slice(title.start, title.end);
  const opening = openingOf(text, blocks, name);
  const headings = new Set(
    blocks
      .filter((other) => other.type === 'heading')
      .map((other) => text.slice(other.text.start, other.text.end).toLowerCase())
      .filter((heading) => HOW_TO_HEADING.test(heading)),
  );
  const signs =
    Math.min(2, headings.size) +
    Number(
      blocks.some(
        (other) => other.type === 'code' && COMMAND.test(text.slice(other.text.start, other.text.end)),
      ),
    ) +
    Number(blocks.slice(0, 12).some((other) => other.links.some((link) => BADGE.test(link.url)))) +
    Number(opening !== undefined);
  if (signs < ENOUGH) return undefined;
  return { ...title, block, kind: (opening && sortOf(opening)) || 'software' };
}

/** A title of one to three words that is no person's name; what stands behind a dash or colon explains it. */
function readTitle(text: string, block: Block): Span | undefined {
  const slice = text.slice(block.text.start, block.text.end);
  const end = block.text.start + (/\s[–—|-]\s|:\s|\s?\(|$/u.exec(slice)?.index ?? slice.length);
  const span = trimSpan(text, { start: block.text.start, end });
  const name = text.slice(span.start, span.end);
  const isName = /^[\p{L}\p{N}][\p{L}\p{N}.+_-]*(?: [\p{L}\p{N}][\p{L}\p{N}.+_-]*){0,2}$/u.test(name);
  return isName && name.length > 1 && name.length <= 40 && !isPersonNameLike(name) ? span : undefined;
}

/** What the first sentence says that the named thing is or does: "driftwood is a log store", "aquifold solves …". */
function openingOf(text: string, blocks: readonly Block[], name: string): string | undefined {
  for (const block of blocks.slice(0, 15)) {
    if (block.type === 'heading' || block.type === 'code') continue;
    const slice = text.slice(block.text.start, block.text.end).replace(/^[*_`[\]]+/u, '');
    if (!slice.toLowerCase().startsWith(name.toLowerCase())) continue;
    const rest = slice.slice(name.length).replace(/^[*_`\]]+(?:\([^)\s]*\))?/u, '');
    const said = /^\s(?:is|was)\s(?:an?|the)\s(.+)|^(?:은|는)\s(.+)|^\s\p{Ll}+(?:s|es)\s(.+)/su.exec(rest);
    if (said) return said[1] ?? said[2] ?? '';
  }
  return undefined;
}
