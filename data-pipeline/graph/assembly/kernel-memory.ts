import bytes from './source/kernels.ts?assembly';

/** The functions of `source/kernels.ts`: addresses and counts are numbers. */
export interface Kernels {
  betweennessBatch(...places: readonly number[]): number;
  distancesBatch(...places: readonly number[]): number;
  pagerankRound(...places: readonly number[]): number;
  pathsBatch(...places: readonly number[]): number;
}

type Typed = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
type TypedOf<T extends Typed> = new (buffer: ArrayBuffer, address: number, length: number) => T;

const page = 65_536;
/** Where arrays begin: 0 is no address. */
const first = 1024;

/** Compiled once a thread. */
let compiled: Promise<WebAssembly.Module> | null = null;

/** Kernels with a memory of their own, and the arrays in it. */
export class KernelMemory {
  readonly kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  #end = first;

  private constructor(kernels: Kernels, memory: WebAssembly.Memory) {
    this.kernels = kernels;
    this.#memory = memory;
  }

  /** @throws RangeError where there is not that much memory; 4 GB is the most that WebAssembly has. */
  static async ofBytes(total: number): Promise<KernelMemory> {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((first + total) / page) + 1 });
    compiled ??= WebAssembly.compile(bytes);
    const instance = await WebAssembly.instantiate(await compiled, { env: { memory } });
    return new KernelMemory(instance.exports as unknown as Kernels, memory);
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
