/** A file with the path that it had below what was dropped or chosen. */
export interface PathFile {
  readonly path: string;
  readonly file: File;
}

/** All files of a drop, folders walked, sorted by path. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PathFile[]> {
  // What is dragged out of another page, a mail's attachment say, is a file without an entry.
  const dropped = [...transfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = (
    await Promise.all(dropped.map(async (one) => (one === null ? [] : isEntry(one) ? walk(one) : [bare(one)])))
  ).flat();
  return files.sort(byPath);
}

/** The files of an `<input type="file">`, sorted by path. */
export function chosenFiles(list: FileList | null): readonly PathFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })).sort(byPath);
}

function byPath(a: PathFile, b: PathFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function isEntry(one: FileSystemEntry | File): one is FileSystemEntry {
  return !(one instanceof File);
}

function bare(file: File): PathFile {
  return { path: file.name, file };
}

async function walk(entry: FileSystemEntry): Promise<PathFile[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // A reader hands out about a hundred entries at a time, and none when it is through.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) break;
    inside.push(...batch);
  }
  return (await Promise.all(inside.map(walk))).flat();
}
