/** A piece of an XML file. Names are without their prefix: `viz:position` is `position`. */
export type XmlEvent =
  | { readonly is: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'fault'; readonly reason: string };

/** Deepest nesting of elements; those who write graphs need a dozen. */
const DEEPEST = 256;

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** An end of reading that is told as an event and never leaves this file. */
class Fault extends Error {}

/**
 * Reads XML piece by piece: elements, their attributes, text and CDATA. Comments and processing instructions are passed
 * over; an empty element opens and closes. Time grows with the length of the text alone.
 *
 * Safe by what it lacks: there are no entities but XML's five and the numeric ones, no document type is read, nothing is
 * fetched. A file that declares entities of its own ("billion laughs", external files) is refused.
 *
 * Never throws. What isn't well-formed ends the events with a `fault`, which names line and thing; a character that XML
 * forbids is no fault, since graphs are often written with labels that nobody checked: a numeric reference to one is
 * U+FFFD.
 *
 * Source: https://www.w3.org/TR/xml/ (fifth edition), §2–4, without document types
 */
export function* parseXml(text: string): Generator<XmlEvent> {
  const reader = new XmlReader(text);
  try {
    yield* reader.read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    yield { is: 'fault', reason: `line ${reader.countLines()}: ${error.message}` };
  }
}

