import type { Output } from '../output.ts';
import type { TaggedSource } from '../source.ts';
import { addWosPublication } from './publication.ts';

/** Full records of Web of Science as tagged text: plain text, `.ciw`, `.isi`. */
export const wos: TaggedSource = {
  form: 'tagged',
  id: 'wos',
  title: 'Web of Science records',
  looksLike: 'Web of Science text with the tags PT, AU, TI, UT',
  dialect: 'wos',
  recognizes: ({ fields }) => {
    const tags = new Set(fields.map(({ tag }) => tag));
    return tags.has('PT') && tags.has('TI') && (tags.has('AU') || tags.has('SO') || tags.has('UT'));
  },
  begin:
    (output) =>
    ({ fields }, place) => {
      const values = new Map<string, string>();
      for (const { tag, value } of fields) {
        const known = values.get(tag);
        values.set(tag, known === undefined ? value : `${known}\n${value}`);
      }
      const { addresses, others } = addressLines(values.get('C1') ?? '');
      values.set('C1', addresses);
      const refusal = addWosPublication(output, place, (tag) => values.get(tag) ?? null);
      if (refusal === null && others > 0) reportLines(output, place, others);
      return refusal;
    },
};

/**
 * Every address of C1 ends in a full stop, whether it stands in one line or was wrapped by a program on the way. Lines after
 * the last full stop are no addresses: where the tag CR was lost, the cited references stand under C1.
 */
function addressLines(field: string): { readonly addresses: string; readonly others: number } {
  const lines = field.split('\n');
  if (!lines.some((line) => line.endsWith('.'))) return { addresses: field, others: 0 };
  const whole: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (!line.endsWith('.')) continue;
    whole.push(open.join(' '));
    open = [];
  }
  return { addresses: whole.join('\n'), others: open.length };
}

function reportLines(output: Output, place: string, count: number): void {
  const reason = `${String(count)} lines after the last full stop are no addresses`;
  output.refuseValue(`${place}/C1`, { code: 'value_not_allowed', reason });
}
