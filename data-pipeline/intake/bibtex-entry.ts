import { texToText } from '../core/tex-text.ts';
import type { BibtexEntry } from '../sources/source.ts';

/** Values of names without quotes: those of `@string`, and the months. */
export type BibtexMacros = ReadonlyMap<string, string>;

/** The months, which every style defines. */
export const monthMacros: BibtexMacros = new Map(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((name) => [name.slice(0, 3).toLowerCase(), name]),
);

/** Fields that are addresses and numbers, not text: TeX's dashes and ties are characters there. */
const verbatim: ReadonlySet<string> = new Set(['doi', 'url', 'file', 'eprint', 'issn', 'isbn', 'unique-id', 'pmid']);

/**
 * Reads one entry; a comma that is missing between fields is added.
 * @returns what is wrong with it, where its fields cannot be told apart.
 */
export function parseEntry(text: string, macros: BibtexMacros): BibtexEntry | string {
  const reader = new EntryReader(text, macros);
  const head = /^@\s*([A-Za-z]+)\s*[{(]/u.exec(text);
  if (head === null) return 'it has no type';
  reader.at = head[0].length;
  const key = reader.key();
  const raw = reader.fields();
  if (typeof raw === 'string') return raw;
  return { type: (head[1] ?? '').toLowerCase(), key, fields: new PlainFields(raw), raw };
}

/** Values as plain text, each read when it is asked for: most, abstracts among them, never are. */
class PlainFields implements ReadonlyMap<string, string> {
  readonly #raw: ReadonlyMap<string, string>;
  readonly #plain = new Map<string, string>();

  constructor(raw: ReadonlyMap<string, string>) {
    this.#raw = raw;
  }

  get size(): number {
    return this.#raw.size;
  }

  get(name: string): string | undefined {
    const raw = this.#raw.get(name);
    if (raw === undefined) return undefined;
    const known = this.#plain.get(name);
    if (known !== undefined) return known;
    const text = verbatim.has(name) ? raw.replace(/\\([%_&#$~{}])|[{}]/gu, '$1') : texToText(raw);
    const plain = text.replace(/\s+/gu, ' ').trim();
    this.#plain.set(name, plain);
    return plain;
  }

  has(name: string): boolean {
    return this.#raw.has(name);
  }

  keys(): MapIterator<string> {
    return this.#raw.keys();
  }

  values(): MapIterator<string> {
    return this.#whole().values();
  }

  entries(): MapIterator<[string, string]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(visit: (value: string, name: string, map: ReadonlyMap<string, string>) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  #whole(): Map<string, string> {
    return new Map([...this.#raw.keys()].map((name) => [name, this.get(name) ?? '']));
  }
}

/** The names that `@string{name = "text"}` defines, in lower case; an empty list where it cannot be read. */
export function parseMacros(text: string, macros: BibtexMacros): readonly (readonly [string, string])[] {
  const head = /^@\s*[A-Za-z]+\s*[{(]/u.exec(text);
  const reader = new EntryReader(text, macros);
  reader.at = head?.[0].length ?? text.length;
  const fields = reader.fields();
  return typeof fields === 'string' ? [] : [...fields];
}

class EntryReader {
  readonly #text: string;
  readonly #macros: BibtexMacros;
  readonly #end: number;
  at = 0;

  constructor(text: string, macros: BibtexMacros) {
    this.#text = text;
    this.#macros = macros;
    this.#end = text.length - 1;
  }

  /** Everything up to the first comma; empty where a field stands first. */
  key(): string {
    const comma = this.#text.indexOf(',', this.at);
    const end = comma === -1 ? this.#end : Math.min(comma, this.#end);
    const key = this.#text.slice(this.at, end);
    if (/["={}]/u.test(key)) return '';
    this.at = end;
    return key.trim();
  }

  fields(): ReadonlyMap<string, string> | string {
    const fields = new Map<string, string>();
    for (;;) {
      while (this.at < this.#end && /[\s,]/u.test(this.#text.charAt(this.at))) this.at += 1;
      if (this.at >= this.#end) return fields;
      const sign = this.#text.indexOf('=', this.at);
      const written = sign === -1 ? this.#text.slice(this.at, this.#end) : this.#text.slice(this.at, sign);
      const name = written.trim().toLowerCase().replace(/\s+/gu, ' ');
      if (sign === -1 || sign >= this.#end || !/^[^\s{}"#%,()\\][^{}"#%,\\\n]{0,100}$/u.test(name)) {
        return `"${written.trim().slice(0, 40)}" is no field`;
      }
      this.at = sign + 1;
      const value = this.#value();
      if (value === null) return `the value of "${name.slice(0, 40)}" is not closed`;
      const earlier = fields.get(name);
      // Vendors repeat fields of funding; of any other only the first counts, as in BibTeX.
      if (earlier === undefined) fields.set(name, value);
      else if (name.startsWith('fund')) fields.set(name, `${earlier}\n${value}`);
    }
  }

  /** Parts joined by `#`. */
  #value(): string | null {
    let value = '';
    for (;;) {
      this.#passSpace();
      const part = this.#part();
      if (part === null) return null;
      value += part;
      this.#passSpace();
      if (this.#text.charAt(this.at) !== '#') return value;
      this.at += 1;
    }
  }

  #part(): string | null {
    const mark = this.#text.charAt(this.at);
    if (mark === '{') return this.#delimited('}');
    if (mark === '"') return this.#delimited('"');
    const start = this.at;
    while (this.at < this.#end && !/[\s,#{}"]/u.test(this.#text.charAt(this.at))) this.at += 1;
    const word = this.#text.slice(start, this.at);
    return this.#macros.get(word.toLowerCase()) ?? word;
  }

  /** What stands between delimiters; braces inside are balanced, with or without those behind a backslash. */
  #delimited(mark: string): string | null {
    const start = this.at + 1;
    const end = this.#closing(start, mark, false) ?? this.#closing(start, mark, true);
    if (end === null) return null;
    this.at = end + 1;
    return this.#text.slice(start, end);
  }

  #closing(start: number, mark: string, hasEscapes: boolean): number | null {
    let depth = 0;
    for (let at = start; at < this.#end; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '\\' && hasEscapes) at += 1;
      else if (depth === 0 && character === mark && this.#isEnd(at + 1)) return at;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      if (depth < 0) return null;
    }
    return null;
  }

  /** Whether a value may end here: a comma, `#`, the end of the entry or the next field follows. */
  #isEnd(at: number): boolean {
    let next = at;
    while (next < this.#end && /\s/u.test(this.#text.charAt(next))) next += 1;
    return next >= this.#end || /^(?:[,#]|[A-Za-z][\w -]{0,60}=)/u.test(this.#text.slice(next, next + 64));
  }

  #passSpace(): void {
    while (this.at < this.#end && /\s/u.test(this.#text.charAt(this.at))) this.at += 1;
  }
}
