import * as v from 'valibot';
import { PipelineError } from '../core/errors.ts';
import { unquoted } from '../intake/network-head.ts';
import { NetworkBuilder } from './network-builder.ts';

type ReadNetwork = ReturnType<NetworkBuilder['finish']>;

const itemId = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const numbers = v.optional(v.record(v.string(), v.number()), {});
const jsonShape = v.object({
  network: v.object({
    items: v.array(
      v.object({
        id: itemId,
        label: v.optional(v.string()),
        description: v.optional(v.string()),
        x: v.optional(v.number()),
        y: v.optional(v.number()),
        cluster: v.optional(v.number()),
        weights: numbers,
        scores: numbers,
      }),
    ),
    links: v.optional(
      v.array(v.object({ source_id: itemId, target_id: itemId, strength: v.optional(v.number(), 1) })),
      [],
    ),
  }),
  info: v.optional(v.object({ description: v.optional(v.string(), '') })),
});

/** Reads the JSON of VOSviewer: items with place, cluster, weights and scores, links with strength. */
export function readVosviewerJson(text: string): ReadNetwork {
  const builder = new NetworkBuilder();
  const { network, info } = parsed(text);
  for (const [place, { id, label, description, x, y, cluster, weights, scores }] of network.items.entries()) {
    builder.where = `network.items, number ${String(place + 1)}`;
    const row = builder.addNode(id, description ?? id, label ?? id);
    if (x !== undefined && y !== undefined) builder.place(row, x, y);
    if (cluster !== undefined) builder.describe(row, 'cluster', 'whole', cluster);
    for (const [name, value] of Object.entries({ ...weights, ...scores })) builder.describe(row, name, 'number', value);
  }
  for (const [place, { source_id, target_id, strength }] of network.links.entries()) {
    builder.where = `network.links, number ${String(place + 1)}`;
    builder.addTie(source_id, target_id, strength);
  }
  return builder.finish(info?.description ?? '');
}

/**
 * Reads a map file of VOSviewer, and the network file beside it.
 *
 * @param network the text of the network file; null = items alone.
 * @throws PipelineError `file_damaged`, naming the line.
 */
export function readVosviewerMap(map: string, network: string | null): ReadNetwork {
  const builder = new NetworkBuilder();
  const [head = '', ...lines] = map.split(/\r\n|\n|\r/u);
  const names = head.split('\t').map((name) => unquoted(name.trim()));
  const at = (name: string) => names.indexOf(name);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    builder.where = `line ${String(index + 2)} of the map`;
    const cells = line.split('\t').map((cell) => unquoted(cell));
    const id = cells[at('id')] ?? '';
    const row = builder.addNode(id, id, cells[at('label')] ?? id);
    builder.place(row, Number(cells[at('x')] ?? NaN), Number(cells[at('y')] ?? NaN));
    for (const [index, name] of names.entries()) {
      const own = name === 'cluster' ? 'cluster' : /^(?:weight|score)<(.+)>$/u.exec(name)?.[1];
      const value = Number(cells[index]);
      if (own !== undefined && Number.isFinite(value)) {
        builder.describe(row, own, name === 'cluster' ? 'whole' : 'number', value);
      }
    }
  }
  for (const [index, line] of (network ?? '').split(/\r\n|\n|\r/u).entries()) {
    if (line.trim() === '') continue;
    builder.where = `line ${String(index + 1)} of the network`;
    const [source = '', target = '', strength = '1'] = line.split(/[\t,; ]+/u);
    if (!Number.isFinite(Number(strength))) {
      throw builder.damaged(`${strength} is no strength`);
    }
    builder.addTie(source, target, Number(strength));
  }
  return builder.finish('');
}

/** @throws PipelineError `file_damaged`: where the JSON breaks off, or which part is missing. */
function parsed(text: string): v.InferOutput<typeof jsonShape> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new PipelineError('file_damaged', `${placeOf(text, String(cause))}it is no JSON`, { cause });
  }
  const read = v.safeParse(jsonShape, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const part = v.getDotPath(issue) ?? 'network';
  const what = issue.received === 'undefined' ? 'is missing' : `is ${issue.received}`;
  throw new PipelineError(
    'file_damaged',
    `it is not the JSON of VOSviewer (network.items, network.links): ${part} ${what}`,
  );
}

/** "line 3: " where an engine's error names the place in the text. */
function placeOf(text: string, error: string): string {
  const position = /position (\d+)/u.exec(error)?.[1];
  return position === undefined ? '' : `line ${String(text.slice(0, Number(position)).split('\n').length)}: `;
}
