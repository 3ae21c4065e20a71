import { pinyinTable } from './pinyin-table.ts';
import type { Unit } from './spelled.ts';
import { wadeGiles } from './wade-giles.ts';

let read: ReadonlyMap<string, string> | null = null;

/** The syllable of a character in Pinyin, without its tone; null for one that the table lacks. */
export function pinyin(character: string): string | null {
  read ??= new Map(
    pinyinTable
      .trim()
      .split(/\s+/u)
      .flatMap((entry) => {
        const syllable = /^[a-z]+/u.exec(entry)?.[0] ?? '';
        return Array.from(entry.slice(syllable.length), (one) => [one, syllable] as const);
      }),
  );
  return read.get(character) ?? null;
}

/** A syllable as Pinyin and Wade-Giles spell it, with what is left of ü: `lü` is `lu`, `lv` or `lyu`. */
export function mandarinUnit(syllable: string): Unit {
  const umlaut = /^([ln])u(e?)$/u.exec(syllable);
  const others =
    umlaut === null ? [] : [`${umlaut[1] ?? ''}v${umlaut[2] ?? ''}`, `${umlaut[1] ?? ''}yu${umlaut[2] ?? ''}`];
  return [...new Set([syllable, ...others, wadeGiles(syllable)])];
}
