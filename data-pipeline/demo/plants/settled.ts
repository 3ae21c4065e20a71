import type { Covered } from '../model.ts';

/** Somebody on whom a tie can be planted and found: forms filed, an ORCID iD, always employed here. */
export function isSettled(person: Covered): boolean {
  return person.orcid !== null && person.forms.cposOn !== null && person.employments.length === 1;
}

/** The first and the last day on which a person certified a newest form. @throws RangeError for a person without forms. */
export function formDays({ personId, forms }: Covered): { readonly first: string; readonly last: string } {
  const days = [forms.biosketchOn, forms.cposOn, forms.coiOn].filter((day) => day !== null).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) throw new RangeError(`${personId} filed no form`);
  return { first, last };
}
