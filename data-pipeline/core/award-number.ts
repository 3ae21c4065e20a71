import { divisions } from './award-shapes/north-america.ts';
import { projectInstitutes } from './award-shapes/united-states-health.ts';

const label =
  /^(?:GRANTS?|AWARDS?|PROJECTS?|CONTRACTS?|NUMBER|NO(?=\d|[A-Z]\d\d)|(?:NIH|NSF)(?=GRANT|AWARD|PROJECT|CONTRACT|NUMBER|NO(?:\d|[A-Z]\d\d)))+/u;
const nih = new RegExp(
  `^(?:NIH)?\\d?([A-Z](?:\\d[A-Z0-9]|[A-Z]\\d|I[AB]))(${projectInstitutes})(?:(\\d{6})(?:\\d{2}(?:[ASXPD]\\d{1,2})*(?:\\d{4})?)?|(\\d{5}))$`,
  'u',
);
const nsf = new RegExp(`^(?:NSF)?(?:(?:${divisions})*(\\d{7})|(?:${divisions})(\\d{6}))$`, 'u');

/** Spellings of one number that other funders' numbers have, read from the letters and digits alone. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // A funder's acronym before its number: "NSFC 61473236", "RFBR 14-04-00004".
  [
    /^(?:NSFC|DFG|JSPS|KAKENHI|RFBR|RFFI|RSF|NHMRC|CNPQ|FAPESP|FWF|SNSF|SNF|OTKA|EPSRC|BBSRC|NERC|ESRC|STFC|MRC|EU|EC)(?=[A-Z]{0,4}\d)/u,
    '',
  ],
  // KAKENHI with and without "JP"; Taiwan's councils before the year of the Republic.
  [/^JP(?=\d{2}[A-Z]{1,2}\d{4,5}$|\d{8}$)/u, ''],
  [/^(?:MOST|NSTC|NSC)(?=\d{6,7}[A-Z]\d{6})/u, ''],
  // The call before the European Union's six or nine digits, the project's acronym after them.
  [
    /^(?:ERC|PITN|PIEF|PIIF|PIOF|PIRG|PCIG|PERG|H2020|FP7|MSCA)[A-Z]*(?:20\d{2})?[A-Z]*(\d{9}|\d{6})[A-Z]{0,16}$/u,
    '$1',
  ],
  // Wellcome's "WT", and the letters and year of its newer numbers; NSFC's department after its eight digits.
  [/^(?:WT(\d{6})(?:[ABCZ]\d{2}[ABCZ])?|(\d{6})[ABCZ]\d{2}[ABCZ])$/u, '$1$2'],
  [/^(\d{8})[A-Z]\d{4,6}$/u, '$1'],
  // The partner of an ANR project.
  [/^(ANR\d{2}[A-Z][A-Z0-9]{2,6}\d{4})\d{2}$/u, '$1'],
];

/**
 * The key under which two spellings of one award number are equal: upper-case letters and digits only.
 *
 * NIH numbers keep activity, institute and six-digit serial (`5R01CA123456-03A1` → `R01CA123456`), so that the years, supplements
 * and subprojects of one project are one award (`K99/R00` is its later phase); NSF numbers keep their seven digits (`NSF CMMI-2222810` → `2222810`), with the zero that
 * begins them (`CCF 805476` → `0805476`). Words such
 * as "Grant No." and a funder's acronym in front are dropped, as is what the funders of Europe, Japan and Taiwan print around
 * theirs (`JP15H02781` → `15H02781`, `H2020-ICT-645403` → `645403`, `08/56446-9` → `2008564469`).
 *
 * @returns null when no digit is left ("N/A", "pending"): such text names no award.
 */
export function normalizeAwardNumber(raw: string | null | undefined): string | null {
  const spelled = (raw ?? '').normalize('NFKC').toUpperCase().replaceAll('%2F', '/');
  const compact = withCentury(spelled).replace(/[^\p{L}\p{N}]+/gu, '');
  if (!/\p{N}/u.test(compact)) return null;

  // "RO1" is how "R01" comes out of a scanner or a hurried hand.
  const unlabeled = compact
    .replace(label, '')
    .replace(/^([RKPU])O(?=\d[A-Z]{2}\d{5})/u, '$10')
    .replace(/^\d?K99R00(?=[A-Z]{2}\d{5})/u, 'R00');
  const project = nih.exec(unlabeled);
  if (project !== null) {
    const [, activity = '', institute = '', serial, shortSerial = ''] = project;
    return activity + institute + (serial ?? shortSerial.padStart(6, '0'));
  }
  const [, digits, withoutZero] = nsf.exec(unlabeled) ?? [];
  return (
    digits ??
    withoutZero?.padStart(7, '0') ??
    spellings.reduce((number, [shape, kept]) => number.replace(shape, kept), unlabeled)
  );
}

/** FAPESP's numbers, whose year has two digits or four: "08/56446-9". */
function withCentury(spelled: string): string {
  return spelled.replace(
    /(?<![\p{L}\p{N}/])(\d{2})\s?\/\s?(\d{5}[‐‑–-]\d)(?!\p{N})/u,
    (_, year: string, rest: string) => {
      return `${Number(year) > 60 ? '19' : '20'}${year}/${rest}`;
    },
  );
}
