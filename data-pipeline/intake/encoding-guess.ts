import { analyse } from 'chardet';
import { type Encoding } from './encoding.ts';
import { utf8SequenceLength } from './decode.ts';

/** Bytes of lines with letters beyond ASCII that are looked at. */
const sampleBytes = 128 * 1024;
const lineFeed = 0x0a;

/** Encodings of two bytes a character, in the order in which they are preferred where nothing tells them apart. */
const wide = ['gb18030', 'shift_jis', 'big5', 'euc-kr', 'euc-jp'] as const;
type Wide = (typeof wide)[number];

/** Valid sequences for each invalid byte from which a text is UTF-8 that was damaged. */
const soundShare = 10;

/**
 * Looks at the bytes of a text that is no valid UTF-8, all of them, as they come, and tells its encoding. An
 * encoding is never named in which these bytes could not be read.
 */
export class EncodingSurvey {
  readonly #decoders = new Map<Wide, TextDecoder>(wide.map((name) => [name, new TextDecoder(name, { fatal: true })]));
  readonly #sample = new Uint8Array(sampleBytes);
  #sampled = 0;
  #line: Uint8Array[] = [];
  #tail = new Uint8Array(0);
  #isMarked: boolean | null = null;
  #validSequences = 0;
  #invalidBytes = 0;

  push(chunk: Uint8Array): void {
    this.#isMarked ??= chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    this.#decode(chunk);
    this.#countUtf8(chunk, false);
    let start = 0;
    while (this.#sampled < sampleBytes && start < chunk.length) {
      const found = chunk.indexOf(lineFeed, start);
      const end = found === -1 ? chunk.length : found + 1;
      this.#line.push(chunk.subarray(start, end));
      if (found !== -1) this.#sampleLine();
      start = end;
    }
  }

  /** @returns null for text that is UTF-8. */
  end(): Encoding | null {
    this.#decode(undefined);
    this.#countUtf8(new Uint8Array(0), true);
    this.#sampleLine();
    if (this.#invalidBytes === 0) return null;
    if (this.#isMarked === true || this.#validSequences >= soundShare * Math.max(1, this.#invalidBytes))
      return 'utf-8-in-part';
    return guessEncoding(this.#sample.subarray(0, this.#sampled), [...this.#decoders.keys()]);
  }

  #decode(chunk: Uint8Array | undefined): void {
    for (const [name, decoder] of this.#decoders) {
      try {
        decoder.decode(chunk, { stream: chunk !== undefined });
      } catch {
        this.#decoders.delete(name);
      }
    }
  }

  #countUtf8(chunk: Uint8Array, isEnd: boolean): void {
    const bytes = this.#tail.length === 0 ? chunk : Uint8Array.from([...this.#tail, ...chunk]);
    let at = 0;
    while (at < bytes.length) {
      const length = utf8SequenceLength(bytes, at);
      if (length === null && !isEnd) break;
      if (length === null || length === 0) this.#invalidBytes += 1;
      else if (length > 1) this.#validSequences += 1;
      at += Math.max(1, length ?? 1);
    }
    this.#tail = bytes.slice(at);
  }

  /** Keeps the line if it has anything to tell: no byte of a character of two bytes is a line feed. */
  #sampleLine(): void {
    for (const piece of this.#line.some(isBeyondAscii) ? this.#line : []) {
      const fitting = piece.subarray(0, sampleBytes - this.#sampled);
      this.#sample.set(fitting, this.#sampled);
      this.#sampled += fitting.length;
    }
    this.#line = [];
  }
}

/** The most likely encoding of bytes that are no UTF-8; `valid` are those of two bytes a character in which they can be read. */
export function guessEncoding(sample: Uint8Array, valid: readonly Wide[]): Encoding {
  const confidence = new Map(analyse(sample).map(({ name, confidence: value }) => [name.toLowerCase(), value]));
  const scored = valid
    .filter((name) => standsInRuns(new TextDecoder(name).decode(sample), /[\u0080-\uffff]/u))
    .map((name) => ({ name, score: Math.max(confidence.get(name) ?? 0, scoreOfPairs(name, sample)) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  if (best !== undefined && best.score >= 20) return best.name;
  return isCyrillic(sample) ? 'windows-1251' : 'windows-1252';
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** Whether letters of a kind mostly stand beside each other: accented letters, read as half of a character, stand alone. */
function standsInRuns(text: string, letter: RegExp): boolean {
  let inRuns = 0;
  let all = 0;
  const letters = Array.from(text, (character) => letter.test(character));
  for (const [index, isLetter] of letters.entries()) {
    if (!isLetter) continue;
    all += 1;
    if (letters[index - 1] === true || letters[index + 1] === true) inRuns += 1;
  }
  return inRuns >= 0.6 * all;
}

/**
 * How sure the first bytes of the characters make an encoding; a few names are too little text for statistics. Common kanji
 * and kana of Shift JIS begin with bytes that neither Chinese, Korean nor European texts use much; common Chinese characters
 * lie in B0 to D7 of GB 2312, Korean syllables in B0 to C8.
 */
function scoreOfPairs(name: Wide, sample: Uint8Array): number {
  let pairs = 0;
  const leads = { kanji: 0, hanzi: 0, hangul: 0 };
  for (let at = 0; at < sample.length; at += 1) {
    const lead = sample[at] ?? 0;
    if (lead < 0x81 || (name === 'shift_jis' && lead > 0x9f && lead < 0xe0)) continue;
    pairs += 1;
    at += 1;
    if (lead <= 0x9f) leads.kanji += 1;
    if ((sample[at] ?? 0) < 0xa1 || lead < 0xb0) continue;
    if (lead <= 0xd7) leads.hanzi += 1;
    if (lead <= 0xc8) leads.hangul += 1;
  }
  if (name === 'shift_jis') return pairs > 0 && leads.kanji >= 0.8 * pairs ? 60 : 0;
  if (name === 'euc-kr') return pairs > 5 && leads.hangul >= 0.95 * pairs ? 50 : 0;
  return name === 'gb18030' && pairs > 1 && leads.hanzi >= 0.8 * pairs ? 40 : 0;
}

function isCyrillic(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1251').decode(sample);
  const beyond = text.replace(/[\u0000-\u007f]/gu, '');
  const letters = beyond.replace(/[^\u0410-\u044f\u0401\u0451]/gu, '');
  if (letters.length < 0.85 * beyond.length || !standsInRuns(text, /[\u0401\u0410-\u0451]/u)) return false;
  // Capitals amid small letters are what KOI8-R and others look like here.
  const swapped = text.match(/[а-яё][А-ЯЁ]/gu)?.length ?? 0;
  return swapped <= 0.05 * letters.length;
}
