import { chooseWorks, type Collaborations, signersOf, type WorkChoice, yearOf } from '../../graph/collaborations.ts';
import { type NetworkShape, shapeOf } from '../../graph/drawn-network.ts';
import { community } from '../../graph/measures/community.ts';
import { measureGraph } from '../../graph/measures/index.ts';
import { buildNetwork, csrOfNetwork, defaultAuthorCap, tiedMembers } from '../../graph/network.ts';
import { pause } from '../../graph/pause.ts';
import { seededRandom } from '../../graph/random.ts';
import { drawableNetwork } from '../../graph/resampling/drawable-network.ts';
import type { NetworkRunOptions } from '../ask-network.ts';
import { drawsMade, drawWorks } from '../../statistics/bootstrap.ts';
import { yearsBetween } from './ask-trends.ts';
import { countedYear, drawnYear, type FigureSeries, type FigureYear } from './figure.ts';
import { networkFigures as figures } from './network-figures.ts';

type YearFigures = Readonly<Record<keyof typeof figures, FigureYear>>;

/**
 * The network of covered people and their co-authors in each year by itself, from the first year with a work to the last. No tie
 * is carried over from another year; draws are seeded by their year.
 */
export async function askNetworkTrends(
  model: Collaborations,
  { onProgress, ...options }: NetworkRunOptions,
): Promise<readonly FigureSeries[]> {
  const { works } = chooseWorks(model, { from: null, to: null }, defaultAuthorCap);
  const years = yearsBetween(
    [...new Set(Array.from(works, (work) => yearOf(model, work)))].filter((year) => year !== 0),
  );
  const known = new Set<number>();
  const answers: YearFigures[] = [];
  for (const [index, year] of years.entries()) {
    answers.push(await figuresOf(year, model, known, options));
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
  model: Collaborations,
  known: Set<number>,
  { crew, signal }: NetworkRunOptions,
): Promise<YearFigures> {
  const years = { from: year, to: year };
  const { network: built } = buildNetwork(model, { kind: 'person', years, focus: 'covered' });
  const [measured] = await measureGraph(csrOfNetwork(built), {
    measures: [community],
    ...(crew && { crew }),
    ...(signal && { signal }),
  });
  const communities = measured?.values ?? new Float64Array(built.nodes.id.length);
  const chosen = chooseWorks(model, years, defaultAuthorCap);
  const network = drawableNetwork(model, built, chosen, { kind: 'person', counting: 'fractional' });
  const whole = shapeOf(network, new Uint16Array(network.works).fill(1), communities);
  const random = seededRandom(year);
  const shapes: NetworkShape[] = [];
  while (shapes.length < drawsMade) {
    if (shapes.length % 20 === 0) await pause(signal);
    shapes.push(shapeOf(network, drawWorks(network.works, random), communities));
  }
  const tying = chosen.works.length - chosen.overCap - chosen.truncated;
  const drawn = (key: keyof typeof whole): FigureYear =>
    drawnYear(
      figures[key],
      year,
      whole[key],
      tying,
      Float64Array.from(shapes, (shape) => shape[key]),
    );
  const pairs = tiedMembers(built);
  const newTies = pairs.filter(([one, other]) => !known.has(pairKey(model, one, other))).length;
  addPairs(model, chosen, known);
  return {
    density: drawn('density'),
    components: drawn('components'),
    largest: drawn('largest'),
    modularity: drawn('modularity'),
    centralization: drawn('centralization'),
    newTies: countedYear(figures.newTies, year, newTies, pairs.length),
  };
}

function addPairs(model: Collaborations, { works, makesTies }: WorkChoice, known: Set<number>): void {
  for (const work of works) {
    if (makesTies[work] === 0) continue;
    const signed = signersOf(model, work);
    for (const [index, one] of signed.entries()) {
      for (const other of signed.subarray(index + 1)) known.add(pairKey(model, one, other));
    }
  }
}

function pairKey({ people }: Collaborations, low: number, high: number): number {
  return low * people.id.length + high;
}
