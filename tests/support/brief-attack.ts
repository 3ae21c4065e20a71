import { solve } from 'yalps';
import type { Brief, BriefFigures } from '../../data-pipeline/brief/brief.ts';
import type { Count, TableCount } from '../../data-pipeline/brief/count.ts';

/** A sum that a reader of a brief knows to be 0: each hidden count with its sign, and all that is said. */
interface KnownSum {
  readonly about: string;
  readonly unknowns: Map<string, number>;
  constant: number;
}

interface Unknown {
  readonly id: string;
  readonly lo: number;
  readonly hi: number;
}

/** What a reader knows: every sum that the definitions of the brief give, over everything that it hides. */
export class BriefReader {
  readonly sums: KnownSum[] = [];
  readonly unknowns = new Map<string, Unknown>();
  /** Every count that the brief shows or hides, by name; null = not said and not shown as hidden either. */
  readonly counts = new Map<string, Count | null>();

  constructor({ figures }: Brief) {
    if (figures !== null) this.#read(figures);
  }

  /** The least and the most that a hidden count can be, by linear programming over all sums at once. */
  bounds(id: string, least: (id: string) => number): readonly [number, number] {
    return [this.#extreme(id, 'minimize', least), this.#extreme(id, 'maximize', least)];
  }

  #extreme(id: string, direction: 'minimize' | 'maximize', least: (id: string) => number): number {
    const constraints = new Map<string, { equal?: number; min?: number; max?: number }>();
    const variables = new Map([...this.unknowns.keys()].map((key) => [key, new Map<string, number>()]));
    for (const [index, { unknowns, constant }] of this.sums.entries()) {
      constraints.set(`sum ${String(index)}`, { equal: -constant });
      for (const [key, sign] of unknowns) variables.get(key)?.set(`sum ${String(index)}`, sign);
    }
    for (const { id: key, lo, hi } of this.unknowns.values()) {
      constraints.set(`of ${key}`, { min: Math.max(lo, least(key)), ...(hi === Infinity ? {} : { max: hi }) });
      variables.get(key)?.set(`of ${key}`, 1);
    }
    variables.get(id)?.set('asked', 1);
    const { status, result } = solve({ direction, objective: 'asked', constraints, variables });
    if (status === 'unbounded') return direction === 'maximize' ? Infinity : 0;
    if (status !== 'optimal') throw new Error(`${id}: ${status}`);
    return result;
  }

  #read(figures: BriefFigures): void {
    const { people, works, coverage, found, open, decided, severities, outcomes, months, units, years } = figures;
    this.#sum('found', [
      ['found', found, -1],
      ['open', open, 1],
      ['decided', decided, 1],
    ]);
    if (severities !== null) {
      const whole = severities.of === 'open' ? open : found;
      this.#sum('severities', [
        [severities.of, whole, -1],
        ...severities.counts.map(({ severity, count }) => [`severity ${severity}`, count, 1] as const),
      ]);
    }
    if (outcomes !== null) {
      this.#sum('outcomes', [
        ['decided', decided, -1],
        ...outcomes.map(({ outcome, count }) => [`outcome ${outcome}`, count, 1] as const),
      ]);
    }
    this.#sum('opened', [
      ['found', found, -1],
      ['opened at an unknown time', null, 1],
      ...months.map(({ month, opened }) => [`opened ${String(month)}`, opened, 1] as const),
    ]);
    this.#sum('decided', [
      ['decided', decided, -1],
      ['decided at an unknown time', null, 1],
      ...months.map((row) => [`decided ${String(row.month)}`, row.decided, 1] as const),
    ]);
    if (units !== null) {
      this.#sum('people', [
        ['all people', people, -1],
        ...units.map((row, at) => [`people ${String(at)}`, row.people, 1] as const),
      ]);
      for (const [at, row] of units.entries()) {
        this.#sum(`unit ${String(at)}`, [
          [`found ${String(at)}`, row.found, -1],
          [`open ${String(at)}`, row.open, 1],
          [`decided ${String(at)}`, row.decided, 1],
        ]);
      }
      for (const [name, whole] of [
        ['found', found],
        ['open', open],
        ['decided', decided],
      ] as const) {
        this.#sum(`${name} by unit`, [
          [name, whole, -1],
          ...units.map((row, at) => [`${name} ${String(at)}`, row[name], 1] as const),
        ]);
      }
    }
    if (years !== null) {
      for (const row of years.rows) {
        const name = String(row.year);
        if (row.works === 0) continue;
        this.#sum(`works of ${name}`, [
          [`works ${name}`, row.works, -1],
          [`base ${name}`, years.of === 'all works' ? null : row.base, 1],
          [`rest ${name}`, years.of === 'all works' ? 0 : null, 1],
        ]);
        this.#sum(`base of ${name}`, [
          [`base ${name}`, years.of === 'all works' ? null : row.base, -1],
          [`international ${name}`, row.international, 1],
          [`domestic ${name}`, null, 1],
        ]);
      }
      const shown = years.rows
        .filter((row) => row.works !== 0)
        .map(({ year, works: all }) => [String(year), all] as const);
      this.#sum('works', [
        ['all works', works, -1],
        ['yearless', null, 1],
        ...shown.map(([year, all]) => [`works ${year}`, all, 1] as const),
      ]);
      const located = coverage.organization;
      if (years.of === 'located works' && located !== null) {
        const unlocated = { lo: located.total - located.part.hi, hi: located.total - located.part.lo };
        this.#sum('unlocated', [
          ['unlocated', unlocated, -1],
          ['unlocated yearless', null, 1],
          ...shown.map(([year]) => [`rest ${year}`, null, 1] as const),
        ]);
      }
    }
  }

  #sum(about: string, terms: readonly (readonly [id: string, count: Count | TableCount, sign: 1 | -1])[]): void {
    const sum: KnownSum = { about, unknowns: new Map(), constant: 0 };
    for (const [id, count, sign] of terms) {
      this.counts.set(id, typeof count === 'number' ? { lo: count, hi: count } : count);
      const { lo, hi } =
        count === null ? { lo: 0, hi: Infinity } : typeof count === 'number' ? { lo: count, hi: count } : count;
      if (lo === hi) {
        sum.constant += sign * lo;
        continue;
      }
      sum.unknowns.set(id, sign);
      this.unknowns.set(id, {
        id,
        lo: Math.max(lo, this.unknowns.get(id)?.lo ?? 0),
        hi: Math.min(hi, this.unknowns.get(id)?.hi ?? Infinity),
      });
    }
    this.sums.push(sum);
  }
}