class XmlReader {
  readonly #text: string;
  #at = 0;
  /** Full names of the open elements, the innermost last. */
  readonly #open: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  *read(): Generator<XmlEvent> {
    const text = this.#text;
    let hasRoot = false;
    if (text.startsWith('\ufeff')) this.#at = 1;
    while (this.#at < text.length) {
      const tag = text.indexOf('<', this.#at);
      const end = tag === -1 ? text.length : tag;
      if (end > this.#at) {
        if (this.#open.length > 0) {
          yield { is: 'text', text: this.#decode(this.#at, end) };
        } else if (/\S/u.test(text.slice(this.#at, Math.min(end, this.#at + 1000)))) {
          throw new Fault('text outside of the root element');
        }
      }
      this.#at = end;
      if (tag === -1) break;
      const next = text.charCodeAt(tag + 1);
      if (next === 0x3f) this.#skipTo('?>', 'processing instruction');
      else if (next === 0x21) {
        if (text.startsWith('<!--', tag)) this.#skipTo('-->', 'comment', 4);
        else if (text.startsWith('<![CDATA[', tag) && this.#open.length > 0) {
          this.#skipTo(']]>', 'CDATA section', 9);
          const value = text.slice(tag + 9, this.#at - 3);
          if (value !== '') yield { is: 'text', text: value.replace(/\r\n?/gu, '\n') };
        } else if (text.startsWith('<!DOCTYPE', tag) && !hasRoot) this.#skipDoctype();
        else throw new Fault('a declaration that does not belong here');
      } else if (next === 0x2f) yield this.#readClose();
      else {
        if (hasRoot && this.#open.length === 0) throw new Fault('a second root element');
        hasRoot = true;
        const { event, isEmpty } = this.#readOpen();
        yield event;
        if (isEmpty) yield { is: 'close', name: event.name };
        else if (this.#open.length > DEEPEST) throw new Fault(`elements nest deeper than ${DEEPEST}`);
      }
    }
    if (this.#open.length > 0) throw new Fault(`the file ends inside of <${shorten(this.#open.at(-1)!)}>`);
    if (!hasRoot) throw new Fault('there is no element');
  }

  /** The line that reading has come to, from 1. */
  countLines(): number {
    let lines = 1;
    for (let at = this.#text.indexOf('\n'); at !== -1 && at < this.#at; at = this.#text.indexOf('\n', at + 1))
      lines++;
    return lines;
  }

  #skipTo(end: string, what: string, from = 2): void {
    const at = this.#text.indexOf(end, this.#at + from);
    if (at === -1) throw new Fault(`a ${what} has no end`);
    this.#at = at + end.length;
  }

  /** Passes over `<!DOCTYPE graphml SYSTEM "…">`, which is never fetched; one with declarations inside is refused. */
  #skipDoctype(): void {
    const text = this.#text;
    let at = this.#at + 9;
    for (; at < text.length; at++) {
      const character = text[at]!;
      if (character === '>') {
        this.#at = at + 1;
        return;
      }
      if (character === '[') {
        throw new Fault('a document type with declarations of its own; entities are not expanded, remove it');
      }
      if (character === '"' || character === "'") {
        at = text.indexOf(character, at + 1);
        if (at === -1) break;
      }
    }
    throw new Fault('a document type has no end');
  }

  #readClose(): XmlEvent {
    this.#at += 2;
    const name = this.#readName();
    this.#skipSpace();
    if (this.#text[this.#at] !== '>') throw new Fault(`</${shorten(name)}> has no end`);
    this.#at++;
    const opened = this.#open.pop();
    if (opened !== name) {
      throw new Fault(
        opened === undefined
          ? `</${shorten(name)}> closes nothing`
          : `</${shorten(name)}> closes <${shorten(opened)}>`,
      );
    }
    return { is: 'close', name: withoutPrefix(name) };
  }

  #readOpen(): { event: XmlEvent & { is: 'open' }; isEmpty: boolean } {
    const text = this.#text;
    this.#at++;
    const name = this.#readName();
    const attributes = new Map<string, string>();
    for (;;) {
      const hadSpace = this.#skipSpace();
      const character = text[this.#at];
      const isEmpty = character === '/';
      if (isEmpty || character === '>') {
        if (isEmpty && text[++this.#at] !== '>') throw new Fault(`a "/" inside of <${shorten(name)}>`);
        this.#at++;
        if (!isEmpty) this.#open.push(name);
        return { event: { is: 'open', name: withoutPrefix(name), attributes }, isEmpty };
      }
      if (character === undefined || !hadSpace) throw new Fault(`<${shorten(name)}> has no end`);
      const attribute = this.#readName();
      this.#skipSpace();
      if (text[this.#at] !== '=') throw new Fault(`attribute "${shorten(attribute)}" has no value`);
      this.#at++;
      this.#skipSpace();
      const quote = text[this.#at];
      if (quote !== '"' && quote !== "'") throw new Fault(`attribute "${shorten(attribute)}" has no quotes`);
      const start = this.#at + 1;
      const end = text.indexOf(quote, start);
      if (end === -1) throw new Fault(`attribute "${shorten(attribute)}" has no end`);
      if (attributes.has(attribute)) throw new Fault(`attribute "${shorten(attribute)}" stands twice`);
      attributes.set(attribute, this.#decode(start, end, true));
      this.#at = end + 1;
    }
  }

  /** A name: all up to white space or a sign of markup. */
  #readName(): string {
    const start = this.#at;
    let at = start;
    for (; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      const isMarkup = code === 0x3d || code === 0x2f || code === 0x3e || code === 0x3c || code === 0x26;
      if (code <= 0x20 || isMarkup || code === 0x22 || code === 0x27) break;
    }
    this.#at = at;
    if (at === start || /[-.\d]/u.test(this.#text[start]!)) throw new Fault('a "<" without a name');
    return this.#text.slice(start, at);
  }

  #skipSpace(): boolean {
    const start = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.#at > start;
      this.#at++;
    }
  }

  /** Text or an attribute's value with its entities replaced; line ends are `\n`, in a value white space is a space. */
  #decode(start: number, end: number, isValue = false): string {
    const raw = this.#text.slice(start, end);
    if (isValue && raw.includes('<')) throw new Fault('a "<" inside of an attribute');
    // Line ends first: a "&#13;" is meant.
    const clean = isValue ? raw.replace(/\r\n|[\t\n\r]/gu, ' ') : raw.replace(/\r\n?/gu, '\n');
    if (!clean.includes('&')) return clean;
    const parts: string[] = [];
    let from = 0;
    for (let at = clean.indexOf('&'); at !== -1; at = clean.indexOf('&', from)) {
      const semicolon = clean.slice(at + 1, at + 42).indexOf(';');
      const name = clean.slice(at + 1, at + 1 + Math.max(0, semicolon));
      const character = name.startsWith('#') ? decodeNumber(name) : PREDEFINED.get(name);
      if (character === undefined) {
        throw new Fault(
          semicolon > 0 ? `entity "&${shorten(name)};" is not one of XML's five` : 'a "&" that is no entity',
        );
      }
      parts.push(clean.slice(from, at), character);
      from = at + semicolon + 2;
    }
    parts.push(clean.slice(from));
    return parts.join('');
  }
}

/** `#38` or `#x26` as its character; U+FFFD where Unicode or XML has none. */
function decodeNumber(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name) ?? [];
  if (hexadecimal === undefined && decimal === undefined) return undefined;
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter =
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point < 0xd800) ||
    (point > 0xdfff && point < 0xfffe) ||
    (point > 0xffff && point <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(point) : '\ufffd';
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A name for a message. */
function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
