import { inflateSync } from 'fflate';
import { sha256 } from 'hash-wasm';
import { type Archive, fitsContent, readArchive, type StoredMember } from './archive.ts';
import { type PackManifest, readPackManifest } from './manifest.ts';
import { checkSignature, type SignatureFacts } from './signature.ts';

/** Something of a pack that is not as it was written. */
export interface PackProblem {
  /** The member's name; `archive` for what belongs to none. */
  readonly member: string;
  readonly what: string;
}

/** A pack, every byte of which was looked at. */
export interface CheckedPack {
  readonly problems: readonly PackProblem[];
  /** null where it can't be read. */
  readonly manifest: PackManifest | null;
  readonly signature: SignatureFacts | null;
  /** The texts of all members by name; empty where there is a problem. */
  readonly texts: ReadonlyMap<string, string>;
}

const manifestName = 'manifest.json';
const signatureName = 'signature.json';
/** What one member, and all of them, may unpack to: a pack of all findings of a university takes some tens of megabytes. */
const largestMember = 512_000_000;
const largestPack = 1_000_000_000;

/** Checks every byte of a pack: those of the archive's own structure against its members, those of members against the manifest. */
export async function checkPack(bytes: Uint8Array): Promise<CheckedPack> {
  const archive = readArchive(bytes);
  const found = findManifest(archive);
  const names = namesOf(archive, found?.manifest ?? null);
  const problems: PackProblem[] = archive.faults.map(({ index, what }) => ({
    member: index === null ? 'archive' : (names[index] ?? 'archive'),
    what,
  }));
  const nothing = { manifest: found?.manifest ?? null, signature: null, texts: new Map<string, string>() };
  if (found === null) {
    problems.push({ member: manifestName, what: 'it is missing, damaged, or of another version' });
    return { ...nothing, problems };
  }
  problems.push(...(await memberProblems(archive.members, names, found.manifest)));
  if (problems.length > 0) return { ...nothing, problems };
  const texts = await unpacked(archive.members, found.manifest, problems);
  const signed = archive.members[found.index + 1];
  const signature = signed === undefined ? null : await checkSignature(textOf(signed.data), found.bytes);
  if (signed !== undefined && signature?.state !== 'valid' && signature?.state !== 'unchecked') {
    problems.push({ member: signatureName, what: 'the signature does not belong to this manifest' });
  }
  return { problems, manifest: found.manifest, signature, texts: problems.length > 0 ? new Map() : texts };
}

interface FoundManifest {
  readonly manifest: PackManifest;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** The manifest is the last member, or the last but one where a signature follows; its own name may be what was changed. */
function findManifest({ members }: Archive): FoundManifest | null {
  for (const index of [members.length - 1, members.length - 2]) {
    const member = members[index];
    if (member?.data[0] !== 0x7b) continue;
    try {
      const manifest = readPackManifest(textOf(member.data));
      if (manifest.members.length === index) return { manifest, index, bytes: member.data };
    } catch {
      continue;
    }
  }
  return null;
}

function namesOf({ members }: Archive, manifest: PackManifest | null): readonly string[] {
  if (manifest === null) return members.map(({ name }) => name);
  return [...manifest.members.map(({ path }) => path), manifestName, signatureName];
}

async function memberProblems(
  members: readonly StoredMember[],
  names: readonly string[],
  manifest: PackManifest,
): Promise<readonly PackProblem[]> {
  const problems: PackProblem[] = [];
  if (members.length > names.length)
    problems.push({ member: 'archive', what: 'it holds members that the manifest does not list' });
  for (const [index, member] of members.entries()) {
    const name = names[index] ?? member.name;
    const listed = manifest.members[index];
    if (member.name !== name) problems.push({ member: name, what: `it is called ${member.name} in the archive` });
    if (listed === undefined) {
      if (member.method !== 0 || !fitsContent(member, member.data)) {
        problems.push({ member: name, what: 'its bytes are not those that were written' });
      }
    } else if (member.data.length !== listed.packed_bytes || (await sha256(member.data)) !== listed.packed_sha256) {
      problems.push({ member: name, what: 'its bytes are not those that the manifest states' });
    }
  }
  return problems;
}

async function unpacked(
  members: readonly StoredMember[],
  manifest: PackManifest,
  problems: PackProblem[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let total = 0;
  for (const [index, { path, bytes, sha256: hash }] of manifest.members.entries()) {
    const member = members[index];
    total += bytes;
    if (member === undefined || bytes > largestMember || total > largestPack) {
      problems.push({ member: path, what: 'it unpacks to more than a pack may hold' });
      return texts;
    }
    const content = contentOf(member, bytes);
    if (content === null || !fitsContent(member, content) || (await sha256(content)) !== hash) {
      problems.push({ member: path, what: 'its content is not what the manifest states' });
    } else {
      texts.set(path, textOf(content));
    }
  }
  return texts;
}

function contentOf({ method, data }: StoredMember, size: number): Uint8Array | null {
  if (method === 0) return data;
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
