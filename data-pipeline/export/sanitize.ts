/** What a writer changed or met in the texts it wrote, for the export's manifest. The records themselves stay as they were. */
export interface TextCounts {
  /** Apostrophes put before text that a spreadsheet would run as a formula. */
  guarded: number;
  /** Characters that the format cannot hold, written as U+FFFD. */
  replaced: number;
  /** Characters that turn the direction of writing. They are kept, and can make text look like other text. */
  bidi: number;
  /** Text like `_x0041_`, which a workbook would show as a character: written so that it stays as it reads. */
  escaped: number;
  /** Cells that were longer than a workbook holds: their ends were cut off. */
  cut: number;
}

export function noCounts(): TextCounts {
  return { guarded: 0, replaced: 0, bidi: 0, escaped: 0, cut: 0 };
}

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What XML 1.0 section 2.2 does not allow. With the u flag a surrogate matches only where it stands alone. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const notInCsv = /[\0\ud800-\udfff]/gu;
const lineBreaks = '\\r\\n\\v\\f\\u0085\\u2028\\u2029';
/** Spaces, no-break spaces, zero-width and direction marks: they do not keep what follows from being run. */
const gap = `(?:[^\\S\\t${lineBreaks}]|[\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff])*`;
/** `=`, `+`, `-`, `@` and their full-width and small forms. */
const formulaStart = '=+\\-@＝＋－＠﹦﹢﹣﹫';
/**
 * The places before a formula: the start of the text and of each of its lines, and behind `;` or a tab, which split
 * a cell where the list separator is not the comma. A tab that starts a line and a line break that starts the text
 * count too: some readers drop them, and then look at what follows.
 */
const runnable = new RegExp(
  [
    `(?<=^|[${lineBreaks}])(?=${gap}[${formulaStart}\\t])`,
    `(?<=[;\\t])(?=${gap}[${formulaStart}])`,
    `^(?=${gap}[${lineBreaks}])`,
  ].join('|'),
  'gu',
);

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function replace(text: string, pattern: RegExp, counts: TextCounts): string {
  counts.bidi += count(text, bidiControls);
  counts.replaced += count(text, pattern);
  return text.replace(pattern, '\ufffd');
}

/** Text that no spreadsheet runs: an apostrophe stands before each place that would begin a formula. Adds to `counts`. */
export function sanitizeForCsv(text: string, counts: TextCounts): string {
  const clean = replace(text, notInCsv, counts);
  counts.guarded += count(clean, runnable);
  return clean.replace(runnable, "'");
}

/** Text that every XML reader takes: what XML cannot hold becomes U+FFFD. Adds to `counts`. Markup is the writer's to escape. */
export function sanitizeForXml(text: string, counts: TextCounts): string {
  return replace(text, notInXml, counts);
}

/** What Excel reads as one character: an underscore, `x`, four hexadecimal digits, an underscore. */
const characterCode = /_(?=x[0-9a-f]{4}_)/giu;

/** More characters than this make Excel refuse the whole workbook. */
const longestCell = 32_767;
const cutMark = ' [cut here: the whole text is in the JSON export]';

/**
 * Text for a cell of a workbook that is typed as text, and whether a spreadsheet would run it once somebody edits it: then
 * its cell must say that it is text. Adds to `counts`. Markup is the writer's to escape.
 */
export function sanitizeForSheet(
  text: string,
  counts: TextCounts,
): { readonly text: string; readonly isGuarded: boolean } {
  const clean = sanitizeForXml(text, counts);
  const isGuarded = count(text, runnable) > 0;
  if (isGuarded) counts.guarded += 1;
  counts.escaped += count(clean, characterCode);
  const escaped = clean.replace(characterCode, '_x005F_');
  if (escaped.length <= longestCell) return { text: escaped, isGuarded };
  counts.cut += 1;
  const end = longestCell - cutMark.length;
  const isInsidePair = (escaped.codePointAt(end - 1) ?? 0) > 0xffff;
  return { text: escaped.slice(0, isInsidePair ? end - 1 : end) + cutMark, isGuarded };
}

/** Text between the tags, or inside the quoted attributes, of an HTML or XML document. Adds to `counts`. */
export function sanitizeForMarkup(text: string, counts: TextCounts): string {
  return escapeMarkup(sanitizeForXml(text, counts));
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\r', '&#13;'],
]);

/** Markup characters as references; a carriage return too, which a reader of XML would take for a line feed. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => entities.get(character) ?? character);
}

/**
 * JSON text in which every character that turns the direction of writing is written by its code: whoever parses it gets the
 * same value, and whoever reads the file sees the order that is there. Adds to `counts`.
 */
export function sanitizeForJson(text: string, counts: TextCounts): string {
  counts.bidi += count(text, bidiControls);
  return text.replace(bidiControls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
