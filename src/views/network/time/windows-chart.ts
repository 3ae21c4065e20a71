import { isClear, difference, type NodeWindowsAnswer } from '#pipeline';
import type { ChartTable } from '../../../charts/chart-table.ts';
import { measure } from '../../../charts/number-format.ts';
import type { Series } from '../../../charts/series.ts';
import { periodText } from '../../../parts/periods.ts';
import { count } from '../../../ui/numbers.ts';

export interface WindowsChart {
  readonly title: string;
  readonly definition: string;
  readonly coverage: string;
  /** The last year of each window. */
  readonly years: readonly number[];
  readonly series: readonly Series[];
  readonly table: ChartTable;
}

/**
 * A measure over windows as a line with its band; null where there are no windows.
 *
 * @param openFrom windows that end in this year or later are not over; the title leaves them out.
 */
export function windowsChart(
  { windows, title, request, draws }: NodeWindowsAnswer,
  openFrom: number,
): WindowsChart | null {
  if (windows.length === 0) return null;
  const ownWorks = windows.reduce((sum, window) => sum + window.ownWorks, 0);
  const length = request.length === 1 ? 'one year' : `${String(request.length)} years`;
  return {
    title: titleOf(
      windows.filter(({ window }) => window.to < openFrom),
      title,
      request.length,
    ),
    definition:
      `${title} in the network of the works of ${length} alone, up to the year below. The band is the middle 95% of ${String(draws)} seeded draws of ` +
      'as many works of the window with replacement, moved so that their mean lies on the measured value; with few works it is wide. The line breaks ' +
      'where the window has no work of this node. Windows that share years share works.',
    coverage: `${count(ownWorks)} works, counted in each window that they are in.`,
    years: windows.map(({ window }) => window.to),
    series: [
      {
        id: 'measure',
        label: title,
        values: windows.map(({ value }) => value),
        lo: windows.map(({ estimate }) => estimate?.lo ?? null),
        hi: windows.map(({ estimate }) => estimate?.hi ?? null),
      },
    ],
    table: {
      columns: [
        { label: 'Years' },
        { label: title, format: measure },
        { label: '95% from', format: measure },
        { label: '95% to', format: measure },
        { label: 'Own works', format: count },
        { label: 'Works', format: count },
      ],
      rows: windows.map(({ window, value, estimate, ownWorks: own, works }) => [
        periodText(window),
        value,
        estimate?.lo ?? null,
        estimate?.hi ?? null,
        own,
        works,
      ]),
    },
  };
}

/** Tells of a rise or a fall only from the first window to the last one without a work in common, where it is clear. */
function titleOf(windows: NodeWindowsAnswer['windows'], title: string, length: number): string {
  const known = windows.filter(({ estimate }) => estimate !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first?.estimate == null || last?.estimate == null || last.window.to - first.window.to < length) {
    return `${title} over the years: too few windows to tell of a change`;
  }
  const change = difference(first.estimate, last.estimate);
  const what = !isClear(change) ? 'no clear change' : change.value > 0 ? 'rose' : 'fell';
  const [from, to] = [measure(first.estimate.value), measure(last.estimate.value)];
  return isClear(change)
    ? `${title} ${what} from ${from} to ${to}, ${periodText(first.window)} to ${periodText(last.window)}`
    : `${title}: ${what} from ${periodText(first.window)} to ${periodText(last.window)}`;
}
