import type { Brief } from '../../brief/brief.ts';
import { makeBrief } from '../../brief/make-brief.ts';
import type { Database } from '../../db/database.ts';
import { askBriefFacts } from '../../questions/ask-brief.ts';
import { parameterValues } from '../../rules/parameters.ts';
import type { RunFacts } from '../contents.ts';
import { toolName, toolVersion } from '../tool.ts';

/** The brief of a workspace as it was built, with what its journal says of the findings. */
export async function readBrief(db: Database, run: RunFacts): Promise<Brief> {
  const { workspace, asOf, parameters, reviews = new Map(), firstSeen = new Map(), journalHead = null } = run;
  return makeBrief(await askBriefFacts(db), {
    workspace,
    asOf,
    smallestCell: Number(parameterValues(parameters)['smallest_cell']),
    tool: { name: toolName, version: toolVersion },
    reviews,
    firstSeen,
    journalHead,
  });
}
