import type { Json, JsonObject } from '../journal/canonical-json.ts';
import type { ForgettingPlan } from './plan-forgetting.ts';

/** Whether what an entry says concerns somebody of whom `isForgotten` is true. */
export function concernsForgotten(isForgotten: (identifier: string) => boolean): (body: JsonObject) => boolean {
  return (body) => personsOf(body)?.some(isForgotten) ?? false;
}

/**
 * Whether what an entry says is to go with a person: it concerns them, or it concerns nobody in particular (a query, the filter of
 * an export, the names of files) and names them. What is said of others stays, whomever it names.
 */
export function concernsPerson({
  personId,
  personName,
  identifiers,
}: Pick<ForgettingPlan, 'personId' | 'personName' | 'identifiers'>): (body: JsonObject) => boolean {
  const names = [personName ?? '', ...identifiers.filter((identifier) => /^\d{4}-\d{4}-/u.test(identifier))]
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
  const ids = new Set([personId, ...identifiers]);
  const isNamed = (text: string) =>
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
