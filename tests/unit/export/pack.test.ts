import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { demoInput } from '../../../data-pipeline/accuracy/demo-input.ts';
import type { Database } from '../../../data-pipeline/db/database.ts';
import { openNative } from '../../../data-pipeline/db/native.ts';
import { makeInstitution } from '../../../data-pipeline/demo/institution.ts';
import type { RunFacts } from '../../../data-pipeline/export/contents.ts';
import { exportFile } from '../../../data-pipeline/export/export-file.ts';
import { readArchive, writeArchive } from '../../../data-pipeline/export/pack/archive.ts';
import { checkPack } from '../../../data-pipeline/export/pack/check-pack.ts';
import { packedTables } from '../../../data-pipeline/export/pack/packed-rows.ts';
import type { Signer } from '../../../data-pipeline/export/pack/signature.ts';
import { verifyPack } from '../../../data-pipeline/export/pack/verify-pack.ts';
import type { Profile } from '../../../data-pipeline/export/profile.ts';
import type { Review } from '../../../data-pipeline/journal/review.ts';
import { runPipeline } from '../../../data-pipeline/pipeline.ts';
import { askFindings } from '../../../data-pipeline/questions/ask.ts';
import { rules } from '../../../data-pipeline/rules/index.ts';

/** The suite takes a few hundred; CANDOR_FLIPS=10000 is the figure that a release states. */
const flips = Number(process.env['CANDOR_FLIPS'] ?? 300);

const filter = 'severity: P, R';
let db: Database;
let run: RunFacts;
let people: readonly string[];
let names: readonly string[];
let allIds: readonly string[];
let pack: Uint8Array;

beforeAll(async () => {
  db = await openNative();
  const { files, asOf } = makeInstitution({ people: 40, years: 6, seed: 7 });
  const receipt = await runPipeline(db, demoInput(files), { asOf });
  const findings = await askFindings(db);
  people = [...new Set(findings.map(({ person_id }) => person_id))].toSorted();
  names = [...new Set(findings.map(({ person_name }) => person_name))];
  allIds = findings.map(({ finding_id }) => finding_id);
  run = {
    workspace: 'Demo',
    asOf,
    parameters: {},
    receipt,
    reviews: new Map(allIds.map((id) => [id, reviewOf(id)])),
    journalHead: { entries: 3, hash: 'ab'.repeat(32) },
  };
  pack = await packOf('auditor');
}, 120_000);
afterAll(() => db.close());

function reviewOf(findingId: string): Review {
  return {
    findingId,
    status: 'disclosed_elsewhere',
    reasonCode: 'moved_recently',
    note: 'internal: ask Rivera',
    decidedBy: 'Kim Rivera',
    decidedAt: '2026-07-01T10:00:00Z',
    assignedTo: 'Lou Marsh',
    response: 'It stands on the older form.',
    reopenedBecause: null,
    secondStatus: 'not_required',
  };
}

async function packOf(
  profile: Profile,
  {
    personId = null,
    ids = allIds,
    signer,
  }: { personId?: string | null; ids?: readonly string[]; signer?: Signer } = {},
): Promise<Uint8Array> {
  const wish = {
    kind: 'pack',
    profile,
    findingIds: ids,
    filter,
    sort: 'severity',
    personId,
    secret: 'a secret of ours',
  } as const;
  return (await exportFile(db, wish, run, { signer })).bytes;
}

async function textsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return (await checkPack(bytes)).texts;
}

function idsIn(texts: ReadonlyMap<string, string>): readonly string[] {
  const { findings } = JSON.parse(texts.get('findings.json')!) as { findings: { finding_id: string }[] };
  return findings.map(({ finding_id }) => finding_id);
}

