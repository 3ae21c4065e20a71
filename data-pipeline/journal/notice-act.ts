import type { Act } from './journal.ts';

export interface SentNotice {
  readonly personId: string;
  readonly personName: string;
  readonly findingIds: readonly string[];
  readonly text: string;
  readonly sha256: string;
}

/** Writes down that a notice went to a person, in which words and about which findings. */
export function noticeAct({ personId, personName, findingIds, text, sha256 }: SentNotice): Act {
  return {
    kind: 'notice',
    subject: 'notice',
    body: { persons: [personId], person_name: personName, findings: [...findingIds], text, sha256 },
  };
}
