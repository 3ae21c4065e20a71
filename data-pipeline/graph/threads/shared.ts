/** Memory that all threads see, where there is such; otherwise that of one thread. */
export function sharedMemory(bytes: number): ArrayBufferLike {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);
}

/**
 * The same typed arrays in memory that all threads see, so that handing them over copies nothing; as they are where
 * there is none (a page that is not isolated), where each thread gets a copy. What is in such memory already stays there.
 */
export function shared<T extends object>(input: T): T {
  if (typeof SharedArrayBuffer === 'undefined') return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, sharedValue(value)])) as T;
}

function sharedValue(value: unknown): unknown {
  if (value instanceof Uint8Array || value instanceof Uint32Array || value instanceof Float64Array) {
    if (value.buffer instanceof SharedArrayBuffer) return value;
    const memory = sharedMemory(value.byteLength);
    new Uint8Array(memory).set(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return new (value.constructor as new (memory: ArrayBufferLike) => typeof value)(memory);
  }
  return typeof value === 'object' && value !== null ? shared(value) : value;
}
