import { withoutEntities } from './html-entities.ts';

/** Letters of Windows-1252 that stand for bytes which ISO 8859-1 has no letters for. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Runs that are two or more bytes of UTF-8 read as Windows-1252. */
const misread = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${windows}]{1,3}`, 'gu');

/**
 * Text as it was before it was encoded twice: without HTML entities of either round, and with runs that are UTF-8 read as Windows-1252
 * ("TÃ¼rkiye") read again. What is no such run stays as written.
 */
export function mendedText(text: string): string {
  return withoutEntities(withoutEntities(text)).replaceAll(misread, readAgain);
}

function readAgain(run: string): string {
  const bytes = Array.from(run, (letter) => {
    const at = windows.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return run;
  }
}
