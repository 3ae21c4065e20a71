import type { NetworkAnswer, NetworkKind } from '#pipeline';

const given = ['Ada', 'Bram', 'Chiara', 'Dara', 'Emre', 'Farah', 'Goran', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lena', 'Milo'];
const family = [
  'Ashdown',
  'Belmonte',
  'Corvane',
  'Dunmere',
  'Eskelund',
  'Farrowby',
  'Galdrin',
  'Hollinsea',
  'Iskander',
];
const units = ['Physics', 'Chemistry', 'Materials', 'Medicine', 'Computing', 'Earth sciences', 'Biology'];
const countries = ['US', 'DE', 'JP', 'BR', 'IN', 'ZA', 'FR', 'SE'];

/** A network of nobody: groups of people on a spiral, with ties inside and a few between. The same for the same size. */
export function fictionalNetwork(size: number, kind: NetworkKind = 'person'): NetworkAnswer {
  const next = generator(size);
  const groupCount = Math.max(3, Math.round(Math.sqrt(size) / 1.6));
  const communities = Array.from({ length: size }, () => Math.floor(next() ** 1.8 * groupCount));
  const numbered = byLargest(communities, groupCount);
  const community = Int32Array.from(communities, (group) => numbered[group] ?? 0);
  const place = (group: number): [number, number] => {
    const angle = group * 2.399963;
    const radius = Math.sqrt(group + 0.4) * 60;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  };
  const x = new Float32Array(size);
  const y = new Float32Array(size);
  for (const [node, group] of community.entries()) {
    const [centerX, centerY] = place(group);
    const spread = 70;
    x[node] = centerX + (next() + next() + next() - 1.5) * spread;
    y[node] = centerY + (next() + next() + next() - 1.5) * spread;
  }
  const members = Array.from({ length: groupCount }, (_, group) =>
    [...community.keys()].filter((node) => community[node] === group),
  );
  const pairs = new Map<string, number>();
  for (let tie = 0; tie < size * 3.2; tie += 1) {
    const source = Math.floor(next() * size);
    const near = members[community[source] ?? 0] ?? [];
    const target = next() < 0.9 ? (near[Math.floor(next() ** 2.4 * near.length)] ?? source) : Math.floor(next() * size);
    if (source === target) continue;
    const key = source < target ? `${String(source)} ${String(target)}` : `${String(target)} ${String(source)}`;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  const edges = [...pairs].map(([key, works]) => ({
    ends: key.split(' ').map(Number),
    works,
    year: 2016 + Math.floor(next() * 8),
  }));
  const degree = new Float64Array(size);
  const strength = new Float64Array(size);
  for (const { ends, works } of edges) {
    for (const node of ends) {
      degree[node] = (degree[node] ?? 0) + 1;
      strength[node] = (strength[node] ?? 0) + works / 3;
    }
  }
  const isPerson = kind === 'person' || kind === 'mixed';
  return {
    nodes: {
      id: Array.from({ length: size }, (_, node) => `${isPerson ? 'P' : 'O'}${String(node)}`),
      label: Array.from({ length: size }, (_, node) =>
        isPerson
          ? `${family[node % family.length] ?? ''}, ${given[Math.floor(node / family.length) % given.length] ?? ''} ${String(node)}`
          : `University of ${family[node % family.length] ?? ''} ${String(node)}`,
      ),
      kind: Array.from({ length: size }, (_, node) =>
        kind === 'mixed' ? (['person', 'organization', 'funder'] as const)[node % 3]! : kind,
      ),
      is_covered: Array.from({ length: size }, () => isPerson && next() < 0.12),
      group: Array.from(community, (group) =>
        isPerson ? (units[group % units.length] ?? null) : (countries[group % countries.length] ?? null),
      ),
      works: Uint32Array.from(degree, (value) => Math.round(value * 1.4) + 1),
      x,
      y,
      placed: 'kept',
      community,
      measures: {
        degree,
        strength,
        pagerank: strength.map((value) => value / (size * 2)),
        core: degree.map((value) => Math.min(5, Math.floor(value / 2))),
        clustering: degree.map((value) => (value > 1 ? 1 / value : 0)),
        constraint: degree.map((value) => (value > 0 ? 1 / (value + 0.5) : NaN)),
      },
    },
    edges: {
      source: Uint32Array.from(edges, ({ ends }) => ends[0] ?? 0),
      target: Uint32Array.from(edges, ({ ends }) => ends[1] ?? 0),
      weight: Float64Array.from(edges, ({ works }) => works / 3),
      works: Uint32Array.from(edges, ({ works }) => works),
      first_year: Int32Array.from(edges, ({ year }) => year),
      last_year: Int32Array.from(edges, ({ year, works }) => Math.min(2025, year + works)),
    },
    communities: [],
    definitions: [
      {
        id: 'degree',
        title: 'Degree',
        definition: 'How many others the node shares at least one work with.',
        citation: 'Freeman (1978)',
      },
      {
        id: 'strength',
        title: 'Strength',
        definition: 'The sum of the weights of the node’s ties.',
        citation: 'Newman (2001)',
      },
      {
        id: 'pagerank',
        title: 'PageRank',
        definition: 'The share of time that a walker along weighted ties spends at the node.',
        citation: 'Page et al. (1999)',
      },
      {
        id: 'core',
        title: 'k-core',
        definition: 'The largest k such that the node belongs to a group with k ties each.',
        citation: 'Seidman (1983)',
      },
      {
        id: 'clustering',
        title: 'Clustering coefficient',
        definition: 'The share of pairs of neighbors who are tied to each other.',
        citation: 'Watts & Strogatz (1998)',
      },
      {
        id: 'betweenness',
        title: 'Betweenness',
        definition: 'The share of shortest paths between all other pairs that pass through the node.',
        citation: 'Freeman (1977)',
      },
      {
        id: 'constraint',
        title: 'Constraint',
        definition: 'How far the node’s ties lead back to one group; not defined without ties.',
        citation: 'Burt (2004)',
      },
    ],
    notices: [
      {
        code: 'works_over_cap',
        text: '3 works with more than 100 authors are not drawn as ties (the largest has 1,214).',
      },
      { code: 'works_undated', text: '12 works without a year are left out while a range of years is set.' },
    ],
    modularity: 0.714,
    stability: 0.93,
    isBetweennessApart: false,
  };
}

function byLargest(communities: readonly number[], count: number): readonly number[] {
  const sizes = Array.from({ length: count }, (_, group) => communities.filter((other) => other === group).length);
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  return sizes.map((_, group) => order.indexOf(group));
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
