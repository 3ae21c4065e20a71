import * as v from 'valibot';
import type { JsonObject } from './canonical-json.ts';
import type { Act } from './journal.ts';
import { type ReviewStatus, reviewStatuses } from './review.ts';

/** A finding that something is written down about: whose it is, and what it rests on (see `evidence-hash.ts`). */
export interface ReviewedFinding {
  readonly findingId: string;
  readonly ruleId: string;
  readonly personId: string;
  readonly evidence: readonly string[];
}

/** What a reviewer does with a finding. */
export type ReviewAct =
  | {
      readonly kind: 'decision';
      readonly status: ReviewStatus;
      readonly reasonCode: string | null;
      /** null leaves the note as it is. */
      readonly note: string | null;
      /** 2: a second reading, made without a sight of the first. */
      readonly reading: 1 | 2;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'response'; readonly text: string }
  | { readonly kind: 'assignment'; readonly to: string | null };

const about = { finding: v.string(), rule: v.string(), persons: v.array(v.string()) };

const decisionShape = v.object({
  ...about,
  status: v.picklist(reviewStatuses),
  reason: v.nullable(v.string()),
  note: v.nullable(v.string()),
  reading: v.picklist([1, 2]),
  evidence: v.array(v.string()),
});
const textShape = v.object({ ...about, text: v.string() });
const assignmentShape = v.object({ ...about, to: v.nullable(v.string()) });

export type Decision = v.InferOutput<typeof decisionShape>;

/** An act as the journal takes it: the chain learns that a finding was reviewed, the payload which and how. */
export function reviewEntry({ findingId, ruleId, personId, evidence }: ReviewedFinding, act: ReviewAct): Act {
  const subject = { finding: findingId, rule: ruleId, persons: [personId] };
  return { kind: act.kind, subject: 'finding', body: { ...subject, ...said(act, evidence) } };
}

function said(act: ReviewAct, evidence: readonly string[]): JsonObject {
  if (act.kind === 'assignment') return { to: act.to };
  if (act.kind !== 'decision') return { text: act.text };
  const { status, reasonCode, note, reading } = act;
  return { status, reason: reasonCode, note, reading, evidence: [...evidence] };
}

/** What an entry of a kind says, or null for a body that is not of this version. */
export const readBody = {
  decision: (body: JsonObject) => read(decisionShape, body),
  note: (body: JsonObject) => read(textShape, body),
  response: (body: JsonObject) => read(textShape, body),
  assignment: (body: JsonObject) => read(assignmentShape, body),
} as const;

/** What a reviewer did, told from the entry's body: to say it again; null for any other entry. */
export function actOf(kind: string, body: JsonObject): { readonly findingId: string; readonly act: ReviewAct } | null {
  if (kind === 'decision') {
    const decision = readBody.decision(body);
    if (decision === null) return null;
    const { finding: findingId, status, reason: reasonCode, note, reading } = decision;
    return { findingId, act: { kind, status, reasonCode, note, reading } };
  }
  if (kind === 'note' || kind === 'response') {
    const said = readBody[kind](body);
    return said === null ? null : { findingId: said.finding, act: { kind, text: said.text } };
  }
  const assigned = kind === 'assignment' ? readBody.assignment(body) : null;
  return assigned === null ? null : { findingId: assigned.finding, act: { kind: 'assignment', to: assigned.to } };
}

function read<Shape extends v.GenericSchema>(shape: Shape, body: JsonObject): v.InferOutput<Shape> | null {
  const parsed = v.safeParse(shape, body);
  return parsed.success ? parsed.output : null;
}
