import type { LaneRow } from '#pipeline';

/** A bar of one track, in days since 1970; `isOpen…` where the record names no day. */
export interface LaneBar {
  readonly row: LaneRow;
  readonly from: number;
  readonly to: number;
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
  /** Which line of its track the bar stands on, so that bars that overlap stay apart. */
  readonly line: number;
}

/** One organization or award with what was disclosed above and what was observed below. */
export interface LanePair {
  readonly key: string;
  readonly label: string;
  readonly disclosed: readonly LaneBar[];
  readonly observed: readonly LaneBar[];
  readonly disclosedLines: number;
  readonly observedLines: number;
  readonly findingIds: readonly string[];
}

export interface LaneGroup {
  readonly title: string;
  readonly pairs: readonly LanePair[];
}

/** Days since 1970; the first and the one after the last. */
export interface LaneSpan {
  readonly from: number;
  readonly to: number;
}

type Lane = LaneRow['lane'];

const groups: readonly { title: string; disclosed: readonly Lane[]; observed: readonly Lane[] }[] = [
  {
    title: 'Appointments and affiliations',
    disclosed: ['employment', 'disclosed_position'],
    observed: ['observed_affiliation'],
  },
  { title: 'Support and awards', disclosed: ['disclosed_support'], observed: ['award', 'observed_award'] },
];

const dayLength = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** From the first day that any row names to the last, at least three years, ends on whole years; null where none names one. */
export function laneSpan(rows: readonly LaneRow[]): LaneSpan | null {
  const days = rows
    .flatMap(({ starts_on, ends_before }) => [starts_on, ends_before])
    .filter((day) => day !== null)
    .map((day) => dayNumber(day));
  if (days.length === 0) return null;
  const first = new Date(Math.min(...days) * dayLength).getUTCFullYear();
  const last = new Date((Math.max(...days) - 1) * dayLength).getUTCFullYear();
  const to = Math.max(last + 1, first + 3);
  return { from: Date.UTC(first, 0, 1) / dayLength, to: Date.UTC(to, 0, 1) / dayLength };
}

/** Rows paired by organization or award, groups without a row left out; pairs in order of their first day, then key. */
export function laneGroups(rows: readonly LaneRow[], span: LaneSpan): readonly LaneGroup[] {
  return groups
    .map(({ title, disclosed, observed }) => {
      const own = rows.filter(({ lane }) => disclosed.includes(lane) || observed.includes(lane));
      const keys = [...new Set(own.map(({ align_key }) => align_key))];
      const pairs = keys.map((key) => {
        const paired = own.filter(({ align_key }) => align_key === key);
        return pair(
          key,
          paired.filter(({ lane }) => disclosed.includes(lane)),
          paired.filter(({ lane }) => observed.includes(lane)),
          span,
        );
      });
      return { title, pairs: pairs.sort((a, b) => firstDay(a) - firstDay(b) || (a.key < b.key ? -1 : 1)) };
    })
    .filter(({ pairs }) => pairs.length > 0);
}

function pair(key: string, disclosed: readonly LaneRow[], observed: readonly LaneRow[], span: LaneSpan): LanePair {
  const above = stack(disclosed, span);
  const below = stack(observed, span);
  return {
    key,
    label: disclosed[0]?.label ?? observed[0]?.label ?? key,
    disclosed: above,
    observed: below,
    disclosedLines: lines(above),
    observedLines: lines(below),
    findingIds: [...new Set([...disclosed, ...observed].flatMap(({ finding_id }) => finding_id ?? []))],
  };
}

function stack(rows: readonly LaneRow[], span: LaneSpan): readonly LaneBar[] {
  const ends: number[] = [];
  const bars: LaneBar[] = [];
  for (const row of rows) {
    const from = row.starts_on === null ? span.from : dayNumber(row.starts_on);
    const to = row.ends_before === null ? span.to : Math.max(from + 1, dayNumber(row.ends_before));
    const free = ends.findIndex((end) => end <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = to;
    bars.push({ row, from, to, isOpenStart: row.starts_on === null, isOpenEnd: row.ends_before === null, line });
  }
  return bars;
}

function lines(bars: readonly LaneBar[]): number {
  return Math.max(1, ...bars.map(({ line }) => line + 1));
}

function firstDay({ disclosed, observed }: LanePair): number {
  return Math.min(...[...disclosed, ...observed].map(({ from }) => from));
}
