import { texAccents, texSilent, texSpaces, texSymbols } from './tex-symbols.ts';

/** How far a formula between two dollar signs may reach. */
const mathUnits = 300;

/**
 * TeX as plain text: accents and symbols as their characters, other commands and braces gone, what they hold kept. `%`, `#`, `_`
 * and `&` are themselves, with or without a backslash, as databases write them. Line breaks stay; the result is NFC.
 */
export function texToText(tex: string): string {
  return /[\\{}$~`'-]/u.test(tex) ? new TexReader(tex).read() : tex.normalize('NFC');
}

class TexReader {
  readonly #tex: string;
  #at = 0;
  #text = '';
  /** A combining mark that waits for its letter, and the command that set it. */
  #mark: string | null = null;
  #markName = '';
  #mathEnd = -1;

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): string {
    const tex = this.#tex;
    while (this.#at < tex.length) {
      const unit = tex.charAt(this.#at);
      if (unit === '\\') this.#command();
      else if (unit === '{' || unit === '}') this.#brace(unit);
      else if (unit === '$') this.#dollar();
      else if (unit === '~') this.#tilde();
      else if (this.#mathEnd > this.#at && (unit === '^' || unit === '_')) this.#at += 1;
      else this.#plain();
    }
    this.#endMark();
    return this.#text.normalize('NFC');
  }

  #plain(): void {
    const tex = this.#tex;
    for (const [written, meant] of ligatures) {
      if (!tex.startsWith(written, this.#at)) continue;
      this.#at += written.length;
      this.#emit(meant);
      return;
    }
    plainRun.lastIndex = this.#at;
    const run = this.#mark === null ? plainRun.exec(tex)?.[0] : undefined;
    const character = run ?? String.fromCodePoint(tex.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    if (this.#mark !== null && /\s/u.test(character)) return;
    this.#emit(character);
  }

  #emit(character: string): void {
    if (this.#mark === null) {
      this.#text += character;
      return;
    }
    const mark = this.#mark;
    this.#mark = null;
    const base = character === 'ı' ? 'i' : character === 'ȷ' ? 'j' : character;
    this.#text += /^\p{L}$/u.test(base) ? base + mark : this.#markName + character;
  }

  /** An accent on nothing is the accent's own character: `\\~{}`. */
  #endMark(): void {
    if (this.#mark !== null) this.#text += this.#markName;
    this.#mark = null;
  }

  #brace(unit: string): void {
    if (unit === '}') this.#endMark();
    this.#at += 1;
  }

  #command(): void {
    const name = /^(?:[A-Za-z]{1,40}|[^]?)/u.exec(this.#tex.slice(this.#at + 1, this.#at + 42))?.[0] ?? '';
    this.#at += 1 + name.length;
    const mark = texAccents.get(name);
    const isWord = /^[A-Za-z]/u.test(name);
    if (mark !== undefined) {
      this.#endMark();
      this.#mark = mark;
      this.#markName = isWord ? '' : name;
      return;
    }
    const symbol = texSymbols.get(name);
    if (isWord) this.#passSpace(symbol !== undefined);
    if (symbol !== undefined) this.#emit(symbol);
    else if (texSilent.has(name)) this.#passGroup();
    else if (texSpaces.has(name) || /^[\s,;:\\]$/u.test(name)) this.#emit(name === '\n' ? '\n' : ' ');
    else if (!isWord && !/^[-/!@()[\]]?$/u.test(name)) this.#emit(name);
  }

  /** White space ends a command's name, and is part of it. */
  #passSpace(isSymbol: boolean): void {
    if (!isSymbol && this.#tex.charAt(this.#at) !== ' ') return;
    while (this.#tex.charAt(this.#at) === ' ') this.#at += 1;
  }

  #passGroup(): void {
    if (this.#tex.charAt(this.#at) !== '{') return;
    let depth = 0;
    for (; this.#at < this.#tex.length; this.#at += 1) {
      const unit = this.#tex.charAt(this.#at);
      if (unit === '{') depth += 1;
      else if (unit === '}') depth -= 1;
      if (depth > 0) continue;
      this.#at += 1;
      return;
    }
  }

  /** A dollar sign is money unless another one closes what looks like a formula. */
  #dollar(): void {
    const at = this.#at;
    this.#at += 1;
    if (at === this.#mathEnd) return;
    const end = this.#tex.slice(at + 1, at + 1 + mathUnits).indexOf('$');
    const inner = this.#tex.slice(at + 1, at + 1 + end);
    if (end > 0 && /[\\^_{]|^[A-Za-z0-9<>=]$/u.test(inner) && !inner.endsWith('\\')) this.#mathEnd = at + 1 + end;
    else this.#emit('$');
  }

  /** A tie between words; about, or a home directory, elsewhere. */
  #tilde(): void {
    const before = this.#tex.charAt(this.#at - 1);
    const after = this.#tex.charAt(this.#at + 1);
    this.#at += 1;
    this.#emit(/[\p{L}\p{N}.,:;)}]/u.test(before) && /[\p{L}\p{N}\\({$]/u.test(after) ? ' ' : '~');
  }
}

const plainRun = /[^\\{}$~`'^_-]+/uy;

const ligatures = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
] as const;
