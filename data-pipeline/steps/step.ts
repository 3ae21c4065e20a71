import type { Database, TableShape, Value } from '../db/database.ts';

/** A table that one SELECT makes. */
export interface SelectStep {
  readonly table: string;
  readonly select: string;
}

/** A table whose rows TypeScript derives from tables made before it: for text that SQL cannot read. */
export interface DerivedStep {
  readonly table: string;
  readonly shape: TableShape;
  /** The tables that `derive` reads; everything where it does not say. */
  readonly reads?: readonly string[];
  /** Rows in a fixed order, each row's values in the order of `shape`. */
  readonly derive: (db: Database) => AsyncIterable<readonly Value[]>;
}

export type Step = SelectStep | DerivedStep;
