import type { TaggedSource } from '../sources/source.ts';

export type TaggedDialect = TaggedSource['dialect'];

/** What one line of tagged text is. `continued` carries on the value of the field above it. */
export type TaggedLine =
  | { readonly kind: 'start' | 'field'; readonly tag: string; readonly value: string }
  | { readonly kind: 'continued'; readonly value: string }
  | { readonly kind: 'end' | 'head' | 'foot' | 'blank' | 'stray' };

/** How the record that is open is written; null = none is open. */
export interface OpenRecord {
  /** Spaces around the hyphen of RIS are not as its specification has them, so that any number is taken. */
  readonly isLenient: boolean;
}

interface Grammar {
  /** What a line is, its line break taken off. */
  classify(line: string, open: OpenRecord | null): TaggedLine;
  /** Whether a blank line ends a record. */
  readonly blankEnds: boolean;
  /** The last field of every record, with which it is complete though no end mark follows; null = an end mark is needed. */
  readonly lastTag: string | null;
  /** The tags of start and end, for messages. */
  readonly start: string;
  readonly end: string;
}

const blank = { kind: 'blank' } as const;
const stray = { kind: 'stray' } as const;

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** `PT J` … `ER`, after `FN` and `VR`, before `EF`; continuation lines are indented. */
const wos: Grammar = {
  classify(line, open) {
    if (isBlank(line)) return blank;
    const [, tag, value = ''] = /^([A-Z][A-Z0-9])(?: (.*))?$/u.exec(line.trimEnd()) ?? [];
    if (tag === undefined)
      return open !== null && /^\s/u.test(line) ? { kind: 'continued', value: line.trim() } : stray;
    if (tag === 'FN' || (tag === 'VR' && open === null)) return { kind: 'head' };
    if (tag === 'EF' && value === '') return { kind: 'foot' };
    if (tag === 'ER' && value === '') return open === null ? stray : { kind: 'end' };
    return { kind: tag === 'PT' ? 'start' : 'field', tag, value: value.trim() };
  },
  blankEnds: false,
  lastTag: null,
  start: 'PT',
  end: 'ER',
};

/** `TY  - JOUR` … `ER  - `; any other line carries on the value above it. */
const ris: Grammar = {
  classify(line, open) {
    if (isBlank(line)) return blank;
    const strict = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/u.exec(line);
    const isLenient = open?.isLenient ?? true;
    const found = strict ?? (isLenient ? /^\s{0,3}([A-Z][A-Z0-9])\s{0,3}-(?!-)\s?(.*)$/u.exec(line) : null);
    const [, tag, value = ''] = found ?? [];
    if (tag === undefined) {
      if (open !== null) return { kind: 'continued', value: line.trim() };
      return /^(?:provider|database|content)\s*:/iu.test(line) ? { kind: 'head' } : stray;
    }
    if (tag === 'ER') return open === null ? stray : { kind: 'end' };
    return { kind: tag === 'TY' ? 'start' : 'field', tag, value: value.trim() };
  },
  blankEnds: false,
  lastTag: null,
  start: 'TY',
  end: 'ER',
};

/** `PMID- 1` … blank line; tags take four columns, continuation lines are indented. */
const medline: Grammar = {
  classify(line, open) {
    if (isBlank(line)) return blank;
    const [, tag, value = ''] = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?$/u.exec(line) ?? [];
    if (tag === undefined)
      return open !== null && /^\s/u.test(line) ? { kind: 'continued', value: line.trim() } : stray;
    return { kind: tag === 'PMID' ? 'start' : 'field', tag, value: value.trim() };
  },
  blankEnds: true,
  lastTag: 'SO',
  start: 'PMID',
  end: 'blank line',
};

export const grammars: Readonly<Record<TaggedDialect, Grammar>> = { wos, ris, medline };

const dialects: readonly TaggedDialect[] = ['wos', 'ris', 'medline'];

/** Whether the start of a record is written as its specification has it. */
export function isSpecified(line: string): boolean {
  return /^TY {2}- /u.test(line);
}

/**
 * The dialect of a tagged text, from its first characters: the first line with text begins a file or a record, or a record
 * with at least three further tags follows later on.
 *
 * @returns null for text that is not tagged.
 */
export function taggedDialect(head: string): TaggedDialect | null {
  const lines = head.split(/\r\n|\r|\n/u).filter((line) => !isBlank(line));
  const [first = ''] = lines;
  if (/^FN [^\t]*$/u.test(first) && lines.slice(1, 4).some((line) => /^(?:VR|PT) [^\t]*$/u.test(line))) return 'wos';
  return dialects.find((dialect) => hasRecord(lines, dialect)) ?? null;
}

const starts: Readonly<Record<TaggedDialect, RegExp>> = {
  wos: /^PT [A-Z]\s*$/u,
  ris: /^\s{0,3}TY\s{0,3}-\s?\w/u,
  medline: /^PMID- ?\d/u,
};

function hasRecord(lines: readonly string[], dialect: TaggedDialect): boolean {
  const start = lines.findIndex((line) => starts[dialect].test(line));
  if (start < 0) return false;
  const open = { isLenient: !isSpecified(lines[start] ?? '') };
  const kinds = lines.slice(start + 1, start + 40).map((line) => grammars[dialect].classify(line, open).kind);
  return start === 0 || kinds.filter((kind) => kind === 'field' || kind === 'end').length >= 3;
}
