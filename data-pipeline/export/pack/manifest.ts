import * as v from 'valibot';
import { PipelineError } from '../../core/errors.ts';
import { profiles } from '../profile.ts';
import { json } from '../json.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.object({ guarded: whole, replaced: whole, bidi: whole, escaped: whole, cut: whole });

const manifestShape = v.object({
  format: v.literal('candor-evidence-pack'),
  version: v.literal(1),
  tool: v.object({ name: v.string(), version: v.string() }),
  profile: v.picklist(profiles),
  as_of: v.pipe(v.string(), v.isoDate()),
  filter: v.string(),
  sort: v.string(),
  findings: whole,
  rules: v.array(v.object({ id: v.pipe(v.string(), v.regex(/^[A-Z0-9-]{1,20}$/)), version: v.string() })),
  /** Every finding that these rules give on the packed rows; null where the profile packs no rows. */
  rerun: v.nullable(v.object({ finding_ids: v.array(v.string()) })),
  journal_head: v.nullable(v.object({ entries: whole, hash: v.nullable(v.string()) })),
  /** What had to be changed in the texts of the report. */
  sanitized: counts,
  /** All members but this one and the signature, in the order in which they lie. */
  members: v.array(
    v.object({
      path: v.string(),
      bytes: whole,
      sha256: hash,
      /** Bytes in the archive, and their hash: a deflated stream has bits that no content depends on. */
      packed_bytes: whole,
      packed_sha256: hash,
    }),
  ),
});

/** What an evidence pack holds, and what it was made from. */
export type PackManifest = v.InferOutput<typeof manifestShape>;

export function writePackManifest(manifest: PackManifest): string {
  return json(manifest);
}

/** @throws PipelineError `pack_invalid` for text that {@link writePackManifest} did not write. */
export function readPackManifest(text: string): PackManifest {
  try {
    return v.parse(manifestShape, JSON.parse(text));
  } catch (cause) {
    throw new PipelineError('pack_invalid', 'its manifest.json is not of this version', { cause });
  }
}
