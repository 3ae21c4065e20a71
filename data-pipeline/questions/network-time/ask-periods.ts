import type { Database } from '../../db/database.ts';
import { chooseWorks, type Collaborations, yearOf } from '../../graph/collaborations.ts';
import { compareTies } from '../../graph/periods/compare-ties.ts';
import { worksOfTies } from '../../graph/periods/works-of-ties.ts';
import { drawableNetwork } from '../../graph/resampling/drawable-network.ts';
import { askNetwork, type NetworkRunOptions, requestedNetwork } from '../ask-network.ts';
import type { NetworkPlaces, NetworkRequest } from '../network.ts';
import type { WorkTitle } from '../trends/title-terms.ts';
import workTitleList from '../trends/work_title_list.sql?raw';
import type { PeriodsAnswer, PeriodsRequest } from './answers.ts';

/**
 * The network of the works of two periods, with what became of each of its ties and the works behind it. Ties are context:
 * publishing together is not a signal.
 *
 * @throws RangeError where the periods share a year: their works would not be different ones.
 */
export async function askPeriods(
  db: Database,
  model: Collaborations,
  request: PeriodsRequest,
  kept: NetworkPlaces | null,
  options: NetworkRunOptions,
): Promise<PeriodsAnswer> {
  const { a, b } = request;
  const [earlier, later] = a.from < b.from ? [a, b] : [b, a];
  if (earlier.to >= later.from) throw new RangeError('the periods share a year');
  const both: NetworkRequest = {
    ...request.network,
    year_from: earlier.from,
    year_to: later.to,
    without: later.from - earlier.to > 1 ? { from: earlier.to + 1, to: later.from - 1 } : null,
  };
  const { network } = requestedNetwork(model, both);
  const years = { from: both.year_from, to: both.year_to, without: both.without ?? null };
  const chosen = chooseWorks(model, years, both.cap);
  const drawable = drawableNetwork(model, network, chosen, { kind: both.kind, counting: both.weight });
  const changes = compareTies(drawable, a, b);
  const { rows, ...tieWorks } = worksOfTies(drawable);
  const workId = Array.from(rows, (row) => model.works.work_id[chosen.works[row] ?? 0] ?? '');
  const titles = await db.rows<WorkTitle>(workTitleList);
  options.signal?.throwIfAborted();
  const titleOf = new Map(titles.map(({ work_id, title }) => [work_id, title ?? '']));
  const tying = Array.from(chosen.works).filter((work) => chosen.makesTies[work] === 1);
  const inA = tying.filter((work) => yearOf(model, work) >= a.from && yearOf(model, work) <= a.to).length;
  return {
    request,
    // A first picture would say nothing of what changed.
    network: await askNetwork(model, both, kept, { ...options, onInterim: undefined }),
    changes,
    tieWorks,
    workId,
    workTitle: workId.map((id) => titleOf.get(id) ?? ''),
    workYear: Int32Array.from(rows, (row) => drawable.years[row] ?? 0),
    worksA: inA,
    worksB: tying.length - inA,
  };
}
