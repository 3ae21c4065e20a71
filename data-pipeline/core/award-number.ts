/** Two-letter codes of NIH institutes, and of the PHS agencies that number their grants alike. */
const institutes =
  'AA|AG|AI|AM|AR|AT|CA|CB|CE|CL|CN|CO|DA|DC|DD|DE|DK|DP|EB|ES|EY|FD|GM|HD|HG|HL|HS|IP|LM|MD|MH|MR|NR|NS|OD|OH|PC|RG|RM|RR|TP|TR|TS|TW|WH';

/** Codes that NSF puts before its seven digits: divisions, offices and programs. */
const divisions =
  'ACI|AGS|ANI|ANT|ARC|AST|ATM|BCS|BES|BIO|CAREER|CBET|CCF|CCR|CHE|CISE|CMMI|CMS|CNS|CTS|DBI|DEB|DGE|DMI|DMR|DMS|DRL|DUE|EAR|ECCS|ECS|EDU|EEC|EES|EF|EFMA|EFRI|EHR|EIA|ENG|EPS|GEO|GRFP|HRD|IBN|ICER|IIA|IIP|IIS|INT|IOS|ISE|ITE|ITR|MCB|MPS|MRI|NCSE|OAC|OCE|OCI|OIA|OIS|OISE|OPP|PHY|PLR|RISE|SBE|SES|SMA|TI|TIP';

const label =
  /^(?:GRANTS?|AWARDS?|PROJECTS?|CONTRACTS?|NUMBER|NO(?=\d|[A-Z]\d\d)|(?:NIH|NSF)(?=GRANT|AWARD|PROJECT|CONTRACT|NUMBER|NO(?:\d|[A-Z]\d\d)))+/u;
const nih = new RegExp(
  `^(?:NIH)?\\d?([A-Z](?:\\d[A-Z0-9]|[A-Z]\\d|I[AB]))(${institutes})(?:(\\d{6})(?:\\d{2}(?:[ASX]\\d{1,2})*)?|(\\d{5}))$`,
  'u',
);
const nsf = new RegExp(`^(?:NSF)?(?:${divisions})*(\\d{7})$`, 'u');

/**
 * The key under which two spellings of one award number are equal: upper-case letters and digits only.
 *
 * NIH numbers keep activity, institute and six-digit serial (`5R01CA123456-03A1` → `R01CA123456`), so that the years and
 * supplements of one project are one award; NSF numbers keep their seven digits (`NSF CMMI-2222810` → `2222810`).
 * Words such as "Grant No." in front are dropped.
 *
 * @returns null when no digit is left ("N/A", "pending"): such text names no award.
 */
export function normalizeAwardNumber(raw: string | null | undefined): string | null {
  const compact = (raw ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (!/\p{N}/u.test(compact)) return null;

  const unlabeled = compact.replace(label, '');
  const project = nih.exec(unlabeled);
  if (project !== null) {
    const [, activity = '', institute = '', serial, shortSerial = ''] = project;
    return activity + institute + (serial ?? shortSerial.padStart(6, '0'));
  }
  return nsf.exec(unlabeled)?.[1] ?? unlabeled;
}
