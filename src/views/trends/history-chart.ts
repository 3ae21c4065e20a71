import type { CommunityHistory } from '#pipeline';
import type { ChartTable } from '../../charts/chart-table.ts';
import type { FlowBlock, FlowRibbon } from '../../charts/flows.ts';
import { percent } from '../../charts/number-format.ts';
import { trackName } from '../../parts/community-history.ts';
import { periodText } from '../../parts/periods.ts';
import { count, plural } from '../../ui/numbers.ts';

/** Tracks that a picture can show without becoming a tangle. */
const mostTracks = 10;

export interface HistoryChart {
  readonly title: string;
  readonly columns: readonly string[];
  readonly blocks: readonly (FlowBlock & { readonly label: string; readonly community: number })[];
  readonly ribbons: readonly FlowRibbon[];
  readonly lanes: readonly string[];
  readonly coverage: string;
  readonly table: ChartTable;
}

/** A track with its first and last window and its sizes there. */
export interface TrackRow {
  readonly track: number;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly sizes: readonly number[];
  /** The community of its largest window. */
  readonly largest: number;
  readonly events: string;
}

/** All tracks, those of most members in all windows first. */
export function trackRows(history: CommunityHistory): readonly TrackRow[] {
  const { communities, tracks } = history;
  const rows = tracks.map((_, track): TrackRow & { readonly total: number } => {
    const own = [...communities.keys()].filter((index) => communities[index]?.track === track);
    const sizes = own.map((index) => communities[index]?.members.length ?? 0);
    const biggest = own[sizes.indexOf(Math.max(...sizes))] ?? -1;
    return {
      track,
      name: trackName(history, track),
      first: communities[own[0] ?? -1]?.window ?? 0,
      last: communities[own.at(-1) ?? -1]?.window ?? 0,
      sizes,
      largest: biggest,
      events: eventWords(history, new Set(own)),
      total: sizes.reduce((sum, size) => sum + size, 0),
    };
  });
  return rows.sort((one, other) => other.total - one.total || one.track - other.track);
}

function eventWords({ events, windows }: CommunityHistory, own: ReadonlySet<number>): string {
  return events
    .filter(({ kind }) => kind === 'merges' || kind === 'splits' || kind === 'ends')
    .filter(({ before, after, kind }) => (kind === 'merges' ? after : before).some((index) => own.has(index)))
    .map(({ kind, window }) => `${kind} ${String(windows[window]?.to ?? '')}`)
    .join(', ');
}

export function historyChart(history: CommunityHistory, rows: readonly TrackRow[]): HistoryChart {
  const { communities, passages, windows, events } = history;
  const lanes = rows.slice(0, mostTracks);
  const laneOf = new Map(lanes.map(({ track }, lane) => [track, lane]));
  const shown = [...communities.keys()].filter((index) => laneOf.has(communities[index]?.track ?? -1));
  const blockOf = new Map(shown.map((community, block) => [community, block]));
  const blocks = shown.map((community) => {
    const { window = 0, track = 0, members = new Uint32Array() } = communities[community] ?? {};
    const name = `${trackName(history, track)}, ${periodText(windows[window] ?? { from: 0, to: 0 })}: ${plural(members.length, 'member')}`;
    return { column: window, lane: laneOf.get(track) ?? 0, size: members.length, label: name, community };
  });
  const ribbons = passages.flatMap(({ from, to, shared }): FlowRibbon[] => {
    if (shared < history.leastMembers) return [];
    const [one, other] = [blockOf.get(from), blockOf.get(to)];
    return one === undefined || other === undefined ? [] : [{ from: one, to: other, size: shared }];
  });
  const all = communities.reduce((sum, { members }) => sum + members.length, 0);
  const drawn = blocks.reduce((sum, { size }) => sum + size, 0);
  const of = (kind: string): number => events.filter((event) => event.kind === kind).length;
  return {
    title: titleOf(rows.length, windows.length, { mergers: of('merges'), splits: of('splits'), ends: of('ends') }),
    columns: windows.map((window) => periodText(window)),
    blocks,
    ribbons,
    lanes: lanes.map(({ name }) => name),
    coverage: `The ${count(lanes.length)} largest of ${plural(rows.length, 'community', 'communities')}, with ${percent(drawn / Math.max(1, all))} of all memberships; smaller ones are in the tables.`,
    table: eventTable(history),
  };
}

function titleOf(
  tracks: number,
  windows: number,
  { mergers, splits, ends }: { readonly mergers: number; readonly splits: number; readonly ends: number },
): string {
  const all = `${plural(tracks, 'community', 'communities')} in ${plural(windows, 'window')}`;
  if (mergers + splits + ends === 0) return `${all}: none merged, split or ended`;
  return `${all}: ${plural(mergers, 'merger')}, ${plural(splits, 'split')}, ${count(ends)} ended`;
}

function eventTable(history: CommunityHistory): ChartTable {
  const { communities, passages, windows, events } = history;
  const names = (numbers: readonly number[]): string | null =>
    numbers.length === 0
      ? null
      : numbers.map((index) => trackName(history, communities[index]?.track ?? 0)).join(' + ');
  const size = (numbers: readonly number[]): number | null =>
    numbers.length === 0 ? null : numbers.reduce((sum, index) => sum + (communities[index]?.members.length ?? 0), 0);
  const between = (before: readonly number[], after: readonly number[]) =>
    passages.filter(({ from, to }) => before.includes(from) && after.includes(to));
  return {
    columns: [
      { label: 'Window' },
      { label: 'Event' },
      { label: 'Before' },
      { label: 'After' },
      { label: 'Members before', format: count },
      { label: 'Members after', format: count },
      { label: 'Shared', format: count },
      { label: 'Largest overlap', format: percent },
    ],
    rows: events.map(({ kind, window, before, after }) => {
      const links = between(before, after);
      return [
        periodText(windows[window] ?? { from: 0, to: 0 }),
        kind,
        names(before),
        names(after),
        size(before),
        size(after),
        links.length === 0 ? null : links.reduce((sum, { shared }) => sum + shared, 0),
        links.length === 0 ? null : Math.max(...links.map(({ overlap }) => overlap)),
      ];
    }),
  };
}

export function historyDefinition({ leastOverlap, leastMembers, request }: CommunityHistory): string {
  const years = request.length === 1 ? 'one year' : `${String(request.length)} years`;
  return (
    `Communities of covered people and their co-authors, found in the works of ${years} alone (the best of 20 seeded Leiden runs), window by window. Two of ` +
    `windows that follow one another are matched where they share ${percent(leastOverlap)} or more of the members of both (Jaccard). One keeps its name where each is ` +
    'the other’s best match; it grows or shrinks by more than 10%, merges where several are matched with it, splits where it is matched with several, ends where ' +
    `none is. Groups, and ribbons, of fewer than ${String(leastMembers)} are left out. Windows that share years share works, so that communities look steadier than they are.`
  );
}
