import { PipelineError } from '../core/errors.ts';

const headerBytes = 512;
/** Sectors of the table of sectors that the header itself names ([MS-CFB] 2.2). */
const headerEntries = 109;
const freeSector = 0xffffffff;
const lastRegularSector = 0xfffffffa;

/**
 * Checks that an OLE compound file (.xls) holds every sector that its table says is used: readers take what is there.
 * @throws PipelineError `file_truncated` or `file_damaged`.
 */
export function assertWholeCompoundFile(bytes: Uint8Array): void {
  if (bytes.length < headerBytes) throw truncated();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4_096) {
    throw new PipelineError('file_damaged', 'the old Office file has a damaged header: save it again as .xlsx or CSV');
  }
  let highest = -1;
  for (const sector of tableSectors(view, sectorBytes)) {
    const at = (sector.number + 1) * sectorBytes;
    if (at + sectorBytes > bytes.length) throw truncated();
    const entries = sectorBytes / 4;
    for (let index = 0; index < entries; index += 1) {
      if (view.getUint32(at + index * 4, true) !== freeSector)
        highest = Math.max(highest, sector.order * entries + index);
    }
  }
  if ((highest + 2) * sectorBytes > bytes.length) throw truncated();
}

/** The sectors that hold the table, in order: named in the header, then in a chain of further sectors. */
function* tableSectors(view: DataView, sectorBytes: number): Generator<{ number: number; order: number }> {
  const count = Math.min(view.getUint32(44, true), Math.ceil(view.byteLength / sectorBytes));
  let order = 0;
  for (; order < Math.min(count, headerEntries); order += 1)
    yield { number: view.getUint32(76 + order * 4, true), order };
  let next = view.getUint32(68, true);
  const perSector = sectorBytes / 4 - 1;
  while (order < count && next < lastRegularSector) {
    const at = (next + 1) * sectorBytes;
    if (at + sectorBytes > view.byteLength) throw truncated();
    for (let index = 0; index < perSector && order < count; index += 1, order += 1) {
      yield { number: view.getUint32(at + index * 4, true), order };
    }
    next = view.getUint32(at + perSector * 4, true);
  }
  if (order < count) throw truncated();
}

function truncated(): PipelineError {
  return new PipelineError(
    'file_truncated',
    'the old Office file ends too early; nothing of it was read: fetch it again',
  );
}
