import { crc32 } from './crc32.ts';

/** One member of an archive, as it lies in it. */
export interface StoredMember {
  readonly name: string;
  /** Stored as it is, or deflated. */
  readonly method: 0 | 8;
  /** CRC-32 of the content. */
  readonly crc: number;
  /** Bytes of the content. */
  readonly size: number;
  /** The content, deflated where the method says so. */
  readonly data: Uint8Array;
}

/** Something of an archive that is not as {@link writeArchive} writes it. `index` is the member's place; null = the end record. */
export interface ArchiveFault {
  readonly index: number | null;
  readonly what: string;
}

export interface Archive {
  readonly members: readonly StoredMember[];
  readonly faults: readonly ArchiveFault[];
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSize = 30;
const centralSize = 46;
const endSize = 22;
/** 1980-01-01: ZIP cannot say "no time". */
const firstDay = 0x0021;
const version = 20;

/**
 * A ZIP archive of which every byte follows from its members: no times, no attributes, no comments, no gaps. So any changed
 * byte outside the members' data shows against what these members must give.
 */
export function writeArchive(members: readonly StoredMember[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    central.push(centralRecord(member, at));
    const header = localHeader(member);
    parts.push(header, member.data);
    at += header.length + member.data.length;
  }
  const directorySize = central.reduce((sum, { length }) => sum + length, 0);
  return concatenated([...parts, ...central, endRecord(members.length, directorySize, at)]);
}

/** Whether the content of a member has its CRC-32 and size. */
export function fitsContent({ crc, size }: StoredMember, content: Uint8Array): boolean {
  return content.length === size && crc32(content) === crc;
}

/**
 * Reads an archive of {@link writeArchive} and compares every byte outside the members' data with what it must be. The list of
 * members stands in it twice, before each member and at the end; where the two differ, the one that is whole tells what the
 * other must be, and so which member is not as it was.
 */
export function readArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes, view);
  const local = localWalk(bytes, view);
  const endFault = { index: null, what: 'the end of the archive is not as it was written' };
  if (local !== null) {
    const expected = writeArchive(local.members);
    return { members: local.members, faults: directoryFaults(bytes, expected, local) };
  }
  const central = end === null ? null : centralWalk(bytes, view, end);
  if (central === null) return { members: [], faults: [endFault] };
  return { members: central.members, faults: headerFaults(bytes, central) };
}

interface Walk {
  readonly members: readonly StoredMember[];
  /** Where each member's header begins. */
  readonly starts: readonly number[];
  /** Where the directory begins. */
  readonly directory: number;
}

/** Members from the first byte on, by the headers before them; null where these do not lead to the directory. */
function localWalk(bytes: Uint8Array, view: DataView): Walk | null {
  const members: StoredMember[] = [];
  const starts: number[] = [];
  let at = 0;
  while (at + 4 <= bytes.length && view.getUint32(at, true) === localSignature) {
    if (at + localSize > bytes.length) return null;
    const nameEnd = at + localSize + view.getUint16(at + 26, true);
    const dataEnd = nameEnd + view.getUint32(at + 18, true);
    if (dataEnd > bytes.length) return null;
    const member = memberAt(view, at + 8, bytes.subarray(at + localSize, nameEnd), bytes.subarray(nameEnd, dataEnd));
    if (member === null || !isSame(bytes.subarray(at, nameEnd), localHeader(member))) return null;
    members.push(member);
    starts.push(at);
    at = dataEnd;
  }
  const isAtDirectory = at + 4 <= bytes.length && view.getUint32(at, true) === centralSignature;
  const isCounted = members.length > 0 && directoryLength(members) + endSize === bytes.length - at;
  return isAtDirectory || isCounted ? { members, starts, directory: at } : null;
}

