import { PipelineError } from '../core/errors.ts';

const headerBytes = 512;
/** Sectors of the table of sectors that the header itself names ([MS-CFB] 2.2). */
const headerEntries = 109;
const lastRegularSector = 0xfffffffa;
const entryBytes = 128;

/**
 * Checks that an OLE compound file (.xls) holds every sector of its directory and of its streams: readers take what is there,
 * and some never come to the end of a chain that bites its tail.
 * @throws PipelineError `file_truncated` or `file_damaged`.
 */
export function assertWholeCompoundFile(bytes: Uint8Array): void {
  if (bytes.length < headerBytes) throw truncated();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4_096) throw damaged();
  const at = (sector: number) => {
    const start = (sector + 1) * sectorBytes;
    if (start + sectorBytes > bytes.length) throw truncated();
    return start;
  };
  const table = tableSectors(view, sectorBytes, at);
  const perSector = sectorBytes / 4;
  const chain = (start: number) => {
    const sectors: number[] = [];
    for (let sector = start; sector < lastRegularSector;) {
      sectors.push(at(sector));
      if (sectors.length * sectorBytes > bytes.length) throw damaged();
      const tableAt = table[Math.floor(sector / perSector)];
      if (tableAt === undefined) throw damaged();
      sector = view.getUint32(tableAt + (sector % perSector) * 4, true);
    }
    return sectors;
  };
  const cutoff = view.getUint32(56, true);
  chain(view.getUint32(60, true));
  for (const sector of chain(view.getUint32(48, true))) {
    for (let entry = sector; entry < sector + sectorBytes; entry += entryBytes) {
      const kind = bytes[entry + 66];
      const size = view.getUint32(entry + 120, true);
      // Small streams lie in the stream of the root (kind 5).
      if (kind !== 5 && (kind !== 2 || size < cutoff)) continue;
      const sectors = chain(view.getUint32(entry + 116, true));
      if (sectors.length * sectorBytes < size) throw truncated();
    }
  }
}

/** Where the sectors of the table lie, in order: named in the header, then in a chain of further sectors. */
function tableSectors(view: DataView, sectorBytes: number, at: (sector: number) => number): readonly number[] {
  const count = view.getUint32(44, true);
  const perSector = sectorBytes / 4 - 1;
  const sectors: number[] = [];
  for (let index = 0; index < Math.min(count, headerEntries); index += 1) {
    sectors.push(at(view.getUint32(76 + index * 4, true)));
  }
  for (let next = view.getUint32(68, true); sectors.length < count && next < lastRegularSector;) {
    const start = at(next);
    for (let index = 0; index < perSector && sectors.length < count; index += 1) {
      sectors.push(at(view.getUint32(start + index * 4, true)));
    }
    next = view.getUint32(start + perSector * 4, true);
    if (sectors.length * sectorBytes > view.byteLength) throw damaged();
  }
  if (sectors.length < count) throw truncated();
  return sectors;
}

function truncated(): PipelineError {
  return new PipelineError(
    'file_truncated',
    'the old Office file ends too early; nothing of it was read: fetch it again',
  );
}

function damaged(): PipelineError {
  return new PipelineError('file_damaged', 'the old Office file is damaged: save it again as .xlsx or CSV');
}
