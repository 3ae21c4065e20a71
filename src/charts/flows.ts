/** One group in one column; groups of one lane are the same group through time. */
export interface FlowBlock {
  readonly column: number;
  readonly lane: number;
  readonly size: number;
}

/** Members that go from one block to another of the next column; numbers of blocks. */
export interface FlowRibbon {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

export interface PlacedBlock {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The corners of a ribbon: its ends and where they begin from the top, in pixels. */
export interface PlacedRibbon {
  readonly x1: number;
  readonly y1: number;
  readonly height1: number;
  readonly x2: number;
  readonly y2: number;
  readonly height2: number;
}

export interface FlowRoom {
  readonly width: number;
  readonly height: number;
  /** Between lanes. */
  readonly gap: number;
  readonly blockWidth: number;
}

/** Pixels of the smallest block. */
const least = 3;

/**
 * Blocks of one lane at one height in all columns, lanes below each other, each as high as its largest block; ribbons leave and
 * arrive in the order of the lanes that they come from or go to.
 */
export function placeFlows(
  blocks: readonly FlowBlock[],
  ribbons: readonly FlowRibbon[],
  columns: number,
  { width, height, gap, blockWidth }: FlowRoom,
): { readonly blocks: readonly PlacedBlock[]; readonly ribbons: readonly PlacedRibbon[] } {
  const lanes: number[] = [];
  for (const { lane, size } of blocks) lanes[lane] = Math.max(lanes[lane] ?? 0, size);
  const total = lanes.reduce((sum, size) => sum + size, 0);
  const scale = Math.max(0, height - gap * (lanes.length - 1)) / Math.max(1, total);
  const tops: number[] = [];
  let top = 0;
  for (const size of lanes) {
    tops.push(top);
    top += size * scale + gap;
  }
  const step = columns > 1 ? (width - blockWidth) / (columns - 1) : 0;
  const placed = blocks.map(({ column, lane, size }): PlacedBlock => {
    const own = Math.max(least, size * scale);
    return {
      x: column * step,
      y: (tops[lane] ?? 0) + Math.max(0, ((lanes[lane] ?? 0) * scale - own) / 2),
      height: own,
    };
  });
  return { blocks: placed, ribbons: placeRibbons(blocks, ribbons, placed, blockWidth) };
}

function placeRibbons(
  blocks: readonly FlowBlock[],
  ribbons: readonly FlowRibbon[],
  placed: readonly PlacedBlock[],
  blockWidth: number,
): readonly PlacedRibbon[] {
  const lane = (block: number): number => blocks[block]?.lane ?? 0;
  const starts = stacked(ribbons, 'from', 'to', lane);
  const ends = stacked(ribbons, 'to', 'from', lane);
  return ribbons.map(({ from, to, size }, index) => {
    const [one, other] = [placed[from], placed[to]];
    const unit1 = (one?.height ?? 0) / Math.max(1, blocks[from]?.size ?? 1);
    const unit2 = (other?.height ?? 0) / Math.max(1, blocks[to]?.size ?? 1);
    return {
      x1: (one?.x ?? 0) + blockWidth,
      y1: (one?.y ?? 0) + (starts[index] ?? 0) * unit1,
      height1: size * unit1,
      x2: other?.x ?? 0,
      y2: (other?.y ?? 0) + (ends[index] ?? 0) * unit2,
      height2: size * unit2,
    };
  });
}

/** How many members lie above each ribbon in the block of this end, by the lanes of the other end. */
function stacked(
  ribbons: readonly FlowRibbon[],
  end: 'from' | 'to',
  other: 'from' | 'to',
  lane: (block: number) => number,
): readonly number[] {
  const order = [...ribbons.keys()].sort((one, two) => {
    const [a, b] = [ribbons[one], ribbons[two]];
    return lane(a?.[other] ?? 0) - lane(b?.[other] ?? 0) || one - two;
  });
  const filled = new Map<number, number>();
  const above: number[] = [];
  for (const index of order) {
    const ribbon = ribbons[index];
    if (ribbon === undefined) continue;
    above[index] = filled.get(ribbon[end]) ?? 0;
    filled.set(ribbon[end], (above[index] ?? 0) + ribbon.size);
  }
  return above;
}

/** The `d` of a ribbon: two curves that leave and arrive level. */
export function ribbonPath({ x1, y1, height1, x2, y2, height2 }: PlacedRibbon): string {
  const middle = (x1 + x2) / 2;
  const numbers = (...values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(' ');
  return (
    `M${numbers(x1, y1)}C${numbers(middle, y1, middle, y2, x2, y2)}L${numbers(x2, y2 + height2)}` +
    `C${numbers(middle, y2 + height2, middle, y1 + height1, x1, y1 + height1)}Z`
  );
}
