import type { DemoFile } from '../demo/model.ts';
import type { InputFile } from '../intake/load.ts';

/** The demo's input files, held in memory, as the pipeline reads them; `truth.csv` is not one of them. */
export function demoInput(files: Iterable<DemoFile>): InputFile[] {
  return [...files]
    .filter(({ path }) => path.startsWith('in/'))
    .map(({ path, chunks }) => {
      const blob = new Blob([...chunks]);
      return { path: path.slice('in/'.length), size: blob.size, open: () => blob.stream() };
    });
}
