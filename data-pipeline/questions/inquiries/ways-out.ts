import { pause } from '../../graph/pause.ts';
import type { InquiredNetwork, WayOut } from './inquiry.ts';
import type { Put } from './put.ts';
import { putNetwork, type PutNetwork } from './put-network.ts';

/** What each way out does with a request; null = nothing, as the request is so wide already. */
const widened: Readonly<Record<WayOut, (request: InquiredNetwork) => InquiredNetwork | null>> = {
  years: (request) =>
    request.year_from === null && request.year_to === null ? null : { ...request, year_from: null, year_to: null },
  min: (request) => (request.min <= 0 ? null : { ...request, min: 0 }),
  focus: (request) => (request.focus === 'all' ? null : { ...request, focus: 'all' }),
};

/** What would have to be wider, each by itself, for an inquiry without an answer to have one. */
export async function waysOut(
  { model, network, options: { signal, onProgress } }: Put,
  isFound: (wider: PutNetwork) => boolean,
): Promise<readonly WayOut[]> {
  const found: WayOut[] = [];
  for (const way of ['years', 'min', 'focus'] as const) {
    const wider = widened[way](network.request);
    if (wider === null) continue;
    onProgress?.({ stage: 'network', detail: 'a wider network', done: 0, total: 0, unit: 'rounds' });
    await pause(signal);
    if (isFound(putNetwork(model, wider))) found.push(way);
  }
  return found;
}
