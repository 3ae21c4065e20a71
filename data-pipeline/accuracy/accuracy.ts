/** A subject that a rule must report (`planted`), or must not (`innocent`). */
export interface KnownSubject {
  readonly ruleId: string;
  readonly kind: 'planted' | 'innocent';
  readonly subjectKey: string;
}

/** What a rule reported. */
export interface ReportedSubject {
  readonly rule_id: string;
  readonly subject_key: string;
}

/** How the reports of one rule compare with what is known. */
export interface RuleAccuracy {
  readonly rule_id: string;
  /** Subjects that the rule must report. */
  readonly planted: number;
  /** Share of the reported subjects that are planted, 0 to 1; null when nothing was reported. */
  readonly precision: number | null;
  /** Share of the planted subjects that were reported, 0 to 1; null when nothing was planted. */
  readonly recall: number | null;
  /** Harmonic mean of the two; null when either is, 0 when both are 0. */
  readonly f1: number | null;
  /** Subjects that look like one to report and are not. */
  readonly innocents: number;
  /** How many of those were reported. */
  readonly innocents_fired: number;
}

/**
 * Precision, recall and their harmonic mean for each rule that reported something or has known subjects, by rule id.
 *
 * A subject counts once, however often it is named. Everything reported that is not planted is an error, be it a known
 * innocent or not known at all.
 */
export function accuracy(
  findings: readonly ReportedSubject[],
  truth: readonly KnownSubject[],
): readonly RuleAccuracy[] {
  const rules = new Set([...findings.map(({ rule_id }) => rule_id), ...truth.map(({ ruleId }) => ruleId)]);
  return [...rules].toSorted().map((rule_id) => {
    const reported = new Set(findings.filter((one) => one.rule_id === rule_id).map(({ subject_key }) => subject_key));
    const planted = subjectsOf(truth, rule_id, 'planted');
    const innocent = subjectsOf(truth, rule_id, 'innocent');
    const right = countIn(planted, reported);
    const precision = share(right, reported.size);
    const recall = share(right, planted.size);
    return {
      rule_id,
      planted: planted.size,
      precision,
      recall,
      f1: harmonicMean(precision, recall),
      innocents: innocent.size,
      innocents_fired: countIn(innocent, reported),
    };
  });
}

/** Reported subjects that are not planted, and planted ones that were not reported, each once, by rule and subject. */
export function mistakes(
  findings: readonly ReportedSubject[],
  truth: readonly KnownSubject[],
): { readonly wrong: readonly string[]; readonly missed: readonly string[] } {
  const reported = new Set(findings.map(({ rule_id, subject_key }) => `${rule_id} ${subject_key}`));
  const planted = new Set(
    truth.filter(({ kind }) => kind === 'planted').map(({ ruleId, subjectKey }) => `${ruleId} ${subjectKey}`),
  );
  return {
    wrong: [...reported].filter((subject) => !planted.has(subject)).toSorted(),
    missed: [...planted].filter((subject) => !reported.has(subject)).toSorted(),
  };
}

function subjectsOf(truth: readonly KnownSubject[], rule: string, wanted: KnownSubject['kind']): Set<string> {
  return new Set(
    truth.filter(({ ruleId, kind }) => ruleId === rule && kind === wanted).map(({ subjectKey }) => subjectKey),
  );
}

function countIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((subject) => others.has(subject)).length;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function harmonicMean(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
