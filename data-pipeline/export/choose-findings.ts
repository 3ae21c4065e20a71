import { PipelineError } from '../core/errors.ts';
import type { FindingRow } from '../questions/answers.ts';

type Test = (row: FindingRow, values: readonly string[]) => boolean;

/** The filters of the findings page, under the names that its address gives them. */
const filters: Readonly<Record<string, Test>> = {
  rule: (row, values) => values.includes(row.rule_id),
  severity: (row, values) => values.includes(row.severity),
  unit: (row, values) => values.includes(row.unit ?? '(no unit)'),
  certainty: (row, values) => values.includes(row.date_certainty),
  year: (row, values) => values.some((year) => touches(row, year)),
  person: (row, values) => values.includes(row.person_id),
};

const orders: Readonly<Record<string, (a: FindingRow, b: FindingRow) => number>> = {
  severity: () => 0,
  works: (a, b) => b.work_count - a.work_count,
  confidence: (a, b) => b.conf_least - a.conf_least,
  person: (a, b) => byText(a.person_name, b.person_name),
  date: (a, b) => byText(b.date_hi ?? '', a.date_hi ?? ''),
};

export interface ChosenFindings {
  readonly findingIds: readonly string[];
  /** The filter and the order in words. */
  readonly filter: string;
  readonly sort: string;
}

/**
 * The findings that the findings page would show for an address: `rule=AFF-01&severity=P&sort=works`. A name may stand several
 * times; `context=1` takes in findings of context.
 *
 * @param rows all findings, in review order.
 * @throws PipelineError `argument_invalid` for a name that is no filter.
 */
export function chooseFindings(rows: readonly FindingRow[], address: string): ChosenFindings {
  const query = new URLSearchParams(address);
  const names = new Set(query.keys());
  const withContext = query.get('context') === '1';
  const sort = query.get('sort') ?? 'severity';
  const order = Object.hasOwn(orders, sort) ? orders[sort] : undefined;
  if (order === undefined) throw invalid(`there is no order "${sort}"; write one of ${Object.keys(orders).join(', ')}`);
  const tests: ((row: FindingRow) => boolean)[] = [];
  const words: string[] = [];
  for (const name of names) {
    if (name === 'context' || name === 'sort') continue;
    const test = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (test === undefined)
      throw invalid(`there is no filter "${name}"; write some of ${Object.keys(filters).join(', ')}`);
    const values = query.getAll(name);
    tests.push((row) => test(row, values));
    words.push(`${name}: ${values.join(', ')}`);
  }
  const chosen = rows.filter((row) => (withContext || row.severity !== 'C') && tests.every((test) => test(row)));
  return {
    findingIds: chosen.toSorted(order).map(({ finding_id }) => finding_id),
    filter: [...words, withContext ? 'with context' : 'without context'].join('; '),
    sort,
  };
}

function touches({ date_lo, date_hi }: FindingRow, year: string): boolean {
  if (date_lo === null) return false;
  return date_lo.slice(0, 4) <= year && year <= (date_hi ?? date_lo).slice(0, 4);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function invalid(detail: string): PipelineError {
  return new PipelineError('argument_invalid', detail);
}
