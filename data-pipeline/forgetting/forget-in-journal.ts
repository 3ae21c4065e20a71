import type { Json, JsonObject } from '../journal/canonical-json.ts';
import type { Journal } from '../journal/journal.ts';
import { firstImports } from '../privacy/retention.ts';
import type { ForgettingPlan } from './plan-forgetting.ts';

type Subject = Pick<ForgettingPlan, 'personId' | 'personName' | 'identifiers' | 'authorships' | 'filesGone'>;

/**
 * Blanks what a journal says of a person. Where that takes entries of imports, because they tell the names of files that go, the days
 * from which the other files count are said once more, without names.
 *
 * @returns how many entries say nothing any more.
 */
export async function forgetInJournal(journal: Journal, actor: string, plan: Subject): Promise<number> {
  const concerns = concernsPerson(plan);
  const gone = new Set(plan.filesGone.map(({ sha256 }) => sha256));
  const isImportTaken = journal.entries.some((entry) => {
    const body = entry.kind === 'import' ? journal.body(entry) : null;
    return body !== null && concerns(body);
  });
  if (isImportTaken) {
    const days = [...firstImports(journal)].filter(([sha256]) => !gone.has(sha256));
    const files = days.map(([sha256, since]) => ({ sha256, since }));
    await journal.append(actor, [{ kind: 'import', subject: 'days', body: { files } }]);
  }
  return journal.forget(actor, 'a person was forgotten', concerns);
}

/** Whether what an entry says concerns somebody of whom `isForgotten` is true. */
export function concernsForgotten(isForgotten: (identifier: string) => boolean): (body: JsonObject) => boolean {
  return (body) => personsOf(body)?.some(isForgotten) ?? false;
}

/**
 * Whether what an entry says is to go with a person: it concerns them, or it concerns nobody in particular (a query, the filter of
 * an export, the names of files, a decision about two authorships) and names them, an authorship of theirs or a file that goes with
 * them. What is said of other covered people stays, whomever it names.
 */
export function concernsPerson({
  personId,
  personName,
  identifiers,
  authorships,
  filesGone,
}: Subject): (body: JsonObject) => boolean {
  const names = [personName ?? '', ...identifiers.filter((identifier) => /^\d{4}-\d{4}-/u.test(identifier))]
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
  const ids = new Set([personId, ...identifiers]);
  const whole = new Set([...authorships, ...filesGone.map(({ path }) => path)]);
  const isNamed = (text: string) =>
    whole.has(text) ||
    names.some((name) => text.toLowerCase().includes(name)) ||
    text.split(/['"=&,;/\\]+/u).some((part) => ids.has(part));
  return (body) => {
    const persons = personsOf(body);
    if (persons !== null) return persons.some((person) => ids.has(person));
    return textsIn(body).some(isNamed);
  };
}

function personsOf({ persons }: JsonObject): readonly string[] | null {
  if (!Array.isArray(persons)) return null;
  return (persons as readonly Json[]).filter((person) => typeof person === 'string');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Record<string, Json>).flatMap(textsIn);
}
