import bytes from './source/kernels.ts?assembly';

/** The functions of `source/kernels.ts`: addresses and counts are numbers. */
export interface Kernels {
  betweennessBatch(...places: readonly number[]): number;
  constraintForward(...places: readonly number[]): void;
  constraintOfRows(...places: readonly number[]): void;
  constraintSquares(...places: readonly number[]): void;
  distancesBatch(...places: readonly number[]): number;
  eigenvectorDirection(...places: readonly number[]): void;
  eigenvectorImage(...places: readonly number[]): number;
  eigenvectorPerpendicular(...places: readonly number[]): void;
  eigenvectorResidual(...places: readonly number[]): void;
  eigenvectorStep(...places: readonly number[]): void;
  moveNodes(...places: readonly number[]): number;
  pagerankRound(...places: readonly number[]): number;
  pagerankRows(...places: readonly number[]): number;
  pathsBatch(...places: readonly number[]): number;
  trianglesForward(...places: readonly number[]): void;
  trianglesOfRows(...places: readonly number[]): void;
}

type Typed = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
type TypedOf<T extends Typed> = new (buffer: ArrayBuffer, address: number, length: number) => T;

const page = 65_536;
/** Where arrays begin: 0 is no address. */
const first = 1024;

/** Larger memories are left to the collector. */
const mostKept = 64 * 1024 * 1024;

interface Instance {
  readonly kernels: Kernels;
  readonly memory: WebAssembly.Memory;
}

/** Compiled once a thread. */
let compiled: Promise<WebAssembly.Module> | null = null;

/** The memory that was given back last: a browser reserves gigabytes of addresses for each, so that a hundred are too many. */
let spare: Instance | null = null;

/** Kernels with a memory of their own, and the arrays in it. */
export class KernelMemory {
  readonly kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  #end = first;

  private constructor({ kernels, memory }: Instance) {
    this.kernels = kernels;
    this.#memory = memory;
  }

  /** @throws RangeError where there is not that much memory; 4 GB is the most that WebAssembly has. */
  static async ofBytes(total: number): Promise<KernelMemory> {
    const pages = Math.ceil((first + total) / page) + 1;
    const kept = takeSpare(pages);
    if (kept !== null) return new KernelMemory(kept);
    const memory = new WebAssembly.Memory({ initial: pages });
    compiled ??= WebAssembly.compile(bytes);
    const instance = await WebAssembly.instantiate(await compiled, { env: { memory } });
    return new KernelMemory({ kernels: instance.exports as unknown as Kernels, memory });
  }

  /** Gives the memory back for the next of this thread; nothing in it may be used any more. */
  free(): void {
    if (this.#memory.buffer.byteLength > mostKept) return;
    new Uint8Array(this.#memory.buffer, 0, this.#end).fill(0);
    spare = { kernels: this.kernels, memory: this.#memory };
  }

  /** Room for an array of zeros: its address. */
  reserve(length: number, bytesEach: number): number {
    const address = this.#end;
    this.#end = Math.ceil((address + length * bytesEach) / 64) * 64;
    if (this.#end > this.#memory.buffer.byteLength) throw new RangeError('the memory of the kernels is full');
    return address;
  }

  /** Copies an array into the memory: its address. */
  place(array: Typed): number {
    const address = this.reserve(array.length, array.BYTES_PER_ELEMENT);
    new Uint8Array(this.#memory.buffer, address, array.byteLength).set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
    return address;
  }

  /** An array that stands in the memory, to be read or written in place. */
  view<T extends Typed>(type: TypedOf<T>, address: number, length: number): T {
    return new type(this.#memory.buffer, address, length);
  }
}

/** The spare memory, grown where it is too small; null = there is none, or it cannot grow. */
function takeSpare(pages: number): Instance | null {
  const taken = spare;
  spare = null;
  if (taken === null) return null;
  const missing = pages - taken.memory.buffer.byteLength / page;
  try {
    if (missing > 0) taken.memory.grow(missing);
    return taken;
  } catch {
    return null;
  }
}