describe('an evidence pack', () => {
  test('holds what an auditor needs, in this order', async () => {
    const texts = await textsOf(pack);

    expect([...texts.keys()].slice(0, 8)).toEqual([
      'report.html',
      'findings.json',
      'evidence.json',
      'reviews.json',
      'coverage.json',
      'parameters.json',
      'inputs.json',
      'journal-head.json',
    ]);
    expect([...texts.keys()].filter((name) => name.startsWith('rules/')).length).toBe(rules.length * 2 + 1);
    expect(idsIn(texts)).toEqual(allIds);
    expect(texts.get('reviews.json')).toContain('internal: ask Rivera');
    expect(texts.get('report.html')).toContain('It stands on the older form.');
    if (process.env['CANDOR_KEEP_PACK'] !== undefined) writeFileSync(process.env['CANDOR_KEEP_PACK'], pack);
  });

  test('has the same bytes each time it is made', async () => {
    expect(Buffer.compare(await packOf('auditor'), pack)).toBe(0);
  });

  test('is sound, and its rules give the same findings on its rows', async () => {
    const report = await verifyPack(pack, () => openNative());

    expect(report.problems).toEqual([]);
    expect(report.rerun).toEqual({ findings: allIds.length, otherVersions: [] });
    expect(report.about).toMatchObject({
      profile: 'auditor',
      findings: allIds.length,
      filter,
      journalHead: 'ab'.repeat(32),
    });
  });

  test('of one person alone gives the same findings again, whoever it is', async () => {
    for (const personId of people) {
      const one = await packOf('researcher', { personId });
      const report = await verifyPack(one, () => openNative());

      expect({ personId, problems: report.problems }).toEqual({ personId, problems: [] });
    }
  }, 240_000);

  test('of a part of a person’s findings says which others its rows give', async () => {
    const report = await verifyPack(await packOf('auditor', { ids: allIds.slice(0, 1) }), () => openNative());

    expect(report.isSound).toBe(true);
    expect(report.about?.findings).toBe(1);
  });

  test('of nothing is a pack too', async () => {
    const report = await verifyPack(await packOf('auditor', { ids: [] }), () => openNative());

    expect(report).toMatchObject({ isSound: true, rerun: null });
  });

  test('is found wrong where a rule, a row or a finding was changed and all hashes written anew', async () => {
    const changes: readonly [member: string, from: RegExp | string, to: string, named: string][] = [
      ['rules/AFF-01.sql', "then 'P'", "then 'R'", 'rules/AFF-01.sql'],
      ['rows/compared_affiliation.json', /"unexplained"/g, '"ended"', 'manifest.json'],
      ['findings.json', /"severity": "P"/, '"severity": "R"', 'findings.json'],
      ['evidence.json', /"quote": "/, '"quote": "not ', 'evidence.json'],
    ];
    for (const [member, from, to, named] of changes) {
      const report = await verifyPack(await forged(member, from, to), () => openNative());

      expect(report.isSound).toBe(false);
      expect(report.problems.map((problem) => problem.member)).toContain(named);
    }
  }, 120_000);

  test('reaches no file with the SQL that it brings', async () => {
    const report = await verifyPack(
      await forged('rules/macros.sql', /$/, "\ncreate table stolen as select * from read_csv('/etc/passwd');"),
      () => openNative(),
    ).catch((error: unknown) => String(error));

    expect(JSON.stringify(report)).not.toContain('root:');
    expect(typeof report === 'string' || !report.isSound).toBe(true);
  });
});

/** The pack with one member changed, and the manifest written as if it had been so from the start. */
async function forged(member: string, from: RegExp | string, to: string): Promise<Uint8Array> {
  const { deflateSync } = await import('fflate');
  const { sha256 } = await import('hash-wasm');
  const { crc32 } = await import('../../../data-pipeline/export/pack/crc32.ts');
  const { members } = readArchive(pack);
  const texts = await textsOf(pack);
  const before = texts.get(member)!;
  const content = new TextEncoder().encode(before.replace(from, to));
  expect(content).not.toEqual(new TextEncoder().encode(before));
  const data = deflateSync(content);
  const manifest = JSON.parse(new TextDecoder().decode(members.at(-1)!.data)) as {
    members: { path: string; bytes: number; sha256: string; packed_bytes: number; packed_sha256: string }[];
  };
  for (const listed of manifest.members.filter(({ path }) => path === member)) {
    Object.assign(listed, {
      bytes: content.length,
      sha256: await sha256(content),
      packed_bytes: data.length,
      packed_sha256: await sha256(data),
    });
  }
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return writeArchive(
    members.map((stored) => {
      if (stored.name === member) return { ...stored, crc: crc32(content), size: content.length, data };
      if (stored.name === 'manifest.json') return { ...stored, crc: crc32(text), size: text.length, data: text };
      return stored;
    }),
  );
}

describe('a changed byte', () => {
  /** Which member each byte belongs to: its header, its data and its entry in the directory. */
  function ownerAt(offset: number): string {
    const { members } = readArchive(pack);
    let at = 0;
    for (const { name, data } of members) {
      at += 30 + name.length + data.length;
      if (offset < at) return name;
    }
    for (const { name } of members) {
      at += 46 + name.length;
      if (offset < at) return name;
    }
    return 'archive';
  }

  async function foundAfterFlip(offset: number, mask: number): Promise<readonly string[]> {
    const changed = pack.slice();
    changed[offset] = changed[offset]! ^ mask;
    return (await checkPack(changed)).problems.map(({ member }) => member);
  }

  test('anywhere in the members is found, and the member named', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: pack.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (offset, mask) => {
          tried += 1;
          expect(await foundAfterFlip(offset, mask)).toContain(ownerAt(offset));
        },
      ),
      { numRuns: flips },
    );
    expect(tried).toBeGreaterThanOrEqual(flips);
  }, 1_800_000);

  test('in every byte of the archive’s own structure is found, and the member named', async () => {
    const { members } = readArchive(pack);
    const directory = members.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
    const first = 30 + members[0]!.name.length;
    const offsets = [
      ...Array.from({ length: first }, (_, index) => index),
      ...Array.from({ length: 46 + members[0]!.name.length }, (_, index) => directory + index),
      ...Array.from({ length: 22 }, (_, index) => pack.length - 22 + index),
    ];
    for (const offset of offsets) {
      const found = await foundAfterFlip(offset, 1 << (offset % 8));

      expect({ offset, found: found.includes(ownerAt(offset)) }).toEqual({ offset, found: true });
    }
  }, 120_000);

  test('and so is a cut, an addition and a file that is no pack', async () => {
    for (const bytes of [
      pack.slice(0, -1),
      pack.slice(1),
      Uint8Array.of(...pack.slice(-50), 0),
      new Uint8Array(0),
      new Uint8Array(500),
    ]) {
      expect((await checkPack(bytes)).problems.length).toBeGreaterThan(0);
    }
    const longer = new Uint8Array(pack.length + 1);
    longer.set(pack);
    expect((await checkPack(longer)).problems.map(({ member }) => member)).toContain('archive');
  });
});

