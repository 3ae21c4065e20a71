/** How soon a finding is to be read: P priority review, R review, A administrative, C context (never in the flagged list). */
export type Severity = 'P' | 'R' | 'A' | 'C';
