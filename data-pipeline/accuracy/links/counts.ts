import type { LinkFigure } from './figure.ts';

/** A text with the ids that the labels give it, and those that were resolved. */
export interface LabelledLink {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
  readonly given: readonly { readonly id: string; readonly confidence: number }[];
}

interface Asked {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Links that are surer than this are measured apart: what is left to a reviewer below it costs recall and buys precision. */
const sureFrom = 0.85;

const bands = [0.6, 0.8, 0.9, 0.95, 0.98, 1.01] as const;

/**
 * Precision and recall of the links (text × id) of texts whose labels are all in the loaded registries, of all links and of the sure
 * ones, and the share of right links by band of confidence.
 */
export function linkFigures(set: string, part: string, links: readonly LabelledLink[], asked: Asked): LinkFigure[] {
  const given = links.flatMap(({ labels, given: ids }) =>
    ids.map(({ id, confidence }) => ({ isRight: labels.has(id), confidence })),
  );
  const right = given.filter(({ isRight }) => isRight).length;
  const labels = links.reduce((sum, link) => sum + link.labels.size, 0);
  const calibration = bands.slice(1).map((to, index) => {
    const from = bands[index] ?? 0;
    const inBand = given.filter(({ confidence }) => confidence >= from && confidence < to);
    const hits = inBand.filter(({ isRight }) => isRight).length;
    const figure = `right at confidence ${from.toFixed(2)} to ${Math.min(to, 1).toFixed(2)}`;
    return { set, part, figure, hits, total: inBand.length, asked: null };
  });
  const sure = given.filter(({ confidence }) => confidence >= sureFrom);
  const rightAndSure = sure.filter(({ isRight }) => isRight).length;
  const surely = `at confidence ${sureFrom.toFixed(2)} and above`;
  return [
    { set, part, figure: 'precision', hits: right, total: given.length, asked: asked.precision },
    { set, part, figure: 'recall', hits: right, total: labels, asked: asked.recall },
    { set, part, figure: `precision ${surely}`, hits: rightAndSure, total: sure.length, asked: null },
    { set, part, figure: `recall ${surely}`, hits: rightAndSure, total: labels, asked: null },
    ...calibration.filter(({ total }) => total > 0),
  ];
}
