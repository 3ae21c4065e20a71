import type { EntryKind, JsonObject, ReviewStatus } from '#pipeline';
import { reasonText, reviewStatuses } from '#pipeline';
import type { LogLine } from '../worker/protocol.ts';
import { statusWords } from './review-words.ts';

export type { LogLine } from '../worker/protocol.ts';

/** What a kind of entry is called. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  import: 'Import',
  run: 'Run',
  opened: 'First seen',
  parameters: 'Question',
  decision: 'Decision',
  note: 'Note',
  response: 'Reply',
  assignment: 'Assignment',
  identity: 'Identity',
  export: 'Export',
  query: 'Query',
  setting: 'Settings',
  notice: 'Notice',
  undo: 'Undo',
  forget: 'Forgotten',
  merge: 'Merge',
};

/** What an entry says, as one line of words. */
export function entryText({ kind, body, subject, isForgotten }: LogLine): string {
  if (kind === 'undo') return undoText(subject);
  if (isForgotten) return 'What it said was forgotten';
  return body === null ? subject : texts[kind](body);
}

/** Whether the chain still holds an entry of this number with this hash (or its first digits): `short` = it has fewer entries. */
export function checkReceipt(
  lines: readonly LogLine[],
  { entries, head }: { readonly entries: number; readonly head: string },
): 'same' | 'short' | 'other' {
  const line = lines[entries - 1];
  if (line === undefined) return 'short';
  return line.hash.startsWith(head) ? 'same' : 'other';
}

/** The finding that an entry is about; null where it is about something else. */
export function findingOf({ body }: LogLine): string | null {
  const finding = body?.['finding'];
  return typeof finding === 'string' ? finding : null;
}

/** The lines with findings that were first seen by one run as one line: the journal has an entry for each person. */
export function oneLineARun(lines: readonly LogLine[]): readonly LogLine[] {
  const shown: LogLine[] = [];
  for (const line of lines) {
    const before = shown.at(-1);
    const isSame =
      line.kind === 'opened' && before?.kind === 'opened' && before.seq === line.seq - 1 && before.left > 0;
    if (isSame) shown.pop();
    const findings = isSame ? [...textsOf(before.body ?? {}, 'findings')] : [];
    const body = isSame ? { findings: [...findings, ...textsOf(line.body ?? {}, 'findings')] } : line.body;
    shown.push({ ...line, body, isForgotten: line.isForgotten && !isSame });
  }
  return shown;
}

/** More files than these are counted, not named. */
const mostNamed = 3;

const texts: Readonly<Record<EntryKind, (body: JsonObject) => string>> = {
  import: (body) => {
    const files = listOf(body, 'files');
    const isNameless = files.length > 0 && files.every((file) => textOf(file, 'path') === '');
    if (isNameless) return `The days from which ${counted(files.length, 'file')} count, said once more without names`;
    const named = files.slice(0, mostNamed).map((file) => textOf(file, 'path'));
    const more = files.length - named.length;
    return `${counted(files.length, 'file')}: ${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  },
  run: (body) => {
    const findings = `${counted(numberOf(body, 'findings'), 'finding')} from ${counted(numberOf(body, 'files'), 'file')}`;
    return `${findings}, as of ${textOf(body, 'as_of')}; rules ${textsOf(body, 'rules').join(', ')}`;
  },
  opened: (body) => `${counted(textsOf(body, 'findings').length, 'finding')} seen for the first time`,
  parameters: (body) => {
    const changed = Object.entries(objectOf(body['parameters'])).map(
      ([name, value]) => `${name} ${JSON.stringify(value)}`,
    );
    return [
      `As of ${textOf(body, 'as_of')}`,
      ...changed,
      ...textsOf(body, 'mappings').map((name) => `mapping ${name}`),
    ].join('; ');
  },
  decision: (body) => {
    const status = reviewStatuses.find((candidate) => candidate === body['status']);
    const reading = body['reading'] === 2 ? 'Second reading: ' : '';
    return `${reading}${status === undefined ? '' : decisionText(body, status)}`;
  },
  note: (body) => textOf(body, 'text') || 'Note removed',
  response: (body) => textOf(body, 'text') || 'Reply removed',
  assignment: (body) => (body['to'] === null ? 'Nobody' : `To ${textOf(body, 'to')}`),
  identity: identityWords,
  query: (body) =>
    body['sql'] === null ? `Query “${textOf(body, 'name')}” removed` : `Query “${textOf(body, 'name')}” kept`,
  setting: () => 'Data protection and retention settings changed',
  notice: (body) => `Draft for ${textOf(body, 'person_name')}: ${counted(textsOf(body, 'findings').length, 'finding')}`,
  export: (body) => {
    const rows = typeof body['rows'] === 'number' ? `, ${counted(body['rows'], 'row')} of a query` : '';
    const findings = typeof body['findings'] === 'number' ? `, ${counted(body['findings'], 'finding')}` : '';
    const filter = textOf(body, 'filter');
    return `${(textOf(body, 'form') || textOf(body, 'kind')).toUpperCase()}${findings}${rows}${filter === '' ? '' : ` (${filter})`}`;
  },
  undo: () => '',
  forget: (body) => `${counted(textsOf(body, 'payloads').length, 'entry', 'entries')}: ${textOf(body, 'reason')}`,
  merge: (body) =>
    `${counted(numberOf(body, 'taken'), 'entry', 'entries')} of a colleague taken over; theirs ends with ${textOf(body, 'head').slice(0, 12)}`,
};

/** The subject of an `undo` names entries from 0; people count from 1. */
function undoText(subject: string): string {
  const [first = 0, last = 0] = [...subject.matchAll(/\d+/g)].map(([digits]) => Number(digits) + 1);
  return first === last
    ? `Takes back entry ${String(first)}`
    : `Takes back entries ${String(first)} to ${String(last)}`;
}

function decisionText(body: JsonObject, status: ReviewStatus): string {
  const reason = textOf(body, 'reason');
  const because = reason === '' ? '' : `: ${reasonText(textOf(body, 'rule'), status, reason)}`;
  const note = textOf(body, 'note');
  return `${statusWords[status]}${because}${note === '' ? '' : ` (${note})`}`;
}

function textOf(body: JsonObject, key: string): string {
  const value = body[key];
  return typeof value === 'string' ? value : '';
}

function numberOf(body: JsonObject, key: string): number {
  const value = body[key];
  return typeof value === 'number' ? value : 0;
}

function textsOf(body: JsonObject, key: string): readonly string[] {
  const value = body[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function listOf(body: JsonObject, key: string): readonly JsonObject[] {
  const value = body[key];
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function identityWords(body: JsonObject): string {
  const signedAs = textOf(body, 'signed_as');
  const other = textOf(body, 'other_signed_as');
  if (other === '') return `${signedAs}: ${textOf(body, 'verdict')}`;
  const reason = textOf(body, 'reason');
  const said =
    textOf(body, 'verdict') === 'same' ? `${signedAs} and ${other} are one author` : `${signedAs} is not ${other}`;
  return reason === '' ? said : `${said}: ${reason}`;
}
