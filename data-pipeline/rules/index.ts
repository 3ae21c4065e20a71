import { undisclosedAffiliation } from './aff-01-undisclosed-affiliation/rule.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which it is evaluated and listed. */
export const rules: readonly Rule[] = [undisclosedAffiliation];
