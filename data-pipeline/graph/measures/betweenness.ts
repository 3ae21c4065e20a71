import { foldGraph, unfold } from '../betweenness/fold.ts';
import { lanes } from '../betweenness/shift.ts';
import type { Certificate } from '../sampling/certificate.ts';
import { type Estimate, estimates } from '../sampling/estimate.ts';
import { measured, type Measure } from './measure.ts';

/** Steps along ties in one call of the kernel: about a tenth of a second. */
const stepsInChunk = 5e7;

/** An estimate is within `epsilon` of the exact value, with a probability of 1 − `delta`. */
export const confidence = { epsilon: 0.002, delta: 0.1, seed: 1 } as const;

export const betweenness: Measure = {
  id: 'betweenness',
  title: 'Betweenness',
  definition:
    'The share of shortest paths between all other pairs that pass through the node, every tie counting as one step.',
  formula:
    'B(i) = 2 / ((n − 1)(n − 2)) · Σ_{s<t, s≠i≠t} σ(s, t | i) / σ(s, t), σ = number of shortest paths; a pair without a path adds 0',
  citation: {
    text: 'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40(1), 35–41. Computed after Brandes, U. (2001), Journal of Mathematical Sociology 25(2), 163–177, https://doi.org/10.1080/0022250X.2001.9990249. Estimated after Borassi, M., Natale, E. (2016), KADABRA is an adaptive algorithm for betweenness via random approximation, https://doi.org/10.4230/LIPIcs.ESA.2016.20, from all shortest paths of a pair, as Riondato, M., Upfal, E. (2018), ABRA, https://doi.org/10.1145/3208351.',
    url: 'https://doi.org/10.2307/3033543',
  },
  parameters: { 'length of a tie': 1, ε: confidence.epsilon, δ: confidence.delta },
  unit: 'share of pairs',
  range: '0 to 1',
  scale: 'number',
  facts: {
    samples: 'pairs drawn, where it is estimated',
    error_bound: 'what the estimates are within, with a probability of 90 %',
    separated: 'nodes at the head of the list that no other can belong before, with the same probability',
  },
  complexity: 'O(n·m), on a folded graph and in eight lanes',
  isCostly: true,
  async compute(whole, { crew, signal, onProgress }) {
    const folded = foldGraph(whole);
    const { graph, isSimplicial, multiples, masses } = folded;
    const chunk = lanes * Math.max(1, Math.round(stepsInChunk / lanes / (graph.size + 1)));
    const [scores = new Float64Array()] = await crew.run(
      'betweenness',
      { graph, isSimplicial, multiples, masses },
      { total: graph.order, chunk, signal, onProgress },
    );
    return measured(unfold(folded, scores));
  },
  async estimate(graph, run) {
    let last: Estimate | null = null;
    for await (const estimate of estimates(graph, confidence, run)) last = estimate;
    const { values, certificate } = last!;
    const { samples, errorBound, separated } = certificate;
    return {
      ...measured(values, { samples, error_bound: errorBound, separated }),
      note: inWords(certificate),
    };
  },
};

function inWords({ samples, errorBound, delta, separated }: Certificate): string {
  const share = `${((1 - delta) * 100).toFixed(0)} %`;
  return `Betweenness is estimated from the shortest paths of ${samples} pairs drawn by chance: with ${share} probability every value is within ${errorBound.toFixed(4)} of the exact one${separated > 0 ? `, and the first ${separated} are first` : ''}.`;
}
