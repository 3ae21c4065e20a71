import type { Row } from '../../db/database.ts';
import { loadFiles } from '../../intake/load.ts';
import { setParameters } from '../../rules/parameters.ts';
import emailCounts from './author-emails.sql?raw';
import { buildAuthors } from './author-pairs.ts';
import type { LinkFigure } from './figure.ts';
import { type LinkTrial, registryFolder } from './trial.ts';

const publicationFolder = 'A_publications';
const set = 'E-mail addresses';

interface EmailCount extends Row {
  figure: string;
  hits: number;
  total: number;
}

/**
 * E-mail addresses → authors and organizations, on every file of publications: how many authorships have an address that is surely theirs,
 * whether one address means one person where both have an ORCID iD, and whether an address is under the host of an organization that
 * the source names for the author. Addresses themselves are in no table.
 */
export const emailLinks: LinkTrial = {
  needs: [publicationFolder, registryFolder],
  async run(host) {
    const db = await host.database();
    try {
      const registries = await host.files(registryFolder);
      const ror = registries.filter(({ path }) => path.includes('ror-partial-v2'));
      await loadFiles(db, [...ror, ...(await host.files(publicationFolder))], {});
      await setParameters(db, '2026-01-01', {});
      await buildAuthors(db);
      const counts = await db.rows<EmailCount>(emailCounts);
      const figures = counts.map(({ figure, hits, total }): LinkFigure => {
        return { set, part: 'all', figure, hits, total, asked: null };
      });
      const note = 'real exports; an ORCID iD may be assigned wrongly, and some people have two.';
      return { figures, notes: [{ set, note }] };
    } finally {
      await db.close();
    }
  },
};
