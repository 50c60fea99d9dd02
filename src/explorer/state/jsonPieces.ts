/** Takes a JSON text in pieces of any length, and hands on the items of its long lists as they come. */
export interface JsonPieces {
  /** @throws {SyntaxError} if items of a list are no JSON */
  push(text: string): void;
  /**
   * The text is over: gives what it is without those items, its lists empty.
   *
   * @throws {SyntaxError} if that is no JSON
   */
  end(): unknown;
}

/** Items are handed on when they have so many characters together; parsing them takes a few milliseconds. */
const ENOUGH = 250_000;

/**
 * Reads a JSON text, of which `JSON.parse` would make nothing for seconds and then all at once, a few milliseconds'
 * worth at a time, and from its beginning on.
 *
 * @param lists names of those members of the outermost object that are handed on item by item, if they are lists
 * @param onItems takes the next items of a list
 */
export function createJsonPieces(
  lists: readonly string[],
  onItems: (list: string, items: readonly unknown[]) => void,
): JsonPieces {
  /** The text without the items that were handed on, up to `text`. */
  let kept = '';
  let text = '';
  /** The next character to look at, and the first that is neither kept nor handed on. */
  let at = 0;
  let start = 0;
  let openBrackets = 0;
  /** Where the open string begins, -1 where none is open. */
  let string = -1;
  /** The last string within the outermost object: before a bracket, the name of a member. */
  let name = '';
  let list: string | null = null;
  /** After the last item of the list that is complete, where its comma is. */
  let comma = -1;
  /** Whether items of the list were handed on already, so that more must follow. */
  let isUnderWay = false;

  /** Goes to the end of the open string, or of the text. */
  function skipString(): void {
    let quote = text.indexOf('"', at);
    while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
    at = quote === -1 ? text.length : quote + 1;
    if (quote === -1) return;
    if (openBrackets === 1) name = text.slice(string + 1, quote);
    string = -1;
  }

  function handOn(end: number): void {
    const items = JSON.parse(`[${text.slice(start, end)}]`) as unknown[]; // a list, or no JSON
    const isEmpty = items.length === 0;
    if (isEmpty && (isUnderWay || end === comma)) throw new SyntaxError('JSON: no item beside a comma');
    onItems(list!, items);
    isUnderWay = true;
  }

  function look(character: string): void {
    switch (character) {
      case '"':
        string = at;
        break;
      case '[':
      case '{':
        openBrackets += 1;
        if (character === '{' || openBrackets !== 2 || !lists.includes(name)) break;
        list = name;
        isUnderWay = false;
        kept += text.slice(start, at + 1);
        start = at + 1;
        break;
      case ']':
      case '}':
        if (openBrackets === 2 && list !== null) {
          handOn(at);
          list = null;
          comma = -1;
          start = at;
        }
        openBrackets -= 1;
        break;
      case ',':
        if (list === null || openBrackets !== 2) break;
        comma = at;
        if (comma - start > ENOUGH) handOnToComma();
    }
  }

  function handOnToComma(): void {
    handOn(comma);
    start = comma + 1;
    comma = -1;
  }

  return {
    push(more) {
      text += more;
      while (at < text.length) {
        if (string !== -1) skipString();
        else {
          look(text[at]!);
          at += 1;
        }
      }
      if (comma !== -1) handOnToComma();
      if (list === null) return; // what is kept is short
      text = text.slice(start);
      at -= start;
      string = string === -1 ? -1 : string - start;
      start = 0;
    },
    end: () => JSON.parse(kept + text.slice(start)),
  };
}

/** Whether a quote has an odd number of backslashes before it. */
function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text[before] === '\\') before -= 1;
  return (quote - 1 - before) % 2 === 1;
}
