/** A network to be laid out: its ties as columns, and where its nodes stand at first. */
export interface LayoutTask {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  readonly community: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** The places are those of an earlier picture. */
  readonly isWarm: boolean;
}

export type ToLayout =
  { readonly kind: 'start'; readonly task: LayoutTask } | { readonly kind: 'pause' } | { readonly kind: 'resume' };

/** Places on the way, and those in the end. `share` is the part of the work that is done, 0–1. */
export interface FromLayout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly share: number;
  readonly isSettled: boolean;
}