function centralWalk(bytes: Uint8Array, view: DataView, end: { count: number; directory: number }): Walk | null {
  const members: StoredMember[] = [];
  const starts: number[] = [];
  let at = end.directory;
  for (let index = 0; index < end.count; index += 1) {
    if (at + centralSize > bytes.length - endSize || view.getUint32(at, true) !== centralSignature) return null;
    const nameEnd = at + centralSize + view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = bytes.subarray(at + centralSize, nameEnd);
    const dataStart = start + localSize + name.length;
    const data = bytes.subarray(dataStart, dataStart + view.getUint32(at + 20, true));
    const member = memberAt(view, at + 10, name, data);
    if (member === null || !isSame(bytes.subarray(at, nameEnd), centralRecord(member, start))) return null;
    members.push(member);
    starts.push(start);
    at = nameEnd;
  }
  return at === bytes.length - endSize ? { members, starts, directory: end.directory } : null;
}

/** A member by its fields, which stand in the same order in both lists; null where it is none of ours. */
function memberAt(view: DataView, at: number, name: Uint8Array, data: Uint8Array): StoredMember | null {
  const method = view.getUint16(at, true);
  const text = new TextDecoder('latin1').decode(name);
  if ((method !== 0 && method !== 8) || !/^[\x21-\x7e]+$/.test(text)) return null;
  return { name: text, method, crc: view.getUint32(at + 6, true), size: view.getUint32(at + 14, true), data };
}

function directoryFaults(
  bytes: Uint8Array,
  expected: Uint8Array,
  { members, directory }: Walk,
): readonly ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  let at = directory;
  for (const [index, { name }] of members.entries()) {
    const end = at + centralSize + name.length;
    if (!isSame(bytes.subarray(at, end), expected.subarray(at, end))) {
      faults.push({ index, what: 'its entry in the directory of the archive is not as it was written' });
    }
    at = end;
  }
  if (!isSame(bytes.subarray(at), expected.subarray(at))) {
    faults.push({ index: null, what: 'the end of the archive is not as it was written' });
  }
  return faults;
}

function headerFaults(bytes: Uint8Array, { members, starts, directory }: Walk): readonly ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  let at = 0;
  for (const [index, member] of members.entries()) {
    const header = localHeader(member);
    if (starts[index] !== at || !isSame(bytes.subarray(at, at + header.length), header)) {
      faults.push({ index, what: 'its header in the archive is not as it was written' });
    }
    at += header.length + member.data.length;
  }
  if (at !== directory) faults.push({ index: null, what: 'the archive holds bytes that belong to no member' });
  return faults;
}

function endOf(bytes: Uint8Array, view: DataView): { count: number; directory: number } | null {
  const at = bytes.length - endSize;
  if (at < 0) return null;
  const [count, size, directory] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 12, true),
    view.getUint32(at + 16, true),
  ];
  return isSame(bytes.subarray(at), endRecord(count, size, directory)) && directory + size === at
    ? { count, directory }
    : null;
}

function directoryLength(members: readonly StoredMember[]): number {
  return members.reduce((sum, { name }) => sum + centralSize + name.length, 0);
}

function localHeader(member: StoredMember): Uint8Array {
  const { bytes, view } = record(localSize, member.name);
  view.setUint32(0, localSignature, true);
  view.setUint16(4, version, true);
  setFields(view, 8, member);
  view.setUint16(26, member.name.length, true);
  return bytes;
}

function centralRecord(member: StoredMember, start: number): Uint8Array {
  const { bytes, view } = record(centralSize, member.name);
  view.setUint32(0, centralSignature, true);
  view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  setFields(view, 10, member);
  view.setUint16(28, member.name.length, true);
  view.setUint32(42, start, true);
  return bytes;
}

function setFields(view: DataView, at: number, { method, crc, size, data }: StoredMember): void {
  view.setUint16(at, method, true);
  view.setUint16(at + 4, firstDay, true);
  view.setUint32(at + 6, crc, true);
  view.setUint32(at + 10, data.length, true);
  view.setUint32(at + 14, size, true);
}

function endRecord(count: number, size: number, directory: number): Uint8Array {
  const { bytes, view } = record(endSize, '');
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, directory, true);
  return bytes;
}

function record(size: number, name: string): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(size + name.length);
  bytes.set(new TextEncoder().encode(name), size);
  return { bytes, view: new DataView(bytes.buffer) };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
