/**
 * Who an export is for, and so what is left out of it.
 *
 * - `auditor`: nothing.
 * - `leadership`: every row and every name. There is one kind of file for it, the brief: counts, small ones hidden.
 * - `researcher`: a copy for one person: their own findings, without reviewers' names, notes and second readings, and only
 *   the input files that their evidence stands in.
 * - `share`: for people outside. Names, ids, units, subjects, words, works and files are withheld or replaced by pseudonyms
 *   that are the same wherever the same secret is given; dates are cut to the year; no raw rows and no input files.
 */
export const profiles = ['auditor', 'leadership', 'researcher', 'share'] as const;
export type Profile = (typeof profiles)[number];

/** What each profile leaves out, in a sentence for the reader of the export. */
export const profileWords: Readonly<Record<Profile, string>> = {
  auditor: 'Everything: names, words of both records, decisions and notes.',
  leadership:
    'Counts with their denominators: no names, no rows, small counts hidden. The brief is the one file for it.',
  researcher: 'The findings of one person, without reviewers’ names, internal notes and second readings.',
  share:
    'Pseudonyms (HMAC-SHA-256 under a secret of the sender) instead of people, units, subjects, works and findings; ' +
    'words, files and days are withheld. Pseudonyms are not anonymity: years and rules remain.',
};
