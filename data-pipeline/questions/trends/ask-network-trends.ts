import { byKey } from '../../core/by-key.ts';
import type { Database } from '../../db/database.ts';
import { type Byline, groupBylines, makesTies, type NetworkAuthorship } from '../../graph/byline.ts';
import { csrOf } from '../../graph/csr/graphology.ts';
import { community } from '../../graph/measures/community.ts';
import { measureGraph } from '../../graph/measures/index.ts';
import { buildNetwork, defaultAuthorCap } from '../../graph/network.ts';
import { pause } from '../../graph/pause.ts';
import { seededRandom } from '../../graph/random.ts';
import type { RunOptions } from '../../progress.ts';
import { drawsMade, drawWorks } from '../../statistics/bootstrap.ts';
import networkAuthorship from '../network_authorship.sql?raw';
import { yearsBetween } from './ask-trends.ts';
import { drawable, type NetworkShape, shapeOf } from '../../graph/drawn-network.ts';
import { countedYear, drawnYear, type FigureSeries, type FigureYear } from './figure.ts';
import { networkFigures as figures } from './network-figures.ts';

type YearFigures = Readonly<Record<keyof typeof figures, FigureYear>>;

/**
 * The network of covered people and their co-authors in each year by itself, from the first year with a work to the last. No tie
 * is carried over from another year; draws are seeded by their year.
 */
export async function askNetworkTrends(
  db: Database,
  { signal, onProgress }: RunOptions,
): Promise<readonly FigureSeries[]> {
  const rows = await db.rows<NetworkAuthorship>(networkAuthorship);
  const works = byKey(groupBylines(rows, null, null).bylines, ({ year }) => year);
  const years = yearsBetween([...works.keys()].filter((year) => year !== null));
  const known = new Set<string>();
  const answers: YearFigures[] = [];
  for (const [index, year] of years.entries()) {
    answers.push(await figuresOf(year, works.get(year) ?? [], known, signal));
    onProgress?.({ stage: 'trends', detail: String(year), done: index + 1, total: years.length, unit: 'years' });
  }
  return Object.entries(figures).map(([key, figure]) => ({
    figure,
    years: answers.map((of) => of[key as keyof typeof figures]),
  }));
}

/** @param known pairs who share a work of an earlier year; those of this year are added. */
async function figuresOf(
  year: number,
  bylines: readonly Byline[],
  known: Set<string>,
  signal: AbortSignal | undefined,
): Promise<YearFigures> {
  const { graph } = buildNetwork(
    bylines.flatMap(({ rows }) => rows),
    { kind: 'person', authorCap: defaultAuthorCap, focus: 'covered' },
  );
  const [measured] = await measureGraph(csrOf(graph), { measures: [community], ...(signal && { signal }) });
  const communities = measured?.values ?? new Float64Array(graph.order);
  const network = drawable(graph, bylines, defaultAuthorCap);
  const whole = shapeOf(network, new Uint16Array(bylines.length).fill(1), communities);
  const random = seededRandom(year);
  const shapes: NetworkShape[] = [];
  while (shapes.length < drawsMade) {
    if (shapes.length % 20 === 0) await pause(signal);
    shapes.push(shapeOf(network, drawWorks(bylines.length, random), communities));
  }
  const tying = bylines.filter((byline) => makesTies(byline, defaultAuthorCap));
  const drawn = (key: keyof typeof whole): FigureYear =>
    drawnYear(
      figures[key],
      year,
      whole[key],
      tying.length,
      Float64Array.from(shapes, (shape) => shape[key]),
    );
  const newTies = graph.reduceEdges(
    (count, _edge, _attributes, _source, _target, from, to) => count + (known.has(pairKey(from.id, to.id)) ? 0 : 1),
    0,
  );
  for (const byline of tying) addPairs(byline, known);
  return {
    density: drawn('density'),
    components: drawn('components'),
    largest: drawn('largest'),
    modularity: drawn('modularity'),
    centralization: drawn('centralization'),
    newTies: countedYear(figures.newTies, year, newTies, graph.size),
  };
}

function addPairs({ rows }: Byline, known: Set<string>): void {
  const ids = [...new Set(rows.map(({ author_id }) => author_id))];
  for (const [index, one] of ids.entries()) for (const other of ids.slice(index + 1)) known.add(pairKey(one, other));
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
