import { SaxesParser } from 'saxes';
import { PipelineError } from '../core/errors.ts';
import { NetworkBuilder } from './network-builder.ts';
import type { NetworkColumn, NetworkValue } from './network-table.ts';

type ReadNetwork = ReturnType<NetworkBuilder['finish']>;
type Attributes = Readonly<Record<string, string>>;

/** A declared attribute: what its values are, and what it is of. */
interface Declared {
  readonly name: string;
  readonly type: NetworkColumn['type'];
}

interface Pending {
  readonly of: 'node' | 'edge';
  readonly attributes: Attributes;
  readonly values: Map<string, string>;
  place: readonly [x: number, y: number] | null;
  readonly line: number;
}

/** Runs a strict parser over a document; entities that it defines itself are never expanded. */
function parse(
  text: string,
  on: {
    open: (name: string, attributes: Attributes, line: number) => void;
    close: (name: string) => void;
    text: (text: string) => void;
  },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    const [, line, column, what] = /^(\d+):(\d+): (.*)$/su.exec(error.message) ?? [];
    const place = line === undefined || column === undefined ? '' : `line ${line}, column ${column}: `;
    throw new PipelineError('file_damaged', `${place}${what ?? error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => on.open(localName(name), attributes, parser.line));
  parser.on('closetag', ({ name }) => on.close(localName(name)));
  parser.on('text', on.text);
  parser.on('cdata', on.text);
  parser.write(text).close();
}

/**
 * Reads GEXF 1.1 to 1.3 (https://gexf.net): nodes with label, place (`viz:position`) and attributes, edges with weight. Edges of any
 * direction are ties; nested nodes and the spells of a dynamic graph are read without their nesting and time.
 */
export function readGexf(text: string): ReadNetwork {
  const builder = new NetworkBuilder();
  const declared = new Map<string, Declared>();
  const ties: Pending[] = [];
  const nodes: Pending[] = [];
  let classOf = '';
  let description = '';
  let inside = '';
  parse(text, {
    open(name, attributes, line) {
      inside = name;
      if (name === 'attributes') classOf = attributes['class'] ?? '';
      if (name === 'attribute' && classOf === 'node') {
        declared.set(attributes['id'] ?? '', {
          name: attributes['title'] ?? '',
          type: typeOf(attributes['type'] ?? ''),
        });
      }
      if (name === 'node') nodes.push({ of: 'node', attributes, values: new Map(), place: null, line });
      if (name === 'edge') ties.push({ of: 'edge', attributes, values: new Map(), place: null, line });
      const node = nodes.at(-1);
      if (ties.length > 0 || node === undefined) return;
      if (name === 'attvalue') node.values.set(attributes['for'] ?? attributes['id'] ?? '', attributes['value'] ?? '');
      if (name === 'position') node.place = [Number(attributes['x']), Number(attributes['y'])];
    },
    close() {
      inside = '';
    },
    text(words) {
      if (inside === 'description') description += words;
    },
  });
  for (const node of nodes) finishNode(builder, node, declared, node.attributes['label']);
  for (const { attributes, line } of ties) {
    builder.where = `line ${String(line)}`;
    builder.addTie(attributes['source'] ?? '', attributes['target'] ?? '', weightOf(attributes['weight']));
  }
  return builder.finish(description.trim());
}

/** Reads GraphML: nodes and edges with the attributes that its keys declare; `label`, `node_id`, `x`, `y` and `weight` for what they are. */
export function readGraphml(text: string): ReadNetwork {
  const builder = new NetworkBuilder();
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const ties: Pending[] = [];
  let pending: Pending | null = null;
  let key = '';
  parse(text, {
    open(name, attributes, line) {
      if (name === 'key') {
        const found = {
          name: attributes['attr.name'] ?? attributes['id'] ?? '',
          type: typeOf(attributes['attr.type'] ?? ''),
        };
        const of = attributes['for'] ?? 'all';
        if (of !== 'edge') declared.node.set(attributes['id'] ?? '', found);
        if (of !== 'node') declared.edge.set(attributes['id'] ?? '', found);
      }
      if (name === 'node' || name === 'edge') pending = { of: name, attributes, values: new Map(), place: null, line };
      key = name === 'data' ? (attributes['key'] ?? '') : '';
      if (key !== '') pending?.values.set(key, '');
    },
    close(name) {
      key = '';
      if (name !== 'node' && name !== 'edge') return;
      if (pending?.of === 'node') finishNode(builder, pending, declared.node, undefined);
      if (pending?.of === 'edge') ties.push(pending);
      pending = null;
    },
    text(words) {
      if (key !== '' && pending !== null) pending.values.set(key, (pending.values.get(key) ?? '') + words);
    },
  });
  const weightKey = [...declared.edge].find(([, { name }]) => name === 'weight')?.[0] ?? '';
  for (const { attributes, values, line } of ties) {
    builder.where = `line ${String(line)}`;
    builder.addTie(attributes['source'] ?? '', attributes['target'] ?? '', weightOf(values.get(weightKey)));
  }
  return builder.finish('');
}

function finishNode(
  builder: NetworkBuilder,
  { attributes, values, place, line }: Pending,
  declared: ReadonlyMap<string, Declared>,
  ownLabel: string | undefined,
): void {
  builder.where = `line ${String(line)}`;
  const key = attributes['id'] ?? '';
  const named = [...values].map(([of, value]) => ({
    ...(declared.get(of) ?? { name: of, type: 'text' as const }),
    value,
  }));
  const valueOf = (name: string) => named.find((item) => item.name === name)?.value;
  const id = valueOf('node_id') ?? key;
  const row = builder.addNode(key, id, ownLabel ?? valueOf('label') ?? id);
  const [x, y] = place ?? [Number(valueOf('x') ?? NaN), Number(valueOf('y') ?? NaN)];
  builder.place(row, x, y);
  for (const { name, type, value } of named) {
    if (['node_id', 'label', 'x', 'y'].includes(name)) continue;
    builder.describe(row, name, type, typed(type, value));
  }
}

function typeOf(name: string): NetworkColumn['type'] {
  if (/^(?:integer|int|long)$/u.test(name)) return 'whole';
  if (/^(?:double|float)$/u.test(name)) return 'number';
  return name === 'boolean' ? 'truth' : 'text';
}

function typed(type: NetworkColumn['type'], value: string): NetworkValue {
  if (type === 'text') return value;
  if (type === 'truth') return value.trim().toLowerCase() === 'true' || value.trim() === '1';
  const number = Number(value);
  return value.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** A tie without a weight, or with one that is no number, weighs 1. */
export function weightOf(text: string | undefined): number {
  const weight = Number(text ?? 1);
  return Number.isFinite(weight) && (text ?? '1').trim() !== '' ? weight : 1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
