import type { NameForm, NamePlace, Refusal } from './evidence.ts';
import type { NameHit, NameOwner } from './name-index.ts';

/** A name that stands in a line, with the organization that it means there. */
export interface FoundName {
  readonly hit: NameHit;
  readonly owner: NameOwner;
  readonly form: NameForm;
  readonly place: NamePlace;
  /** The one predecessor of it that has the same name and fits the same places; null if there is none or several. */
  readonly predecessor: NameOwner | null;
}

/** Words of a name that stand in a line and mean nobody there. */
export interface RefusedName {
  readonly hit: NameHit;
  readonly reason: Refusal;
  /** Whom they may mean. */
  readonly owners: readonly NameOwner[];
}

export function isFound(verdict: FoundName | RefusedName): verdict is FoundName {
  return 'owner' in verdict;
}
