/** What of a node is drawn. */
export const shown = 0;
export const faded = 1;
export const hidden = 2;

/** Tones of groups are numbered from 0 to one less than this. */
export const groupToneCount = 7;

/** Tones of ties that changed between two periods, after those of groups. */
export const changeTones = { new: 7, gone: 8, stronger: 9, weaker: 10, same: 11 } as const;

/** Tones are numbered from 0 to one less than this. */
export const toneCount = 13;

/** The tone of ties that stand out: those of the theme's accent. No node has it. */
export const accentTone = 12;

/** Pixels drawn and left out in turn along a tie of this tone, so that colors are not all that tells; empty = a whole line. */
export function edgeDash(tone: number): readonly number[] {
  if (tone === changeTones.gone) return [7, 5];
  return tone === changeTones.weaker ? [2.5, 3.5] : [];
}

/**
 * A network ready to be drawn, the same for every painter. Node `i` and edge `e` are row `i` and `e` of their
 * columns; colors are numbers of {@link ScenePaint.tones}, so that a change of theme changes no scene.
 */
export interface Scene {
  /** Positions in any unit; y points up. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly label: readonly string[];
  /** Radius in pixels where the whole network fits the view. */
  readonly radius: Float32Array;
  readonly tone: Uint8Array;
  /** How a node is drawn: 0 = disc, 1 = square, 2 = diamond. */
  readonly form: Uint8Array;
  /** 1 = marked by a ring. */
  readonly ring: Uint8Array;
  /** `shown`, `faded` or `hidden`. */
  readonly state: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 0–1 and in steps of 1/64, so that edges can be drawn in few strokes; 0 = not drawn. */
  readonly edgeOpacity: Float32Array;
  readonly edgeWidth: Float32Array;
  readonly edgeTone: Uint8Array;
  /** Number of the node's community; −1 = in none. */
  readonly community: Int32Array;
  /** What each community is called, '' = nothing in particular; as many entries as there are communities. */
  readonly communityLabel: readonly string[];
  /** Whether communities are outlined where their members are drawn one by one. */
  readonly hasHulls: boolean;
  /** Nodes in the order in which they get a label. */
  readonly labelOrder: Uint32Array;
  /** The selected node, or −1. */
  readonly selected: number;
}

/** The colors of a theme, as `rgb(r, g, b)`. Tone 0 is the one for everything without a color of its own; those of ties that changed are last. */
export interface ScenePaint {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly edge: string;
  readonly tones: readonly string[];
  readonly font: string;
}

/** Ties inside a group have its color, ties that changed one of their own, all others that of lines. */
export function edgeColor(paint: ScenePaint, tone: number): string {
  return tone === 0 ? paint.edge : (paint.tones[tone] ?? paint.edge);
}

/** `color` with `share` (0–1) of `other` mixed in; both as `rgb(r, g, b)`. */
export function mixed(color: string, other: string, share: number): string {
  const a = channels(color);
  const b = channels(other);
  const at = (index: number): string => String(Math.round((a[index] ?? 0) * (1 - share) + (b[index] ?? 0) * share));
  return `rgb(${at(0)}, ${at(1)}, ${at(2)})`;
}

/** Red, green and blue, 0–255, of `rgb(r, g, b)`. */
export function channels(color: string): readonly number[] {
  return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