describe('profiles', () => {
  test('a researcher’s copy has one person’s findings, and no reviewer', async () => {
    const personId = people[0]!;
    const texts = [...(await textsOf(await packOf('researcher', { personId }))).values()].join('\n');

    expect(texts).not.toMatch(/Rivera|Marsh|internal: ask/u);
    expect(texts).toContain('It stands on the older form.');
    for (const other of people.slice(1)) expect(texts).not.toContain(`"${other}"`);
  });

  test('a share names nobody, and quotes nothing, in any format', async () => {
    for (const kind of ['csv', 'json', 'pack'] as const) {
      const wish = {
        kind,
        profile: 'share',
        findingIds: allIds,
        filter: `person: ${people[0]!}`,
        sort: 'person',
        personId: null,
        secret: 'a secret of ours',
      } as const;
      const { bytes } = await exportFile(db, wish, run);
      const text = kind === 'pack' ? [...(await textsOf(bytes)).values()].join('\n') : new TextDecoder().decode(bytes);

      for (const word of [...people, ...names, ...allIds, 'Rivera', 'It stands']) {
        expect({ kind, word, isThere: text.includes(word) }).toEqual({ kind, word, isThere: false });
      }
    }
  });

  test('pseudonyms are the same under one secret, and others under another', async () => {
    const wish = {
      kind: 'json',
      profile: 'share',
      findingIds: allIds,
      filter,
      sort: 'person',
      personId: null,
    } as const;
    const once = await exportFile(db, { ...wish, secret: 'a secret of ours' }, run);
    const again = await exportFile(db, { ...wish, secret: 'a secret of ours' }, run);
    const other = await exportFile(db, { ...wish, secret: 'another secret' }, run);

    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(once.bytes, other.bytes)).not.toBe(0);
    await expect(exportFile(db, { ...wish, secret: 'short' }, run)).rejects.toMatchObject({ code: 'argument_invalid' });
    await expect(exportFile(db, { ...wish, profile: 'researcher', secret: null }, run)).rejects.toMatchObject({
      code: 'argument_invalid',
    });
  });
});

describe('a signature', () => {
  test('is checked, and a changed manifest does not pass', async () => {
    const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const signer: Signer = {
      publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
      sign: async (manifest) =>
        new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(manifest))),
    };
    const signed = await packOf('auditor', { signer });
    const checked = await checkPack(signed);
    expect(checked.problems).toEqual([]);
    expect(checked.signature?.state).toBe('valid');

    const { members } = readArchive(signed);
    const { members: others } = readArchive(await packOf('auditor', { signer, ids: allIds.slice(1) }));
    const swapped = writeArchive([...others.slice(0, -1), members.at(-1)!]);
    expect((await checkPack(swapped)).problems.map(({ member }) => member)).toEqual(['signature.json']);
  });
});

test('every table that a rule reads is packed', () => {
  const read = rules.flatMap(({ sql }) => {
    const own = new Set([...sql.matchAll(/^(?:with )?([a-z_]+) as \($/gm)].map(([, name]) => name!));
    const words = sql.replaceAll(/--.*$/gm, '').replaceAll(/is distinct from|is not distinct from/g, '');
    return [...words.matchAll(/\b(?:from|join) ([a-z_]+)/g)].map(([, name]) => name!).filter((name) => !own.has(name));
  });

  expect([...new Set(read)].filter((table) => !Object.hasOwn(packedTables, table)).toSorted()).toEqual([]);
});
