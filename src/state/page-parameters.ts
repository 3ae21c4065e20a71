import * as v from 'valibot';
import { entryKinds, reviewStatuses } from '#pipeline';

/** The pages: those of the navigation rail, in its order, and who is who, which people lead to. */
export const pages = [
  'overview',
  'findings',
  'people',
  'network',
  'trends',
  'query',
  'data',
  'log',
  'identity',
] as const;

export type Page = (typeof pages)[number];

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const longText = v.pipe(v.string(), v.minLength(1), v.maxLength(4000));
const day = v.pipe(v.string(), v.isoDate());
const year = v.pipe(v.string(), v.regex(/^\d{4}$/));
const span = v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/));
const whole = v.pipe(v.string(), v.regex(/^\d{1,6}$/));
const decimal = v.pipe(v.string(), v.regex(/^\d{1,6}(\.\d{1,6})?$/));
const steps = v.pipe(v.string(), v.regex(/^[1-9]$/));
const yes = v.literal('1');

/** `open=demo` opens the fictional institution where nothing is loaded yet; `show-work` is the work shown over the page. */
const everyPage = { 'as-of': day, open: v.literal('demo'), 'show-work': text };

/**
 * What each page may keep in the hash: parameter → the schema that every one of its values passes. A parameter
 * that is not named here, or a value that fails, is dropped with a notice.
 */
export const pageParameters: Readonly<Record<Page, Readonly<Record<string, v.GenericSchema<string, string>>>>> = {
  overview: { ...everyPage },
  findings: {
    ...everyPage,
    rule: text,
    severity: v.picklist(['P', 'R', 'A', 'C']),
    unit: text,
    certainty: v.picklist(['certain', 'possible']),
    year,
    person: text,
    status: v.picklist(reviewStatuses),
    assigned: text,
    second: yes,
    q: text,
    sort: v.picklist(['severity', 'works', 'confidence', 'person', 'date']),
    context: yes,
  },
  people: { ...everyPage, unit: text, q: text, work: text, award: text },
  network: {
    ...everyPage,
    kind: v.picklist(['organization', 'funder', 'mixed']),
    counting: v.picklist(['full']),
    focus: v.picklist(['all']),
    measures: v.picklist(['all']),
    cap: whole,
    ask: v.picklist(['shortest', 'strongest', 'surroundings', 'common', 'bridges', 'organization']),
    'end-a': text,
    'end-b': text,
    reach: steps,
    from: year,
    to: year,
    min: decimal,
    size: text,
    color: v.picklist(['country']),
    node: text,
    depth: steps,
    hulls: yes,
    a: span,
    b: span,
    'hide-ties': v.picklist(['new', 'gone', 'stronger', 'weaker', 'same']),
    tie: text,
    rows: v.picklist(['nodes']),
    ranks: yes,
    window: v.picklist(['1', '3', '5']),
    track: whole,
    view: v.picklist(['picture', 'table']),
    sort: text,
  },
  trends: {
    ...everyPage,
    from: year,
    to: year,
    a: span,
    b: span,
    ties: v.picklist(['all']),
    'unit-figure': v.picklist(['international']),
    order: v.picklist(['name', 'date']),
    window: v.picklist(['1', '5']),
  },
  query: { ...everyPage, sql: longText },
  data: { ...everyPage },
  identity: {
    ...everyPage,
    person: text,
    show: v.picklist(['sure', 'decided']),
    of: v.picklist(['authors']),
    q: text,
    beside: text,
  },
  log: { ...everyPage, kind: v.picklist(entryKinds), q: text },
};
