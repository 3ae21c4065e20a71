import type { JsonObject } from './canonical-json.ts';
import { reasonText } from './reasons.ts';
import { reviewStatuses } from './review.ts';
import type { Conflict, Statement } from './statements.ts';

/** A conflict as lines of text: what it is about, then who said what and when, first what counts until it is settled. */
export function conflictLines({ key, ours, theirs }: Conflict): readonly string[] {
  return [key, ...[ours, ...theirs].map((statement) => `  ${statementLine(statement)}`)];
}

function statementLine({ entry: { actor, at }, body }: Statement): string {
  return `${actor}, ${at.slice(0, 10)} ${at.slice(11, 16)} UTC: ${statementText(body)}`;
}

/** What a statement says, in words: a status with its reason and note, a text, a name, or a question's day and parameters. */
export function statementText(body: JsonObject): string {
  const status = reviewStatuses.find((one) => one === body['status']);
  if (status !== undefined) {
    const { rule, reason, note } = body;
    const because =
      typeof reason === 'string' ? `: ${reasonText(typeof rule === 'string' ? rule : '', status, reason)}` : '';
    return `${status.replaceAll('_', ' ')}${because}${typeof note === 'string' ? ` (${note})` : ''}`;
  }
  if (typeof body['text'] === 'string') return body['text'] === '' ? 'removed' : body['text'];
  if ('to' in body) return typeof body['to'] === 'string' ? `to ${body['to']}` : 'to nobody';
  if (typeof body['as_of'] === 'string') {
    const { parameters } = body;
    const changed =
      typeof parameters === 'object' && parameters !== null
        ? Object.entries(parameters).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
        : [];
    return [`as of ${body['as_of']}`, ...changed].join(', ');
  }
  return JSON.stringify(body);
}
