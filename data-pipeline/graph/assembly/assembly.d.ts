/** The bytes of a WebAssembly module that AssemblyScript was compiled to (bin/assembly.mjs). */
declare module '*?assembly' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
