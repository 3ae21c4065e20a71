/** A value that {@link parsePython} reads: what JSON has, under Python's names. */
export type PythonValue = string | number | boolean | null | readonly PythonValue[] | ReadonlyMap<string, PythonValue>;

/** Lists in lists that are followed; deeper text is refused. */
const deepest = 50;

/**
 * Reads what Python prints of lists, tuples, dicts, strings, numbers, `None`, `True`, `False` and `nan`
 * (https://docs.python.org/3/reference/lexical_analysis.html, without prefixes and triple quotes). Nothing is evaluated.
 *
 * @returns undefined when the text is not such a value as a whole.
 */
export function parsePython(text: string): PythonValue | undefined {
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error instanceof NoPython) return undefined;
    throw error;
  }
}

class NoPython extends Error {}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at === this.#text.length;
  }

  value(depth: number): PythonValue {
    this.#skipSpace();
    const first = this.#text[this.#at];
    if (depth > deepest || first === undefined) throw new NoPython();
    if (first === '[' || first === '(') return this.#list(first === '[' ? ']' : ')', depth);
    if (first === '{') return this.#dict(depth);
    if (first === "'" || first === '"') return this.#string(first);
    return this.#word();
  }

  #list(end: string, depth: number): readonly PythonValue[] {
    this.#at += 1;
    const items: PythonValue[] = [];
    while (!this.#takes(end)) {
      items.push(this.value(depth + 1));
      if (!this.#takes(',') && !this.#isNext(end)) throw new NoPython();
    }
    return items;
  }

  #dict(depth: number): ReadonlyMap<string, PythonValue> {
    this.#at += 1;
    const entries = new Map<string, PythonValue>();
    while (!this.#takes('}')) {
      const key = this.value(depth + 1);
      if (typeof key !== 'string' || !this.#takes(':')) throw new NoPython();
      entries.set(key, this.value(depth + 1));
      if (!this.#takes(',') && !this.#isNext('}')) throw new NoPython();
    }
    return entries;
  }

  #string(mark: string): string {
    const parts: string[] = [];
    let start = this.#at + 1;
    for (let at = start; at < this.#text.length; at += 1) {
      const unit = this.#text[at];
      if (unit === mark) {
        this.#at = at + 1;
        return parts.join('') + this.#text.slice(start, at);
      }
      if (unit !== '\\') continue;
      const [sign, length] = escaped(this.#text.slice(at + 1, at + 10));
      parts.push(this.#text.slice(start, at), sign);
      at += length;
      start = at + 1;
    }
    throw new NoPython();
  }

  #word(): PythonValue {
    const word = /[\w.+-]{0,40}/uy;
    word.lastIndex = this.#at;
    const text = word.exec(this.#text)?.[0] ?? '';
    this.#at += text.length;
    if (text === 'None' || text === 'nan') return null;
    if (text === 'True' || text === 'False') return text === 'True';
    const number = Number(text);
    if (text === '' || Number.isNaN(number)) throw new NoPython();
    return number;
  }

  #takes(sign: string): boolean {
    if (!this.#isNext(sign)) return false;
    this.#at += 1;
    return true;
  }

  #isNext(sign: string): boolean {
    this.#skipSpace();
    return this.#text[this.#at] === sign;
  }

  #skipSpace(): void {
    while (/\s/u.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}

/** What a backslash and the signs after it stand for, and how many signs these are. */
function escaped(after: string): readonly [sign: string, length: number] {
  const code = /^(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/iu.exec(after)?.[0];
  if (code !== undefined) {
    const point = Number.parseInt(code.slice(1), 16);
    return [point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', code.length];
  }
  const sign = after[0] ?? '';
  const plain = new Map([
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['\n', ''],
  ]).get(sign);
  return [plain ?? (/[\\'"]/u.test(sign) ? sign : `\\${sign}`), sign.length];
}
