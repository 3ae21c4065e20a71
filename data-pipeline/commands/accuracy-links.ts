import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LinkNote, measured, type MeasuredFigure } from '../accuracy/links/figure.ts';
import { linkTrials } from '../accuracy/links/index.ts';
import { registryFolder, type TrialHost } from '../accuracy/links/trial.ts';
import type { Database } from '../db/database.ts';
import { openNative } from '../db/native.ts';
import { loadRegistries } from '../reconcile/registries.ts';
import { filesBelow } from './files-below.ts';
import { table } from './text-table.ts';

interface Links {
  readonly links: readonly MeasuredFigure[];
  readonly notes: readonly LinkNote[];
  /** Files that are not there: what needs them is not measured. */
  readonly skipped: readonly string[];
}

/** The accuracy of links, as text: a table with a row for each labelled set and figure, or JSON. */
export async function linkAccuracy(folder: string, asJson: boolean): Promise<string> {
  const result = await measuredLinks(folder);
  return asJson ? `${JSON.stringify(result, null, 2)}\n` : linkTable(result);
}

async function measuredLinks(folder: string): Promise<Links> {
  let opened: Database | null = null;
  const host: TrialHost = {
    bytes: (path) => readFile(join(folder, path)),
    files: (path) => filesBelow(join(folder, path)),
    database: () => openNative(),
    async registries() {
      opened ??= await openRegistries(join(folder, registryFolder));
      return opened;
    },
  };
  const links: MeasuredFigure[] = [];
  const notes: LinkNote[] = [];
  const skipped: string[] = [];
  try {
    for (const trial of linkTrials) {
      const absent = await absentOf(folder, trial.needs);
      skipped.push(...absent);
      if (absent.length > 0) continue;
      const result = await trial.run(host);
      links.push(...result.figures.map(measured));
      notes.push(...result.notes);
    }
  } finally {
    await (opened as Database | null)?.close();
  }
  return { links, notes, skipped: [...new Set(skipped)] };
}

async function absentOf(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(
    paths.map((path) =>
      stat(join(folder, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((_, index) => there[index] !== true);
}

async function openRegistries(folder: string): Promise<Database> {
  const names = (await readdir(folder)).toSorted();
  const files = names.map(async (name) => {
    const path = join(folder, name);
    return {
      path: name,
      size: (await stat(path)).size,
      open: () => createReadStream(path, { highWaterMark: 1 << 20 }),
    };
  });
  const db = await openNative();
  await loadRegistries(db, await Promise.all(files));
  return db;
}

function linkTable({ links, notes, skipped }: Links): string {
  const rows = links.map(({ set, part, figure, share, lo, hi, hits, total, asked }) => [
    ...[set, part, figure, decimals(share), `${decimals(lo)}–${decimals(hi)}`, `${String(hits)}/${String(total)}`],
    asked === null ? '' : `≥ ${String(asked)}`,
  ]);
  const header = ['labelled set', 'part', 'figure', 'share', '95 % interval', 'of', 'asked'];
  const said = [
    ...notes.map(({ set, note }) => `${set}: ${note}\n`),
    ...skipped.map((path) => `Skipped: ${path} is not there, so what needs it was not measured.\n`),
  ];
  return `${rows.length === 0 ? '' : table([header, ...rows], 3)}${said.join('')}`;
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}
