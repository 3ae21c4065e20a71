import { funderResolver } from '../../reconcile/resolvers.ts';
import { tableRows } from './columns.ts';
import { linkFigures } from './counts.ts';
import { halfOf } from './halves.ts';
import { registeredIds } from './registered-ids.ts';
import { type LinkTrial, registryFolder } from './trial.ts';

const assertions = 'E_labelled/crossref_publisher_funder_assertions_valid.csv';
const set = 'Crossref funder names';

/** Names of funders as publishers sent them to Crossref with an id of the Funder Registry → ROR. */
export const funderLinks: LinkTrial = {
  needs: [assertions, registryFolder],
  async run(host) {
    const db = await host.registries();
    const resolve = await funderResolver(db);
    const known = await registeredIds(db);
    const rows = await db.rows<{ funder_doi: string; org_id: string }>(
      'select * from funder_organization order by all',
    );
    const organizationOf = new Map(rows.map(({ funder_doi, org_id }) => [funder_doi, org_id]));
    const cases = await tableRows(assertions, await host.bytes(assertions), ['funder_name', 'funder_id']);
    const links = await Promise.all(
      cases.map(async ([text = '', id = '']) => {
        const label = organizationOf.get(`10.13039/${id}`);
        const { id: found, confidence } = resolve(text);
        const given = found === null ? [] : [{ id: found, confidence }];
        return { part: await halfOf(text), text, labels: new Set(label === undefined ? [] : [label]), given };
      }),
    );
    const loaded = links.filter(({ labels }) => labels.size > 0 && [...labels].every((id) => known.has(id)));
    const figures = ['held out', 'tuned on'].flatMap((part) =>
      linkFigures(
        set,
        part,
        loaded.filter((link) => link.part === part),
        { precision: 0.99, recall: 0.9 },
      ),
    );
    const note = `${String(loaded.length)} of ${String(cases.length)} names have a label whose organization is in the loaded registries; precision and recall are of these.`;
    return { figures, notes: [{ set, note }] };
  },
};
