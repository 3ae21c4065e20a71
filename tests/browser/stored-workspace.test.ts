import { sha256 } from 'hash-wasm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MappingProfile } from '#pipeline';
import type { Workspace } from '../../data-pipeline/workspace/manifest.ts';
import { keepPlaces, readPlaces } from '../../src/worker/kept-places.ts';
import { eraseStored, readStored, sweepStored, writeStored } from '../../src/worker/stored-workspace.ts';
import { memoryFile } from '../support/memory-file.ts';

const profile: MappingProfile = {
  headerHash: 'ab'.repeat(32),
  name: 'HR export',
  target: 'roster',
  columns: { person_id: 'Nr.' },
  constants: {},
  encoding: null,
  delimiter: ';',
  dayOrder: 'day-first',
};

async function keep(texts: Readonly<Record<string, string>>): Promise<Workspace> {
  return writeStored(workspaceOf(texts), await hashesOf(texts));
}

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const files = Object.entries(texts).map(([path, text]) => memoryFile(path, text));
  return { name: 'Eastmarch', asOf: '2026-03-31', parameters: { lag_months: 6 }, profiles: [profile], files };
}

async function hashesOf(texts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const pairs = Object.entries(texts).map(async ([path, text]) => [path, await sha256(text)] as const);
  return new Map(await Promise.all(pairs));
}

async function textsKept(): Promise<Readonly<Record<string, string>>> {
  const files = (await readStored())?.workspace.files ?? [];
  const read = files.map(async (file) => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of file.open()) text += decoder.decode(chunk, { stream: true });
    return [file.path, text] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function inputs(): Promise<ReadonlyMap<string, number>> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('inputs', { create: true });
  const found = new Map<string, number>();
  for await (const [name, handle] of folder.entries()) {
    found.set(name, (await (handle as FileSystemFileHandle).getFile()).lastModified);
  }
  return found;
}

beforeEach(eraseStored);
afterEach(eraseStored);

test('nothing is kept at first', async () => {
  expect(await readStored()).toBeNull();
});

test('a workspace comes back with its files, question and mappings', async () => {
  await keep({ 'in/roster.csv': 'person_id\nP1\n', 'works.jsonl': '{"id":"W1"}' });

  expect(await textsKept()).toEqual({ 'in/roster.csv': 'person_id\nP1\n', 'works.jsonl': '{"id":"W1"}' });
  expect((await readStored())?.workspace).toMatchObject({
    name: 'Eastmarch',
    asOf: '2026-03-31',
    parameters: { lag_months: 6 },
    profiles: [profile],
  });
});

test('the same bytes are written once, whatever their names and however often', async () => {
  await keep({ 'a.csv': 'same', 'b.csv': 'same' });
  const before = await inputs();
  await new Promise((done) => setTimeout(done, 20));
  await keep({ 'a.csv': 'same', 'c.csv': 'other' });

  expect(before.size).toBe(1);
  const [name = '', written] = [...before][0] ?? [];
  expect((await inputs()).get(name)).toBe(written);
});

test('a write that breaks off leaves the workspace of before, and what it left over is swept', async () => {
  await keep({ 'a.csv': 'first' });
  const texts = { 'a.csv': 'first', 'b.csv': 'second', 'c.csv': 'third' };
  const next = workspaceOf(texts);
  const files = next.files.map((file) => (file.path === 'c.csv' ? { ...file, open: () => breaking() } : file));

  await expect(writeStored({ ...next, files }, await hashesOf(texts))).rejects.toThrow('the disk is gone');

  expect(await textsKept()).toEqual({ 'a.csv': 'first' });
  expect((await inputs()).size).toBeGreaterThan(1);
  await sweepStored();
  expect([...(await inputs()).keys()]).toEqual([await sha256('first')]);
  expect(await textsKept()).toEqual({ 'a.csv': 'first' });
});

test('a stop in the middle leaves the workspace of before', async () => {
  await keep({ 'a.csv': 'first' });
  const texts = { 'a.csv': 'first', 'b.csv': 'second' };
  const stop = new AbortController();
  const onProgress = () => {
    stop.abort(new DOMException('Stopped', 'AbortError'));
  };

  const writing = writeStored(workspaceOf(texts), await hashesOf(texts), { signal: stop.signal, onProgress });

  await expect(writing).rejects.toThrow('Stopped');
  expect(await textsKept()).toEqual({ 'a.csv': 'first' });
});

test('a file that changed since it was read is not kept as what was read', async () => {
  const writing = writeStored(workspaceOf({ 'a.csv': 'changed' }), new Map([['a.csv', await sha256('read')]]));

  await expect(writing).rejects.toMatchObject({ code: 'file_unreadable' });
  expect(await readStored()).toBeNull();
});

test('a file that could not be read has no hash and is not kept', async () => {
  await writeStored(workspaceOf({ 'a.csv': 'text', 'b.csv': '' }), new Map([['a.csv', await sha256('text')]]));

  expect(await textsKept()).toEqual({ 'a.csv': 'text' });
});

test('a workspace that lacks an input says which', async () => {
  await keep({ 'a.csv': 'text' });
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('inputs');
  await folder.removeEntry(await sha256('text'));

  await expect(readStored()).rejects.toMatchObject({
    code: 'workspace_invalid',
    detail: 'a.csv is not kept in this browser any more: load it again',
  });
});

test('erasing leaves nothing', async () => {
  await keep({ 'a.csv': 'text' });

  expect(await eraseStored()).toEqual([]);
  expect(await readStored()).toBeNull();
});

// eslint-disable-next-line @typescript-eslint/require-await -- an input file is read asynchronously, wherever it lies
async function* breaking(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('thi');
  throw new Error('the disk is gone');
}

test('where the nodes of a network stand is kept for its workspace, added to, and erased', async () => {
  await keep({ 'in/works.csv': 'a' });
  await keepPlaces('J1', 'person', { id: ['P1', 'P2'], x: [1.2345, 2], y: [3, 4] });
  await keepPlaces('J1', 'person', { id: ['P2', 'P3'], x: [5, 6], y: [7, 8] });
  await sweepStored();

  expect(await readPlaces('J1', 'person')).toEqual({ id: ['P1', 'P2', 'P3'], x: [1.23, 5, 6], y: [3, 7, 8] });
  expect(await readPlaces('J1', 'organization')).toBeNull();
  expect(await readPlaces('J2', 'person')).toBeNull();
  expect(await eraseStored()).toEqual([]);
  expect(await readPlaces('J1', 'person')).toBeNull();
});
