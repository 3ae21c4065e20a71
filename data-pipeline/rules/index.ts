import { undisclosedAffiliation } from './aff-01-undisclosed-affiliation/rule.ts';
import { effortLimit } from './eff-01-effort-limit/rule.ts';
import { designatedAffiliation } from './ent-01-designated-affiliation/rule.ts';
import { listedLater } from './ent-01l-listed-later/rule.ts';
import { designatedCoauthor } from './ent-02-designated-coauthor/rule.ts';
import { publicAward } from './fnd-01-public-award/rule.ts';
import { acknowledgedAward } from './fnd-02-acknowledged-award/rule.ts';
import { collectiveFunding } from './fnd-04-collective-funding/rule.ts';
import type { Rule } from './rule.ts';
import { concurrency } from './tim-01-concurrency/rule.ts';

/** Every rule, in the order in which it is evaluated and listed. */
export const rules: readonly Rule[] = [
  undisclosedAffiliation,
  publicAward,
  acknowledgedAward,
  collectiveFunding,
  designatedAffiliation,
  listedLater,
  designatedCoauthor,
  effortLimit,
  concurrency,
];
