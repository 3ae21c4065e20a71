import type { Cell } from '../export/csv.ts';
import type { PlainTable } from '../intake/plain-table.ts';
import type { NamedOrganization, Resolution } from '../organizations/resolution.ts';

/** Columns and rows of a table that is written. */
export interface WrittenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const resolvedColumns = ['id', 'name', 'confidence', 'method', 'basis', 'also_named', 'units', 'alternatives'] as const;

/** The table with what each row's text means behind its own columns; one row each, in its order. */
export function resolvedTable(table: PlainTable, resolutions: readonly Resolution[]): WrittenTable {
  return {
    columns: [...ownColumns(table, resolvedColumns), ...resolvedColumns],
    rows: table.rows.map((cells, index) => [...cells, ...resolvedCells(resolutions[index])]),
  };
}

/** The table's columns: the one that was resolved is `text`; one whose name is needed is `input_` and its name. */
export function ownColumns({ header, column }: PlainTable, needed: readonly string[]): readonly string[] {
  const taken = new Set([...needed, 'text']);
  return header.map((name, index) => {
    if (index === column) return 'text';
    return taken.has(name.trim().toLowerCase()) ? `input_${name}` : name;
  });
}

function resolvedCells(resolution: Resolution | undefined): readonly Cell[] {
  if (resolution === undefined) return resolvedColumns.map(() => null);
  const { id, name, confidence, method, basis, others, units, alternatives } = resolution;
  // A choice by hand has no measured share.
  return [
    address(id),
    name,
    method === 'by_hand' ? null : confidence,
    method,
    basis,
    others.map(idOf),
    units.map(idOf),
    alternatives.map(idOf),
  ];
}

function idOf({ id }: NamedOrganization): string {
  return address(id) ?? '';
}

/** The address under which a registry describes an id. */
export function address(id: string | null): string | null {
  if (id === null) return null;
  return id.startsWith('10.') ? `https://doi.org/${id}` : `https://ror.org/${id}`;
}
