import type { XmlNode } from '../sources/xml-node.ts';
import type { XmlTree } from './xml-tree.ts';

/** Elements inside each other, and elements in all, that one record can sensibly have. */
const depthLimit = 64;
const nodeLimit = 1_000_000;

const noAttributes: ReadonlyMap<string, string> = new Map();
const disallowed = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const nameShape = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00b7-]*$/u;
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

class Element implements XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[] = [];
  readonly offset: number;
  text = '';
  isClosed = false;
  #run = '';
  #runLength = 0;
  #earlier: Map<string, number> | null = null;

  readonly #parent: Element | null;
  readonly #step: string | number;

  /** `step`: the place of a root, else the position among the children of its parent that have its name. */
  constructor(name: string, attributes: ReadonlyMap<string, string>, parent: Element | null, step: string | number) {
    this.name = name;
    this.attributes = attributes;
    this.offset = parent?.text.length ?? 0;
    this.#parent = parent;
    this.#step = step;
  }

  get place(): string {
    return this.#parent === null ? String(this.#step) : `${this.#parent.place}/${this.name}[${String(this.#step)}]`;
  }

  /** How many children of this name there are, with the one that begins now. */
  position(name: string): number {
    if (this.#run !== name) {
      if (this.#runLength > 0) (this.#earlier ??= new Map()).set(this.#run, this.#runLength);
      this.#run = name;
      this.#runLength = this.#earlier?.get(name) ?? 0;
    }
    this.#runLength += 1;
    return this.#runLength;
  }
}

class Malformed extends Error {
  override readonly name = 'Malformed';
}

/**
 * The tree of one element that stands whole in `text`, its own place given. Entities other than the five of XML and numbered
 * characters are a fault: what a document defines itself is never expanded.
 */
export function parseFragment(text: string, place: string): XmlTree {
  if (disallowed.test(text)) return { root: null, fault: 'a character stands in it that XML does not allow' };
  try {
    return { root: new FragmentParser(text, place).parse(), fault: null };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { root: null, fault: error.message };
  }
}

class FragmentParser {
  readonly #text: string;
  readonly #place: string;
  readonly #open: Element[] = [];
  #root: Element | null = null;
  #nodes = 0;
  #at = 0;

  constructor(text: string, place: string) {
    this.#text = text;
    this.#place = place;
  }

  parse(): Element {
    const text = this.#text;
    while (this.#at < text.length) {
      const tag = text.indexOf('<', this.#at);
      const end = tag === -1 ? text.length : tag;
      if (end > this.#at) this.#append(decoded(text.slice(this.#at, end)));
      if (tag === -1) break;
      this.#at = tag;
      const unit = text.charCodeAt(tag + 1);
      if (unit === 0x2f) this.#close();
      else if (unit === 0x21 && text.startsWith('<!--', tag)) this.#pass('-->', 4);
      else if (unit === 0x21 && text.startsWith('<![CDATA[', tag)) this.#append(withLineFeeds(this.#pass(']]>', 9)));
      else if (unit === 0x3f) this.#pass('?>', 2);
      else this.#enter();
    }
    if (this.#root === null || this.#open.length > 0) throw new Malformed('an element is not closed');
    return this.#root;
  }

  /** Passes over what ends with `mark`; returns what stands between. */
  #pass(mark: string, start: number): string {
    const end = this.#text.indexOf(mark, this.#at + start);
    if (end === -1) throw new Malformed(`"${mark}" is missing`);
    const inner = this.#text.slice(this.#at + start, end);
    this.#at = end + mark.length;
    return inner;
  }

  #append(text: string): void {
    const node = this.#open.at(-1);
    if (node !== undefined) node.text += text;
    else if (text.trim() !== '') throw new Malformed('text stands outside of the element');
  }

  #close(): void {
    const name = this.#pass('>', 2).trimEnd();
    const node = this.#open.pop();
    if (node?.name !== name) throw new Malformed(`</${name.slice(0, 40)}> closes what was not opened`);
    node.isClosed = true;
  }

  #enter(): void {
    const text = this.#text;
    let at = this.#at + 1;
    while (at < text.length && !isTagBreak(text.charCodeAt(at))) at += 1;
    const name = text.slice(this.#at + 1, at);
    if (!isName(name)) throw new Malformed('"<" stands in text');
    let attributes: Map<string, string> | null = null;
    for (;;) {
      while (isSpace(text.charCodeAt(at))) at += 1;
      const unit = text.charCodeAt(at);
      if (unit === 0x3e || unit === 0x2f) break;
      attributes ??= new Map();
      at = this.#attribute(at, attributes);
    }
    const isEmpty = text.charCodeAt(at) === 0x2f;
    if (isEmpty && text.charCodeAt(at + 1) !== 0x3e) throw new Malformed(`<${name}> is not complete`);
    this.#at = at + (isEmpty ? 2 : 1);
    this.#add(name, attributes ?? noAttributes, isEmpty);
  }

  #attribute(start: number, attributes: Map<string, string>): number {
    const text = this.#text;
    let at = start;
    while (at < text.length && !isTagBreak(text.charCodeAt(at)) && text.charCodeAt(at) !== 0x3d) at += 1;
    const name = text.slice(start, at);
    while (isSpace(text.charCodeAt(at))) at += 1;
    const hasValue = text.charCodeAt(at) === 0x3d;
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const mark = text.charAt(at);
    const end = mark === '"' || mark === "'" ? text.indexOf(mark, at + 1) : -1;
    if (!hasValue || end === -1 || !isName(name) || attributes.has(name)) {
      throw new Malformed('an attribute is not complete, or stands twice');
    }
    const value = text.slice(at + 1, end);
    if (value.includes('<')) throw new Malformed('"<" stands in an attribute');
    attributes.set(name, decoded(value).replace(/[\t\n]/gu, ' '));
    return end + 1;
  }

  #add(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#root !== null) throw new Malformed('a second element follows');
    this.#nodes += 1;
    if (this.#open.length >= depthLimit || this.#nodes > nodeLimit) {
      throw new Malformed(
        `elements stand more than ${String(depthLimit)} deep, or there are more than ${String(nodeLimit)}`,
      );
    }
    const node = new Element(name, attributes, parent ?? null, parent?.position(name) ?? this.#place);
    node.isClosed = isEmpty;
    parent?.children.push(node);
    this.#root ??= node;
    if (!isEmpty) this.#open.push(node);
  }
}

/** Text with its entities read and its line breaks as LF. */
function decoded(raw: string): string {
  const text = withLineFeeds(raw);
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,40})(;?)/gu, (_whole, name: string, end: string) => {
    const character = end === '' ? null : (named.get(name) ?? numbered(name));
    if (character === null) throw new Malformed(`the entity "&${name}" is not known`);
    return character;
  });
}

function numbered(name: string): string | null {
  const match = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/iu.exec(name);
  if (match === null) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isAllowed = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0;
  const character = isAllowed ? String.fromCodePoint(code) : '\0';
  return disallowed.test(character) ? null : character;
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** Names met before; documents have few, and hostile ones fill no more than this. */
const knownNames = new Set<string>();
const knownNamesLimit = 1_000;

function isName(name: string): boolean {
  if (knownNames.has(name)) return true;
  if (!nameShape.test(name)) return false;
  if (knownNames.size < knownNamesLimit) knownNames.add(name);
  return true;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** White space, `/`, `>` or `<`. */
function isTagBreak(unit: number): boolean {
  return isSpace(unit) || unit === 0x2f || unit === 0x3e || unit === 0x3c;
}
