import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { compareNames } from './compareNames.ts';

const FIELD_ORDER = ['aliases', 'exact', 'search', 'not', 'broader', 'context', 'examples'];
const LINE_WIDTH = 110;

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/**
 * Sorts and formats a vocabulary file: names in order, fields in their usual order, lists in brackets. Comments
 * stay: the head comment where it is, others above their entry. Formatting twice is formatting once.
 *
 * @returns the file's text; unchanged where it is no YAML or no map
 */
export function formatVocabularyFile(text: string): string {
  const yaml = parseDocument(text);
  const root = yaml.contents;
  if (yaml.errors.length > 0 || !isMap(root)) return text;
  // The head comment is the first paragraph of comments; what follows belongs to the first entry.
  const first = root.items[0]?.key;
  const comments = [yaml.commentBefore, root.commentBefore, isScalar(first) ? first.commentBefore : null];
  const [head, ...others] = comments.flatMap((comment) => comment?.split(/\n\n+/) ?? []).filter(Boolean);
  yaml.commentBefore = head ?? null;
  root.commentBefore = null;
  if (isScalar(first)) first.commentBefore = others.length > 0 ? others.join('\n') : null;
  root.flow = false;
  root.items.sort((a, b) => compareNames(keyOf(a.key), keyOf(b.key)));
  for (const { key, value } of root.items) {
    if (isScalar(key)) {
      key.spaceBefore = false;
      key.type = 'PLAIN';
    }
    if (!isMap(value)) continue;
    value.flow = false;
    value.items.sort((a, b) => FIELD_ORDER.indexOf(keyOf(a.key)) - FIELD_ORDER.indexOf(keyOf(b.key)));
    for (const pair of value.items) {
      if (!isSeq(pair.value)) continue;
      pair.value.flow = true;
      for (const item of pair.value.items) if (isScalar(item)) item.type = 'PLAIN'; // quoted where it must be
    }
  }
  return yaml.toString({
    lineWidth: LINE_WIDTH,
    flowCollectionPadding: false,
    nullStr: '',
    singleQuote: false,
  });
}
