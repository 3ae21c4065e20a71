import { PipelineError } from '../core/errors.ts';
import type { NetworkColumn, NetworkTable, NetworkValue } from './network-table.ts';

/** More nodes or ties than this are not read: the page could not hold them. */
export const mostNodes = 1_000_000;
export const mostTies = 10_000_000;

/** What a file of another program has and a {@link NetworkTable} cannot hold: said to the reader. */
export interface NetworkLosses {
  /** Ties of a node with itself. */
  readonly loops: number;
  /** Ties given again, in either direction: their weights were added. */
  readonly doubled: number;
}

/** Collects nodes and ties in the order of a file, by the ids that it uses. */
export class NetworkBuilder {
  readonly #rowOf = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #labels: string[] = [];
  readonly #places = new Map<number, readonly [x: number, y: number]>();
  readonly #columns = new Map<string, { type: NetworkColumn['type']; values: Map<number, NetworkValue> }>();
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #weights: number[] = [];
  readonly #tieOf = new Map<number, number>();
  #loops = 0;
  #doubled = 0;
  /** Where in the file what is added next stands, for errors: "line 3". */
  where = '';

  /** @throws PipelineError `file_damaged` for an id that is missing or was given before; `file_too_large`. */
  addNode(key: string, id: string, label: string): number {
    if (key === '') throw this.damaged('a node has no id');
    if (this.#rowOf.has(key)) throw this.damaged(`node ${key} is there twice`);
    if (this.#ids.length >= mostNodes) {
      throw new PipelineError(
        'file_too_large',
        `it has more than ${mostNodes.toLocaleString('en')} nodes. Leave some out before it is saved.`,
      );
    }
    const row = this.#ids.length;
    this.#rowOf.set(key, row);
    this.#ids.push(id);
    this.#labels.push(label);
    return row;
  }

  place(row: number, x: number, y: number): void {
    if (Number.isFinite(x) && Number.isFinite(y)) this.#places.set(row, [x, y]);
  }

  describe(row: number, name: string, type: NetworkColumn['type'], value: NetworkValue): void {
    const column = this.#columns.get(name) ?? { type, values: new Map<number, NetworkValue>() };
    column.values.set(row, value);
    this.#columns.set(name, column);
  }

  relabel(row: number, label: string): void {
    this.#labels[row] = label;
  }

  /** @throws PipelineError `file_damaged` for an end that is no node, or a weight below 0; `file_too_large`. */
  addTie(sourceKey: string, targetKey: string, weight: number): void {
    if (sourceKey === '' || targetKey === '') throw this.damaged('a tie has one end only');
    if (weight < 0) throw this.damaged(`a tie weighs ${String(weight)}, and no tie can weigh less than 0`);
    const [source, target] = [this.#row(sourceKey), this.#row(targetKey)];
    if (source === target) {
      this.#loops += 1;
      return;
    }
    const pair = Math.min(source, target) * mostNodes + Math.max(source, target);
    const known = this.#tieOf.get(pair);
    if (known !== undefined) {
      this.#doubled += 1;
      this.#weights[known] = (this.#weights[known] ?? 0) + weight;
      return;
    }
    if (this.#sources.length >= mostTies) {
      throw new PipelineError(
        'file_too_large',
        `it has more than ${mostTies.toLocaleString('en')} ties. Leave weak ones out before it is saved.`,
      );
    }
    this.#tieOf.set(pair, this.#sources.length);
    this.#sources.push(source);
    this.#targets.push(target);
    this.#weights.push(weight);
  }

  /** What is wrong at the place in the file that is read now. */
  damaged(what: string): PipelineError {
    return new PipelineError('file_damaged', this.where === '' ? what : `${this.where}: ${what}`);
  }

  /** @throws PipelineError `file_damaged` where there are no nodes. */
  finish(description: string): { readonly network: NetworkTable; readonly losses: NetworkLosses } {
    if (this.#ids.length === 0) throw new PipelineError('file_damaged', 'there are no nodes in it');
    const rows = this.#ids.map((_, row) => row);
    const isPlaced = rows.length > 0 && this.#places.size === rows.length;
    return {
      network: {
        description,
        nodes: {
          id: this.#ids,
          label: this.#labels,
          x: isPlaced ? Float64Array.from(rows, (row) => this.#places.get(row)?.[0] ?? 0) : null,
          y: isPlaced ? Float64Array.from(rows, (row) => this.#places.get(row)?.[1] ?? 0) : null,
          columns: [...this.#columns].map(([name, { type, values }]) => ({
            name,
            type,
            values: rows.map((row) => values.get(row) ?? null),
          })),
        },
        ties: {
          source: Uint32Array.from(this.#sources),
          target: Uint32Array.from(this.#targets),
          weight: Float64Array.from(this.#weights),
          columns: [],
        },
      },
      losses: { loops: this.#loops, doubled: this.#doubled },
    };
  }

  #row(key: string): number {
    const row = this.#rowOf.get(key);
    if (row === undefined) throw this.damaged(`a tie ends at ${key}, which is no node of the file`);
    return row;
  }
}
