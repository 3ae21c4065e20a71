/** Letters that Unicode does not decompose, in the spelling that plain ASCII sources use for them. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/**
 * Text as keys compare it: NFKC, lower case, Latin, Greek and Cyrillic accents stripped. Marks that change a letter in
 * other scripts (kana voicing, Hangul, Arabic, Indic) stay. Folding folded text changes nothing.
 */
export function foldText(raw: string): string {
  if (isAscii(raw)) return raw.toLowerCase();
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu, '')
    .replace(/[ßæœøłđðþħıς]/gu, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Folded words of letters, digits and marks, in order; anything else only separates them. */
export function foldedWords(raw: string): string[] {
  return foldText(raw)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The text without white space around it, NBSP included; null when nothing is left. */
export function textOrNull(raw: string | null | undefined): string | null {
  const text = raw?.trim();
  return text === undefined || text === '' ? null : text;
}

/** At most `length` characters for a message, control characters shown as `�` and the cut shown as `…`. */
export function excerpt(raw: string, length = 80): string {
  const visible = raw.slice(0, length + 1).replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
  return visible.length > length ? `${visible.slice(0, length)}…` : visible;
}
