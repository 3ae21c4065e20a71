import { attributions } from './acknowledgments/attribution-trial.ts';
import { fundingStatements } from './acknowledgments/funding-statements.ts';
import { orcidLinks } from './author-orcids.ts';
import { emailLinks } from './author-emails.ts';
import { awardNumberShapes } from './award-numbers.ts';
import { authorLinks } from './authors.ts';
import { funderLinks } from './funders.ts';
import { organizationLinks } from './organizations.ts';
import type { LinkTrial } from './trial.ts';

/** Every kind of link whose accuracy is measured, in the order of the table. */
export const linkTrials: readonly LinkTrial[] = [
  funderLinks,
  organizationLinks,
  fundingStatements,
  attributions,
  awardNumberShapes,
  authorLinks,
  orcidLinks,
  emailLinks,
];
