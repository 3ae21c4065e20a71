import type { NetworkPlaces } from '#pipeline';

/** Where the places of networks are kept between visits, in the origin's private file system: one file a kind of node. */
export const placesName = 'places';

interface KeptFile {
  /** Whose places they are: those of another workspace count for nothing. */
  readonly workspace: string;
  readonly places: NetworkPlaces;
}

/** What was kept of this workspace; null where nothing was. */
export async function readPlaces(workspace: string, kind: string): Promise<NetworkPlaces | null> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(placesName);
    const file = await (await folder.getFileHandle(`${kind}.json`)).getFile();
    const kept = JSON.parse(await file.text()) as KeptFile;
    return kept.workspace === workspace ? kept.places : null;
  } catch (error) {
    // Half a file is left where the browser was ended while it was written: the layout is made again.
    if (error instanceof SyntaxError || (error instanceof DOMException && error.name === 'NotFoundError')) return null;
    throw error;
  }
}

/** Takes away every place that is kept: they are found again by the next layout. */
export async function removePlaces(): Promise<void> {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(placesName, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
  }
}

/** Adds places to those kept; a node that was kept before gets its new one. */
export async function keepPlaces(workspace: string, kind: string, { id, x, y }: NetworkPlaces): Promise<void> {
  const before = await readPlaces(workspace, kind);
  const places = new Map<string, readonly [x: number, y: number]>();
  for (const { id: ids, x: xs, y: ys } of [...(before === null ? [] : [before]), { id, x, y }]) {
    for (const [at, node] of ids.entries()) places.set(node, [xs[at] ?? 0, ys[at] ?? 0]);
  }
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const kept: KeptFile = {
    workspace,
    places: {
      id: [...places.keys()],
      x: Array.from(places.values(), ([at]) => rounded(at)),
      y: Array.from(places.values(), ([, at]) => rounded(at)),
    },
  };
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(placesName, { create: true });
  const writer = await (await folder.getFileHandle(`${kind}.json`, { create: true })).createWritable();
  await writer.write(JSON.stringify(kept));
  await writer.close();
}
