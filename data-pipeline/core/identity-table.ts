import { groupBits, identityWeights, neededBits } from './identity-weights.ts';
import { nameRules } from './names/name-rules.ts';

/** docs/identity.md: how it is told who is who, from the table of weights and the table of name rules. */
export function identityTable(): string {
  const weights = identityWeights.map(({ label, each, most, basis }) => {
    const limit = each === most ? `${String(most)} bits at most` : `${String(each)} bits each, ${String(most)} at most`;
    return `- **${label}**: ${limit}. ${basis}`;
  });
  const rules = nameRules.map(({ rule, label, isWeak, example, basis }) => {
    return `- \`${rule}\`: ${label} (${example}).${isWeak ? ' Needs other evidence.' : ''} ${basis}`;
  });
  return `# Who is who

Generated from \`data-pipeline/core/identity-weights.ts\` and \`data-pipeline/core/names/name-rules.ts\`. After a change: \`npx vitest run --project node tests/unit/core/identity-table.test.ts -u\`.

A name alone never makes two authorships one person’s, and never makes one a covered person’s: without evidence of another kind the answer is “cannot tell”. Nothing here knows where a name comes from.

## What shared things say

A shared thing says as much as it is rare among the authorships loaded, in bits (−log2 of its share), up to a limit; one bit doubles the odds that both are one person. Together they must say ${String(neededBits)} bits more than log2 of the number of people who may bear the name in the same files. Authorships that share ${String(groupBits)} bits count as one bearer there. Names that contradict each other, two ORCID iDs and two names of one byline are never joined.

${weights.join('\n')}

## By what two names may be one person’s

Surest first. A name that fits only by a rule that needs other evidence is listed where an identifier, an affiliation with an employer of the time or a co-author speaks for it. Authors who are not covered are told apart by the first four rules alone.

${rules.join('\n')}

## What a reviewer says

A reviewer’s word goes before the evidence. Of a covered person it says whose an authorship is; of other authors that two authorships are one author’s (merge) or not (split), with a reason. What would contradict a merge is shown and does not prevent it: two ORCID iDs, two places in one byline, names that cannot be one person’s, works that are surely a covered person’s, an earlier word to the contrary. Every word stands in the log, is carried out in its order after each import, and can be taken back. How: [decision 26](decisions/0026-other-authors-by-two-authorships.md).
`;
}
