import type { InquiryAnswer, NetworkAnswer } from '#pipeline';
import type { Adjacency } from '../../../charts/network/adjacency.ts';
import type { Marked } from '../network-scene.ts';

/** Bridges that are marked: those that the panel lists. */
const mostBridges = 15;

/** What of the picture an answer names; null where that is nothing. */
export function inquiryMarks(answer: InquiryAnswer, { nodes, edges }: NetworkAnswer, ties: Adjacency): Marked | null {
  if (answer.form === 'nothing') return null;
  const rowOf = new Map(nodes.id.map((id, row) => [id, row]));
  const rows = answer.nodes.map(({ id }) => rowOf.get(id) ?? -1);
  const rowsAt = (places: readonly number[]): number[] =>
    places.flatMap((place) => rows[place] ?? []).filter((row) => row >= 0);
  const marked = { nodes: new Uint8Array(nodes.id.length), edges: new Uint8Array(edges.source.length) };
  for (const row of rowsAt(markedPlaces(answer))) marked.nodes[row] = 1;
  if (answer.form === 'surroundings' || answer.form === 'bridges') {
    // All ties among them, as usual.
    for (let edge = 0; edge < marked.edges.length; edge += 1) {
      const isInside = marked.nodes[edges.source[edge] ?? 0] === 1 && marked.nodes[edges.target[edge] ?? 0] === 1;
      if (isInside) marked.edges[edge] = 2;
    }
  }
  for (const [from, to] of standingOut(answer)) {
    const edge = edgeBetween(ties, rows[from] ?? -1, rows[to] ?? -1);
    if (edge >= 0) marked.edges[edge] = 1;
  }
  return { ...marked, named: [...new Set(rowsAt(namedPlaces(answer)))] };
}

type Found = Exclude<InquiryAnswer, { form: 'nothing' }>;

/** Places in the answer's nodes: of paths, those on the first; of bridges, members of a group and the first of the others. */
function markedPlaces(answer: Found): readonly number[] {
  if (answer.form === 'paths') return answer.chains[0]?.nodes ?? [];
  if (answer.form !== 'bridges') return [...answer.nodes.keys()];
  return answer.bridges
    .filter(({ member }, place) => place < mostBridges || member[0] || member[1])
    .map(({ node }) => node);
}

/** The ends of a chain before those between them; whoever is in the middle; the first bridges. */
function namedPlaces(answer: Found): readonly number[] {
  if (answer.form === 'surroundings') return [0];
  if (answer.form === 'bridges') return answer.bridges.slice(0, mostBridges).map(({ node }) => node);
  return answer.chains.flatMap(({ nodes }) => [...nodes.slice(0, 1), ...nodes.slice(-1), ...nodes.slice(1, -1)]);
}

/** The ties that an answer tells one by one, by places in its nodes. */
function standingOut(answer: Found): readonly (readonly [number, number])[] {
  if (answer.form === 'bridges') return [];
  if (answer.form === 'surroundings') return answer.rings.map(({ node, through }) => [node, through]);
  const chains = answer.form === 'paths' ? answer.chains.slice(0, 1) : answer.chains;
  return chains.flatMap((chain) => chain.nodes.slice(1).map((node, place) => [chain.nodes[place] ?? 0, node] as const));
}

function edgeBetween({ start, neighbor, edge }: Adjacency, from: number, to: number): number {
  if (from < 0 || to < 0) return -1;
  for (let at = start[from] ?? 0; at < (start[from + 1] ?? 0); at += 1) {
    if (neighbor[at] === to) return edge[at] ?? -1;
  }
  return -1;
}
