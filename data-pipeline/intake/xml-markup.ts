import type { XmlNode } from '../sources/xml-node.ts';
import { parseFragment } from './xml-fragment.ts';

/** The text ends before the markup does. */
export const unfinished = -1;

/** Characters of one tag; a longer one is no tag. */
const tagUnits = 1_000_000;

/** Where the markup that begins at `start` ends; `start + 1` where it is none; {@link unfinished} where the text ends before. */
export function markupEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start + 1);
  if (unit === 0x3f) return commentEnd(text, start + 2, '?>');
  if (unit !== 0x21) return tagEnd(text, start);
  const head = text.slice(start, start + 9);
  if (head.startsWith('<!--')) return commentEnd(text, start + 4, '-->');
  if (head === '<![CDATA[') return commentEnd(text, start + 9, ']]>');
  if (head.length < 9 && ('<![CDATA['.startsWith(head) || head === '<!-')) return unfinished;
  return declarationEnd(text, start);
}

/** Where the text up to `mark` ends. */
function commentEnd(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? unfinished : at + mark.length;
}

/** Where the tag that begins at `start` ends: after its `>`; before the next `<`, where it is broken; `start + 1`, where it is none. */
function tagEnd(text: string, start: number): number {
  const first = text.charCodeAt(start + 1);
  if (Number.isNaN(first)) return unfinished;
  if (!canBegin(first)) return start + 1;
  let quote = 0;
  for (let at = start + 2; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3c) return at;
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x3e) return at + 1;
    else if (unit === 0x22 || unit === 0x27) quote = unit;
    if (at - start > tagUnits) return start + 1;
  }
  return unfinished;
}

/** Where `<!DOCTYPE …>` ends, what it declares in brackets included. */
function declarationEnd(text: string, start: number): number {
  let quote = 0;
  let depth = 0;
  for (let at = start + 2; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 0x22 || unit === 0x27) quote = unit;
    else if (unit === 0x5b) depth += 1;
    else if (unit === 0x5d) depth -= 1;
    else if (unit === 0x3e && depth <= 0) return at + 1;
    else if (unit === 0x3c && text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end === -1) return unfinished;
      at = end + 2;
    }
  }
  return unfinished;
}

/** Whether exactly this name stands there, in a tag. */
export function hasName(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  const unit = text.charCodeAt(at + name.length);
  return unit === 0x3e || unit === 0x2f || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x3c;
}

/** A letter, `_`, `:`, `/`, or anything outside of ASCII. */
function canBegin(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || unit === 0x5f || unit === 0x3a || unit === 0x2f || unit > 0x7f;
}

/** The name and attributes of the root element, from the first characters of a document; null where they do not show it. */
export function rootOf(head: string): Pick<XmlNode, 'name' | 'attributes'> | null {
  let start = head.indexOf('<');
  while (start !== -1) {
    const end = markupEnd(head, start);
    if (end === unfinished) return null;
    const unit = head.charCodeAt(start + 1);
    if (unit !== 0x21 && unit !== 0x3f) {
      const tag = head.slice(start, end).replace(/\/?>$/u, '');
      return parseFragment(`${tag}/>`, '').root;
    }
    start = head.indexOf('<', end);
  }
  return null;
}
