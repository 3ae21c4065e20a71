import { undisclosedAffiliation } from './aff-01-undisclosed-affiliation/rule.ts';
import { publicAward } from './fnd-01-public-award/rule.ts';
import { acknowledgedAward } from './fnd-02-acknowledged-award/rule.ts';
import { collectiveFunding } from './fnd-04-collective-funding/rule.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which it is evaluated and listed. */
export const rules: readonly Rule[] = [undisclosedAffiliation, publicAward, acknowledgedAward, collectiveFunding];
