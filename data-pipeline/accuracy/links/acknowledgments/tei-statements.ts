import { withoutEntities } from '../../../core/html-entities.ts';

/** A marked stretch of a statement: UTF-16 offsets in its text, `end` exclusive. */
export interface LabelledSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** An acknowledgment or funding statement with what people marked in it. */
export interface LabelledStatement {
  readonly file: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** The statements of one of GROBID's training files (`<acknowledgment>` or `<funding>` with marked names), in order. */
export function teiStatements(file: string, xml: string): readonly LabelledStatement[] {
  return [...xml.matchAll(/<(acknowledgment|funding)>([\s\S]*?)<\/\1>/gu)].map(({ 2: inner = '' }) => ({
    file,
    ...marked(inner),
  }));
}

function marked(inner: string): { text: string; spans: readonly LabelledSpan[] } {
  const spans: LabelledSpan[] = [];
  const open: { label: string; start: number }[] = [];
  let text = '';
  for (const part of inner.split(/(<[^<>]*>)/u)) {
    if (!part.startsWith('<')) text += withoutEntities(part);
    else if (part.startsWith('</')) {
      const last = open.pop();
      if (last !== undefined) spans.push({ ...last, end: text.length });
    } else if (!part.endsWith('/>')) {
      open.push({ label: /^<\s*(\w+)/u.exec(part)?.[1] ?? '', start: text.length });
    }
  }
  return { text, spans: spans.toSorted((a, b) => a.start - b.start) };
}
