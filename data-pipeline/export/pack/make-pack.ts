import { deflateSync } from 'fflate';
import { sha256 } from 'hash-wasm';
import type { Database } from '../../db/database.ts';
import type { RunOptions } from '../../progress.ts';
import { askFindings } from '../../questions/ask.ts';
import macros from '../../steps/macros.sql?raw';
import { type Contents, contentsContext } from '../contents.ts';
import { coverageJson } from '../coverage-json.ts';
import { evidenceObject, findingFacts } from '../findings-json.ts';
import { json } from '../json.ts';
import { reviewObject } from '../review-record.ts';
import { noCounts, sanitizeForJson, type TextCounts } from '../sanitize.ts';
import { type StoredMember, writeArchive } from './archive.ts';
import { crc32 } from './crc32.ts';
import { type PackManifest, writePackManifest } from './manifest.ts';
import { ruleMembers } from './packed-rules.ts';
import { type PackedTable, readPackedRows } from './packed-rows.ts';
import { reportHtml } from './report-html.ts';
import { type Signer, signatureOf } from './signature.ts';

export interface PackOptions extends RunOptions {
  readonly signer?: Signer | undefined;
}

/**
 * An evidence pack: a ZIP archive that stands alone and can be checked years later. It holds a report to read, findings,
 * evidence, rules with their SQL, parameters, reviews, input hashes, the tables that the rules read of the packed people
 * (none in the profile `share`), the head of the journal, and `manifest.json`, which says what each member must be.
 *
 * The same contents give the same bytes.
 *
 * @param personIds the people whose findings these are.
 */
export async function makePack(
  db: Database,
  contents: Contents,
  personIds: readonly string[],
  { signal, onProgress, signer }: PackOptions = {},
): Promise<{ readonly bytes: Uint8Array; readonly counts: TextCounts }> {
  const report = (detail: string, done: number) =>
    onProgress?.({ stage: 'build', detail, done, total: 4, unit: 'tables' });
  const hasRows = contents.profile !== 'share' && contents.rules.length > 0;
  report('rows for the rules', 0);
  const tables = hasRows ? await readPackedRows(db, personIds) : [];
  const rerun = hasRows ? { finding_ids: await findingIdsOf(db, contents, personIds) } : null;
  signal?.throwIfAborted();
  report('report', 1);
  const counts = noCounts();
  const members = await textMembers(contents, tables, counts);
  await breathe();
  signal?.throwIfAborted();
  report('archive', 2);
  const stored: StoredMember[] = [];
  const listed: PackManifest['members'][number][] = [];
  for (const [name, text] of members) {
    signal?.throwIfAborted();
    const content = new TextEncoder().encode(text);
    const member = storedMember(name, content, 8);
    stored.push(member);
    listed.push({
      path: name,
      bytes: content.length,
      sha256: await sha256(content),
      packed_bytes: member.data.length,
      packed_sha256: await sha256(member.data),
    });
    await breathe();
  }
  report('manifest', 3);
  const manifest = new TextEncoder().encode(writePackManifest(manifestOf(contents, rerun, counts, listed)));
  stored.push(storedMember('manifest.json', manifest, 0));
  if (signer !== undefined) {
    const signature = new TextEncoder().encode(await signatureOf(signer, manifest));
    stored.push(storedMember('signature.json', signature, 0));
  }
  const bytes = writeArchive(stored);
  report('manifest', 4);
  return { bytes, counts };
}

async function textMembers(
  contents: Contents,
  tables: readonly PackedTable[],
  counts: TextCounts,
): Promise<readonly (readonly [name: string, text: string])[]> {
  const { records, rules, parameters, inputs, coverage, asOf, journalHead } = contents;
  const context = contentsContext(contents);
  return [
    ['report.html', await reportHtml(contents, counts)],
    ['findings.json', json({ ...context, findings: records.map(findingFacts) })],
    [
      'evidence.json',
      json({
        evidence: records.flatMap(({ finding, evidence }) =>
          evidence.map((item) => ({ finding_id: finding.finding_id, seq: item.seq, ...evidenceObject(item) })),
        ),
        innocents: records.flatMap(({ innocents }) => innocents),
      }),
    ],
    [
      'reviews.json',
      json({
        reviews: records.map(({ finding, review }) => ({ finding_id: finding.finding_id, ...reviewObject(review) })),
      }),
    ],
    [
      'coverage.json',
      coverage.totals === null
        ? json({ people: coverage.people })
        : coverageJson({ totals: coverage.totals, verdicts: coverage.verdicts, people: coverage.people }),
    ],
    ['parameters.json', json({ as_of: asOf, changed: parameters.changed, all: parameters.all })],
    ['inputs.json', json({ inputs })],
    ['journal-head.json', json({ journal_head: journalHead })],
    ...rules.flatMap(ruleMembers),
    ['rules/macros.sql', macros],
    ...tables.map((table) => [`rows/${table.table}.json`, rowsText(table)] as const),
  ];
}

/** One row a line. */
function rowsText({ table, columns, rows }: PackedTable): string {
  const head = `"table": ${JSON.stringify(table)},\n"columns": ${JSON.stringify(columns)},\n"rows": [`;
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return sanitizeForJson(`{${head}\n${lines}\n]}\n`, noCounts());
}

async function findingIdsOf(db: Database, { rules }: Contents, personIds: readonly string[]): Promise<string[]> {
  const people = new Set(personIds);
  const used = new Set(rules.map(({ id }) => id));
  const all = await askFindings(db);
  return all
    .filter(({ person_id, rule_id }) => people.has(person_id) && used.has(rule_id))
    .map(({ finding_id }) => finding_id)
    .toSorted();
}

function manifestOf(
  { tool, profile, asOf, filter, sort, records, rules, journalHead }: Contents,
  rerun: PackManifest['rerun'],
  sanitized: TextCounts,
  members: PackManifest['members'],
): PackManifest {
  return {
    format: 'candor-evidence-pack',
    version: 1,
    tool: { ...tool },
    profile,
    as_of: asOf,
    filter,
    sort,
    findings: records.length,
    rules: rules.map(({ id, version }) => ({ id, version })),
    rerun,
    journal_head: journalHead === null ? null : { ...journalHead },
    sanitized: { ...sanitized },
    members,
  };
}

function storedMember(name: string, content: Uint8Array, method: 0 | 8): StoredMember {
  const data = method === 0 ? content : deflateSync(content, { level: 6 });
  return { name, method, crc: crc32(content), size: content.length, data };
}

/** Lets a stop that was asked for in the meantime arrive. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
