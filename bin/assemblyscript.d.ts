/**
 * The part of AssemblyScript's compiler that is called. Its own declarations give every array of a program the types of its
 * portable library, in which an element that may be missing never is.
 */
interface Compiler {
  main(
    options: readonly string[],
    host: {
      readFile(name: string, base: string): string | null;
      writeFile(name: string, contents: Uint8Array | string, base: string): void;
      listFiles(folder: string, base: string): readonly string[] | null;
    },
  ): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>;
}

declare const compiler: Compiler;
export default compiler;
