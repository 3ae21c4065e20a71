import type { NameKeys } from '../../core/name.ts';
import { createTable, type Database, type Row } from '../../db/database.ts';
import { steps } from '../../steps/index.ts';
import { loadMacros, runStep } from '../../steps/run-steps.ts';
import authorPairs from './author-pairs.sql?raw';
import type { LinkFigure, LinkResult } from './figure.ts';
import type { Half } from './halves.ts';
import { nameGroup } from './name-groups.ts';

/** Whose an authorship is by the labels of a set: all with one `label` are one person's. */
export interface AuthorLabel {
  readonly authorshipId: string;
  readonly label: string;
  readonly name: NameKeys;
}

interface PairCount extends Row {
  half: Half;
  name_group: string;
  bearers: string;
  is_same: boolean;
  is_joined: boolean;
  pairs: number;
}

/** Builds every table that telling authors apart needs, from the raw tables. The parameters must be set before. */
export async function buildAuthors(db: Database): Promise<void> {
  await loadMacros(db);
  const last = steps.findIndex(({ table }) => table === 'author_cluster');
  for (const step of steps.slice(0, last + 1)) await runStep(db, step);
}

/** Puts labels beside the tables of {@link buildAuthors}. */
export async function labelAuthors(db: Database, labels: readonly AuthorLabel[]): Promise<void> {
  const shape = { authorship_id: 'VARCHAR', label: 'VARCHAR', half: 'VARCHAR', name_group: 'VARCHAR' } as const;
  await db.run(createTable('author_label', shape));
  const rows = labels.map(({ authorshipId, label, name }) => [authorshipId, label, halfOfName(name), nameGroup(name)]);
  await db.insert('author_label', shape, rows);
}

/** How many pairs of labelled authorships were joined, rightly and wrongly: of all, by how common the name is, and by group of names. */
export async function authorResult(db: Database, set: string, note: string): Promise<LinkResult> {
  const counts = await db.rows<PairCount>(authorPairs);
  const figures = (['held out', 'tuned on'] as const).flatMap((half) => figuresOf(set, half, counts));
  const pairs = 'pairs of authorships of different works whose family names and first initials agree; ';
  return { figures, notes: [{ set, note: `${pairs}${note} ${spread(counts)}` }] };
}

function figuresOf(set: string, part: Half, all: readonly PairCount[]): readonly LinkFigure[] {
  const counts = all.filter(({ half }) => half === part);
  const right = sum(counts, (one) => one.is_same && one.is_joined);
  const figure = (name: string, hits: number, total: number, asked: number | null = null): LinkFigure => {
    return { set, part, figure: name, hits, total, asked };
  };
  const wrongIn = (name: string, of: readonly PairCount[]) => {
    return figure(
      `two people joined, ${name}`,
      sum(of, isWrong),
      sum(of, (one) => !one.is_same),
    );
  };
  const byBearers = by(counts, ({ bearers }) => bearers);
  const byGroup = by(counts, ({ name_group: group }) => group);
  return [
    figure(
      'precision of joined pairs',
      right,
      sum(counts, (one) => one.is_joined),
      0.999,
    ),
    figure(
      'recall of joined pairs',
      right,
      sum(counts, (one) => one.is_same),
    ),
    ...byBearers.map(([name, of]) => wrongIn(name, of)),
    ...byGroup.map(([name, of]) => wrongIn(name, of)),
    ...byGroup.map(([name, of]) =>
      figure(
        `recall, ${name}`,
        sum(of, (one) => one.is_same && one.is_joined),
        sum(of, (one) => one.is_same),
      ),
    ),
  ].filter(({ total }) => total > 0);
}

/** In words: how far the shares of wrongly joined pairs of the groups lie apart, over both halves. */
function spread(counts: readonly PairCount[]): string {
  const shares = by(counts, ({ name_group: group }) => group)
    .map(([, of]) => ({ wrong: sum(of, isWrong), different: sum(of, (one) => !one.is_same) }))
    .filter(({ different }) => different > 0);
  const wrong = shares.reduce((total, share) => total + share.wrong, 0);
  if (wrong === 0) return `No two people were joined in any of ${String(shares.length)} groups of names.`;
  const all = shares.map((share) => share.wrong / share.different);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const words = `Two people were joined in ${String(wrong)} pairs, by group in ${percent(least)} to ${percent(most)}`;
  return least === 0 ? `${words}.` : `${words}: ${(most / least).toFixed(1)} times.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}

function isWrong({ is_same: isSame, is_joined: isJoined }: PairCount): boolean {
  return !isSame && isJoined;
}

function sum(counts: readonly PairCount[], keeps: (count: PairCount) => boolean): number {
  return counts.filter(keeps).reduce((total, { pairs }) => total + pairs, 0);
}

function by(counts: readonly PairCount[], key: (count: PairCount) => string): [string, readonly PairCount[]][] {
  const keys = [...new Set(counts.map(key))].toSorted();
  return keys.map((one) => [one, counts.filter((count) => key(count) === one)]);
}

/** By FNV-1a of family name and first initial: names that may be one person's are in one half. */
function halfOfName({ family_key, given_key }: NameKeys): Half {
  let hash = 2166136261;
  for (const letter of `${family_key.replaceAll(' ', '')}${given_key.charAt(0)}`) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  }
  return (hash >>> 0) % 2 === 0 ? 'tuned on' : 'held out';
}
