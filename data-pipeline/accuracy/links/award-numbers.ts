import { agencyOf, shapeReading } from '../../core/award-shapes/index.ts';
import type { Row } from '../../db/database.ts';
import { loadFiles } from '../../intake/load.ts';
import type { LinkFigure } from './figure.ts';
import type { LinkTrial } from './trial.ts';

const folders = ['A_publications', 'B_awards'];
const set = 'Award numbers by shape';
/** Of agencies with fewer numbers no share is given. */
const fewest = 10;

interface StatedNumber extends Row {
  funder: string;
  award_number: string;
}

/**
 * Numbers that publications and lists of awards state beside a funder of known shapes, each pair once: how many look as that funder's
 * numbers do, and how many are said to contradict it. What contradicts is as often a number under the wrong funder as a shape that lacks.
 */
export const awardNumberShapes: LinkTrial = {
  needs: folders,
  async run(host) {
    const db = await host.database();
    try {
      const files = await Promise.all(folders.map((folder) => host.files(folder)));
      await loadFiles(db, files.flat(), {});
      const stated = await db.rows<StatedNumber>(`
        select funder_name as funder, award_number from raw_funding where award_number is not null and funder_name is not null
        union
        select funder_name, award_number from raw_award where award_number is not null and funder_name is not null
        order by all`);
      const read = stated.flatMap(({ funder, award_number: number }) => {
        const agency = agencyOf(funder);
        return agency === null ? [] : [{ agency, reading: shapeReading(funder, number) }];
      });
      const share = (figure: string, of: typeof read, reading: string): LinkFigure => {
        const hits = of.filter((one) => one.reading === reading).length;
        return { set, part: 'all', figure, hits, total: of.length, asked: null };
      };
      const agencies = [...new Set(read.map(({ agency }) => agency))].toSorted();
      const byAgency = agencies
        .map((agency) => ({ agency, of: read.filter((one) => one.agency === agency) }))
        .filter(({ of }) => of.length >= fewest);
      const figures = [
        share('as the funder’s numbers are', read, 'fits'),
        share('said to contradict the funder', read, 'contradicts'),
        ...byAgency.map(({ agency, of }) => share(`as those of ${agency}`, of, 'fits')),
      ];
      const note = `${String(read.length)} of ${String(stated.length)} different pairs of funder and number name a funder of known shapes.`;
      return { figures, notes: [{ set, note }] };
    } finally {
      await db.close();
    }
  },
};
