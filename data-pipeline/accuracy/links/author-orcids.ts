import { nameKeys } from '../../core/name.ts';
import type { Database, Row } from '../../db/database.ts';
import { loadFiles } from '../../intake/load.ts';
import { setParameters } from '../../rules/parameters.ts';
import { type AuthorLabel, authorResult, buildAuthors, labelAuthors } from './author-pairs.ts';
import type { LinkTrial } from './trial.ts';

const publicationFolder = 'A_publications';
const set = 'ORCID iDs, hidden';

interface Identified extends Row {
  authorship_id: string;
  orcid: string;
  family_key: string;
  given_key: string;
}

/**
 * Authors with an ORCID iD → clusters that do not know it: every file of publications is loaded, the iDs are taken as labels and out of
 * the tables, and with them the databases' own author ids, which often rest on them. Silver, not gold: an iD may be assigned wrongly, and
 * some people have two.
 */
export const orcidLinks: LinkTrial = {
  needs: [publicationFolder],
  async run(host) {
    const db = await host.database();
    try {
      await loadFiles(db, await host.files(publicationFolder), {});
      await setParameters(db, '2026-01-01', {});
      await buildAuthors(db);
      const labels = await identified(db);
      await db.run('update raw_authorship set orcid = null, orcid_basis = null, source_author_id = null');
      await buildAuthors(db);
      await labelAuthors(db, labels);
      return await authorResult(
        db,
        set,
        'the ORCID iD says whether both are one person, and is hidden with every id of databases.',
      );
    } finally {
      await db.close();
    }
  },
};

async function identified(db: Database): Promise<readonly AuthorLabel[]> {
  const rows = await db.rows<Identified>(`
    select authorship_id, orcid, family_key, given_key
    from author_member
    where orcid is not null and family_key is not null
    order by authorship_id`);
  return rows.map(({ authorship_id: authorshipId, orcid, family_key, given_key }) => {
    return { authorshipId, label: orcid, name: nameKeys(family_key, given_key) };
  });
}
