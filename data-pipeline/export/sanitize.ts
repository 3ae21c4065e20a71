/** What a writer changed or met in the texts it wrote, for the export's manifest. The records themselves stay as they were. */
export interface TextCounts {
  /** Apostrophes put before text that a spreadsheet would run as a formula. */
  guarded: number;
  /** Characters that the format cannot hold, written as U+FFFD. */
  replaced: number;
  /** Characters that turn the direction of writing. They are kept, and can make text look like other text. */
  bidi: number;
}

export function noCounts(): TextCounts {
  return { guarded: 0, replaced: 0, bidi: 0 };
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
