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

const bands = [0.6, 0.8, 0.9, 0.95, 0.98, 1.01] as const;

/**
 * Precision and recall of the links (text × id) of texts whose labels are all in the loaded registries, and the share of right links
 * by band of confidence.
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
  return [
    { set, part, figure: 'precision', hits: right, total: given.length, asked: asked.precision },
    { set, part, figure: 'recall', hits: right, total: labels, asked: asked.recall },
    ...calibration.filter(({ total }) => total > 0),
  ];
}
