import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { MappingProfile } from '../../../data-pipeline/intake/mapping.ts';
import { packWorkspace, unpackWorkspace, type Workspace } from '../../../data-pipeline/workspace/workspace-file.ts';
import { memoryFile } from '../../support/memory-file.ts';

const hash = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
const profile: MappingProfile = {
  headerHash: 'ab'.repeat(32),
  name: 'HR export',
  target: 'roster',
  columns: { person_id: 'Nr.' },
  constants: { unit: 'Physics' },
  encoding: null,
  delimiter: ';',
  dayOrder: 'day-first',
};
const workspace: Workspace = {
  name: 'Eastmarch',
  asOf: '2026-03-31',
  parameters: { lag_months: 6 },
  profiles: [profile],
  files: [memoryFile('in/a.csv', 'foo')],
};

async function packed(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of packWorkspace(workspace, new Map([['in/a.csv', hash]]), null)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The packed workspace with another manifest. */
async function withManifest(change: (manifest: Record<string, unknown>) => unknown): Promise<Uint8Array> {
  const members = unzipSync(await packed());
  const manifest = JSON.parse(strFromU8(members['manifest.json']!)) as Record<string, unknown>;
  return zipSync({ ...members, 'manifest.json': strToU8(JSON.stringify(change(manifest))) });
}

test('a workspace comes back from its file with its question, mappings and inputs', async () => {
  const { files, ...rest } = await unpackWorkspace(await packed());

  expect(rest).toMatchObject({
    name: 'Eastmarch',
    asOf: '2026-03-31',
    parameters: { lag_months: 6 },
    profiles: [profile],
  });
  expect(files.map(({ path, size }) => [path, size])).toEqual([['in/a.csv', 3]]);
});

test('the same workspace gives the same bytes', async () => {
  expect(await packed()).toEqual(await packed());
});

test('a file saved before there were mappings opens, and has none', async () => {
  const former = await withManifest((manifest) => ({ ...manifest, profiles: undefined }));

  expect((await unpackWorkspace(former)).profiles).toEqual([]);
});

test.each([
  ['a mapping that is none', { profiles: [{ ...profile, headerHash: 'short' }] }],
  ['a version of later', { version: 2 }],
  ['no day', { as_of: 'soon' }],
])('%s in the manifest is refused', async (_, change) => {
  const damaged = await withManifest((manifest) => ({ ...manifest, ...change }));

  await expect(unpackWorkspace(damaged)).rejects.toMatchObject({ code: 'workspace_invalid' });
});

test('an input that is not the one that was saved is refused by name', async () => {
  const damaged = zipSync({ ...unzipSync(await packed()), 'inputs/00001': strToU8('bar') });

  await expect(unpackWorkspace(damaged)).rejects.toMatchObject({
    code: 'workspace_invalid',
    detail: 'in/a.csv inside it is not the file that was saved',
  });
});
