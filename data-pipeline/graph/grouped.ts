/** Values in groups: those of group `i` stand at `starts[i]` to `ends[i]` of `values`. */
export interface Grouped {
  readonly starts: Uint32Array;
  /** Ends of the groups: before the next start where repeated values were dropped. */
  readonly ends: Uint32Array;
  readonly values: Uint32Array;
}

/** Values beside the same group together, in the order given (a counting sort). */
export function grouped(groups: Uint32Array | Int32Array, values: Uint32Array | Int32Array, count: number): Grouped {
  const starts = new Uint32Array(count + 1);
  for (const group of groups) starts[group + 1]! += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const ends = starts.slice(0, count);
  const sorted = new Uint32Array(values.length);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row]!;
    const place = ends[group]!;
    sorted[place] = values[row]!;
    ends[group] = place + 1;
  }
  return { starts, ends, values: sorted };
}

/** Leaves of each group the first of values that are the same; values are below `valueCount`. */
export function dropRepeated({ starts, ends, values }: Grouped, valueCount: number): void {
  const lastGroup = new Int32Array(valueCount).fill(-1);
  for (let group = 0; group < ends.length; group += 1) {
    let kept = starts[group]!;
    for (let at = kept; at < ends[group]!; at += 1) {
      const value = values[at]!;
      if (lastGroup[value] === group) continue;
      lastGroup[value] = group;
      values[kept] = value;
      kept += 1;
    }
    ends[group] = kept;
  }
}
