import type { PeriodsAnswer } from '#pipeline';
import { changeTones, type Scene } from '../../../charts/network/scene.ts';
import { periodText } from '../../../parts/periods.ts';
import type { TieFilter } from '../network-scene.ts';
import type { LegendEntry } from '../tones.ts';

/** What became of a tie, in the order of the pipeline's numbers. */
export const changeKinds = ['new', 'gone', 'stronger', 'weaker', 'same'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Pixels, in quarters. */
export const changeWidths: Readonly<Record<ChangeKind, number>> = {
  new: 1.75,
  gone: 1.75,
  stronger: 3.25,
  weaker: 2.5,
  same: 1,
};

/** How strongly ties are drawn: those that chance would rarely split so, and the others, which are fainter in a crowd. */
const clearOpacity = 56 / 64;
const faintOpacity = 28 / 64;
const crowdOpacity = 2 / 64;

/** Ties for each node. */
const crowded = 9;

/** "New in 2021–2023". */
export function changeLabel(kind: ChangeKind, { request: { a, b } }: PeriodsAnswer): string {
  if (kind === 'new') return `New in ${periodText(b)}`;
  if (kind === 'gone') return `Gone after ${periodText(a)}`;
  return kind === 'same' ? 'In both, no clear change' : shortLabels[kind];
}

/** The same in a word or two. */
export const shortLabels: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  gone: 'Gone',
  stronger: 'Stronger',
  weaker: 'Weaker',
  same: 'No clear change',
};

/** Whether chance alone would rarely split the tie's works so. */
export function isClearChange({ changes }: PeriodsAnswer, edge: number): boolean {
  return (changes.probability[edge] ?? NaN) < 0.05;
}

export function kindOf({ changes }: PeriodsAnswer, edge: number): ChangeKind {
  return changeKinds[changes.status[edge] ?? 4] ?? 'same';
}

/** How many of the drawn ties are of each kind. */
export function changeCounts(comparison: PeriodsAnswer, filter: TieFilter): Readonly<Record<ChangeKind, number>> {
  const counts = { new: 0, gone: 0, stronger: 0, weaker: 0, same: 0 };
  for (const [edge, isKept] of filter.isKept.entries()) if (isKept === 1) counts[kindOf(comparison, edge)] += 1;
  return counts;
}

/** The legend of an exported picture: the kinds that it shows, each as it is drawn. */
export function changeEntries(
  comparison: PeriodsAnswer,
  counts: Readonly<Record<ChangeKind, number>>,
  hidden: readonly ChangeKind[],
): readonly (LegendEntry & { readonly width: number })[] {
  return changeKinds
    .filter((kind) => !hidden.includes(kind))
    .map((kind) => ({
      tone: changeTones[kind],
      label: changeLabel(kind, comparison),
      count: counts[kind],
      width: changeWidths[kind],
    }));
}

/** The filter without ties of these kinds; their ends stay in the picture. */
export function withoutKinds(filter: TieFilter, comparison: PeriodsAnswer, left: readonly ChangeKind[]): TieFilter {
  if (left.length === 0) return filter;
  const isKept = filter.isKept.map((is, edge) => (left.includes(kindOf(comparison, edge)) ? 0 : is));
  return { ...filter, isKept, keptTies: isKept.reduce((sum, is) => sum + is, 0) };
}

/** The picture with ties by what became of them, those that are told from chance in front; no node has a group's color. */
export function changedScene(scene: Scene, comparison: PeriodsAnswer, filter: TieFilter): Scene {
  const edgeTone = new Uint8Array(scene.edgeTone.length);
  const edgeWidth = new Float32Array(edgeTone.length);
  const edgeOpacity = new Float32Array(edgeTone.length);
  const faint = filter.keptTies > crowded * filter.nodeCount ? crowdOpacity : faintOpacity;
  for (let edge = 0; edge < edgeTone.length; edge += 1) {
    const kind = kindOf(comparison, edge);
    edgeTone[edge] = changeTones[kind];
    edgeWidth[edge] = changeWidths[kind];
    const isDrawn = filter.isKept[edge] === 1 && (scene.edgeOpacity[edge] ?? 0) > 0;
    edgeOpacity[edge] = !isDrawn ? 0 : isClearChange(comparison, edge) ? clearOpacity : faint;
    if (faint === crowdOpacity && !isClearChange(comparison, edge)) edgeWidth[edge] = 1;
  }
  return { ...scene, tone: new Uint8Array(scene.tone.length), edgeTone, edgeWidth, edgeOpacity };
}

/** "p = 0.031", with what holds among all that were tested; says where a tie is too small to test. */
export function chanceWords({ changes }: PeriodsAnswer, edge: number): string {
  const probability = changes.probability[edge] ?? NaN;
  if (Number.isNaN(probability)) return `fewer than ${String(changes.leastWorks)} works, too few to tell from chance`;
  const percent = probability < 0.001 ? 'under 0.1' : (probability * 100).toFixed(1);
  const holds = (changes.falseDiscovery[edge] ?? 1) < 0.05 ? '; holds among all tested (FDR < 5%)' : '';
  return `chance splits so in ${percent}% of cases${holds}`;
}

/** Works a year in B less those in A. */
export function rateChange({ changes, request: { a, b } }: PeriodsAnswer, edge: number): number {
  return (changes.worksB[edge] ?? 0) / (b.to - b.from + 1) - (changes.worksA[edge] ?? 0) / (a.to - a.from + 1);
}

/** The rule in words, for the definition beside the picture and inside its files. */
export function changeRule({ request: { a, b }, changes }: PeriodsAnswer): string {
  return (
    `New: works together in ${periodText(b)} and none in ${periodText(a)}; gone: the other way round. Stronger and weaker: works in both, ` +
    'at so different a rate a year that one rate for both would split them as unevenly in under 5% of cases (exact conditional test of two ' +
    'Poisson rates, two-sided, mid-p: Przyborowski & Wilenski 1940; Lancaster 1961). ' +
    `Ties of fewer than ${String(changes.leastWorks)} works cannot be told from chance. “Holds among all tested”: fewer than 5% of the ties ` +
    'at least as uneven are false ones (Benjamini & Hochberg 1995). Rising output alone makes ties stronger too.'
  );
}
