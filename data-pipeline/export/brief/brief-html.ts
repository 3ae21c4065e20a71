import type { Brief } from '../../brief/brief.ts';
import { sanitizeForMarkup, type TextCounts } from '../sanitize.ts';
import { standaloneHtml } from '../standalone-html.ts';
import { briefSheet, sheetLabel } from './sheet.ts';
import type { SheetPart } from './sheet-part.ts';
import { pageStyle, sheetStyle } from './sheet-style.ts';

const screenStyle =
  ':root{color-scheme:light}body{margin:0;background:#eef1f1}main{max-width:210mm;margin:24px auto;padding:12mm;background:#fff}@media print{body{background:none}main{max-width:none;margin:0;padding:0}}@media (max-width:640px){main{margin:0;padding:16px}.brief .tiles,.brief .charts,.brief .pair{grid-template-columns:minmax(0,1fr)}.brief .method dl{columns:1}}';

/** The brief as one file that needs no network, no script and no other file, and prints to one page. Adds to `counts`. */
export function briefHtml(brief: Brief, counts: TextCounts): Promise<string> {
  const say = (text: string) => sanitizeForMarkup(text, counts);
  return standaloneHtml({
    title: `${say(brief.workspace)}, as of ${say(brief.asOf)}`,
    style: `${screenStyle}${sheetStyle}${pageStyle(sheetLabel(brief))}`,
    body: markup(briefSheet(brief), say),
  });
}

function markup({ tag, attributes, children }: SheetPart, say: (text: string) => string): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${say(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? say(child) : markup(child, say)));
  return `<${tag}${named.join('')}>${inside.join('')}</${tag}>`;
}
