import { readFile } from 'node:fs/promises';
import { openNative } from '../db/native.ts';
import { verifyPack } from '../export/pack/verify-pack.ts';
import { command } from './command.ts';

const usage = `npm run verify -- PACK

Checks every byte of an evidence pack against its manifest, and the archive's own structure; then evaluates the packed rules on the
packed rows, which must give the same findings.

Exit codes: 0 all is as it was written · 1 something is not (each line names the member) · 2 the command line was not understood.`;

/** `npm run verify`: is a pack as it was written? @returns the exit code. */
export const main = command({ usage, read: readArguments, run: verify });

function readArguments([path, ...more]: readonly string[]): string {
  if (path === undefined || more.length > 0 || path.startsWith('-')) throw new TypeError('name one pack');
  return path;
}

async function verify(path: string): Promise<number> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    process.stderr.write(`${path} cannot be read\n`);
    return 1;
  }
  const { isSound, problems, about, signature, rerun } = await verifyPack(bytes, () => openNative());
  for (const { member, what } of problems) process.stderr.write(`${member}: ${what}\n`);
  if (!isSound || about === null) return 1;
  const { findings, members, tool, profile, asOf, journalHead } = about;
  const lines = [
    `${String(members)} members, ${String(findings)} findings, as of ${asOf}, profile ${profile}, made by ${tool}: every byte is as it was written.`,
    rerun === null
      ? 'It packs no rows, so that the rules were not evaluated again.'
      : `The rules give the same ${String(rerun.findings)} findings on the packed rows.`,
    ...(rerun?.otherVersions ?? []).map(
      (name) => `${name} is of another version than here: its own text was evaluated.`,
    ),
    journalHead === null ? 'No journal stood behind it.' : `Newest entry of the journal: ${journalHead}`,
    signatureWords(signature),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function signatureWords(signature: { publicKey: string; isChecked: boolean } | null): string {
  if (signature === null) return 'It is not signed: a change on purpose could be hidden by writing the manifest anew.';
  const key = `the key ${signature.publicKey}`;
  return signature.isChecked
    ? `Signed with ${key}.`
    : `It says that it is signed with ${key}; this Node cannot check Ed25519.`;
}
