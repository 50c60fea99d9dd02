/**
 * Every match of a pattern with the flag `g`, in order; what `matchAll` gives, at once.
 *
 * `matchAll` makes a copy of the pattern for each text. V8 finds most of these in a cache that is emptied as memory is
 * collected, and then compiles the pattern again – more slowly and, once a program has much such code (16 MB), to code
 * that runs a hundred times as long. Here the one pattern is used again and again.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // An empty match would be found for ever; the next one begins behind the next character.
    if (match[0] === '')
      pattern.lastIndex += pattern.unicode && text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
  }
  return matches;
}
