import type { CsrGraph } from './csr.ts';

/** 1 for each row whose neighbors all know each other, such as someone of one work only; 0 for the others. */
export function simplicialRows({ order, starts, targets }: CsrGraph): Uint8Array {
  const isSimplicial = new Uint8Array(order);
  const neighborOf = new Int32Array(order).fill(-1);
  for (let row = 0; row < order; row += 1) {
    const from = starts[row]!;
    const to = starts[row + 1]!;
    for (let at = from; at < to; at += 1) neighborOf[targets[at]!] = row;
    let holds = 1;
    for (let at = from; at < to && holds === 1; at += 1) {
      const neighbor = targets[at]!;
      let shared = 0;
      for (let next = starts[neighbor]!; next < starts[neighbor + 1]!; next += 1) {
        if (neighborOf[targets[next]!] === row) shared += 1;
      }
      if (shared < to - from - 1) holds = 0;
    }
    isSimplicial[row] = holds;
  }
  return isSimplicial;
}
