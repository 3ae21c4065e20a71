import { sanitizeForXml, type TextCounts } from '../export/sanitize.ts';

/** A value of one node or tie; null = not known. */
export type NetworkValue = string | number | boolean | null;

/** What is known of every node, or of every tie, under one name. */
export interface NetworkColumn {
  /** Letters, digits and underscores, beginning with a letter. */
  readonly name: string;
  readonly type: 'text' | 'whole' | 'number' | 'truth';
  /** In the order of the nodes or ties. */
  readonly values: readonly NetworkValue[];
}

/**
 * An undirected network as files of other programs hold it: nodes and ties in columns. Ties name nodes by row, each pair once and
 * no node with itself.
 */
export interface NetworkTable {
  /** One line: what it is, of which day, what it leaves out. */
  readonly description: string;
  readonly nodes: {
    /** Unique. */
    readonly id: readonly string[];
    readonly label: readonly string[];
    /** Where it is drawn; null = nowhere. */
    readonly x: ArrayLike<number> | null;
    readonly y: ArrayLike<number> | null;
    readonly columns: readonly NetworkColumn[];
  };
  readonly ties: {
    readonly source: ArrayLike<number>;
    readonly target: ArrayLike<number>;
    readonly weight: ArrayLike<number>;
    readonly columns: readonly NetworkColumn[];
  };
}

/** A number as every reader takes it: in full precision, a finite one. */
export function plainNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : '0';
}

/** A label for formats that hold one line: what breaks a line, and tabs, are spaces. Adds to `counts`. */
export function oneLine(label: string, counts: TextCounts): string {
  return sanitizeForXml(label, counts).replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, () => {
    counts.replaced += 1;
    return ' ';
  });
}
