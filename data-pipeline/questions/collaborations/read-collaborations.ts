import type { Database } from '../../db/database.ts';
import { type CollaborationColumns, type Collaborations, collaborationsFrom } from '../../graph/collaborations.ts';
import affiliations from './collaboration_affiliation.sql?raw';
import authorships from './collaboration_authorship.sql?raw';
import fundings from './collaboration_funding.sql?raw';
import organizations from './collaboration_organization.sql?raw';
import people from './collaboration_person.sql?raw';
import works from './collaboration_work.sql?raw';

/** Who and what stands on which work in this state of the database, for any number of networks. */
export async function readCollaborations(db: Database): Promise<Collaborations> {
  return collaborationsFrom({
    works: await db.columns<CollaborationColumns['works']>(works),
    people: await db.columns<CollaborationColumns['people']>(people),
    organizations: await db.columns<CollaborationColumns['organizations']>(organizations),
    authorships: await db.columns<CollaborationColumns['authorships']>(authorships),
    affiliations: await db.columns<CollaborationColumns['affiliations']>(affiliations),
    fundings: await db.columns<CollaborationColumns['fundings']>(fundings),
  });
}
