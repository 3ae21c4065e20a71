import { separated } from '../separated.ts';

/**
 * The names of a byline in a cell, whatever separates them: semicolons, bars, line breaks, ` and `, Chinese and Japanese
 * commas, or commas where every part is a name of its own (`Smith J., Lee K.`; `Jane Doe, Ana Gil`). `Doe, Jane` is one name.
 */
export function bylineNames(text: string): readonly string[] {
  for (const separator of [';', '；', '|', '\n', '、']) {
    if (text.includes(separator)) return separated(text.replaceAll(separator, ';'), ';');
  }
  if (/\sand\s/iu.test(text) && !/,\s*and\s/iu.test(text)) return separated(text.replaceAll(/\s+and\s+/giu, ';'), ';');
  const parts = separated(text.replaceAll(/[,，]\s*(?:and|&)\s+|，|\s+&\s+/giu, ','), ',');
  if (parts.length < 2) return parts;
  const isName = (part: string) => /^\S+\s+\S/u.test(part) || /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u.test(part);
  if (parts.every(isName)) return parts;
  // `Doe, Jane` and `Doe, Jane, Gil, Ana`: family and given name by turns.
  if (parts.length % 2 === 0) {
    return Array.from({ length: parts.length / 2 }, (_, index) => parts.slice(2 * index, 2 * index + 2).join(', '));
  }
  return parts.length === 3 && /^(?:jr|sr|ii|iii|iv)\.?$/iu.test(parts[2] ?? '') ? [parts.join(', ')] : parts;
}
