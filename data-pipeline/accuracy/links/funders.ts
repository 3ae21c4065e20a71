import { organizationKey } from '../../core/organization-key.ts';
import type { Database } from '../../db/database.ts';
import { readFunders } from '../../organizations/read-registry.ts';
import { funderResolver } from '../../reconcile/resolvers.ts';
import { tableRows } from './columns.ts';
import { linkFigures } from './counts.ts';
import { halfOf } from './halves.ts';
import { type LinkTrial, registryFolder } from './trial.ts';

const assertions = 'E_labelled/crossref_publisher_funder_assertions_valid.csv';
const set = 'Crossref funder names';

/** Names of funders as publishers sent them to Crossref with an id of the Funder Registry → ROR. */
export const funderLinks: LinkTrial = {
  needs: [assertions, registryFolder],
  async run(host) {
    const db = await host.registries();
    const resolve = await funderResolver(db);
    const known = new Set((await readFunders(db)).map(({ id }) => id));
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
    const names = await onlyOwners(db);
    const verbatim = loaded.flatMap(({ text, labels }) => {
      const owner = names.get(organizationKey(text));
      return owner === undefined ? [] : [labels.has(owner)];
    });
    const others = verbatim.filter((isLabel) => !isLabel).length;
    const ceiling = `${String(others)} of ${String(verbatim.length)} names that are one registered organization's, word for word, have the label of another; no resolver that reads them is righter than that.`;
    const note = `${String(loaded.length)} of ${String(cases.length)} names have a label whose organization is in the loaded registries, in ROR or by what the Funder Registry says of it; precision and recall are of these.`;
    return {
      figures,
      notes: [
        { set, note },
        { set, note: ceiling },
      ],
    };
  },
};

/** Keys of names that exactly one organization has, in ROR or the Funder Registry. */
async function onlyOwners(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ name_key: string; org_id: string }>(`
    select name_key, min(org_id) as org_id
    from (
      select name_key, org_id from registered_name where kind <> 'acronym'
      union
      select raw_funder_name.name_key, funder_organization.org_id
      from raw_funder_name join funder_organization using (funder_doi)
      where raw_funder_name.kind <> 'acronym'
    )
    where name_key <> ''
    group by name_key
    having count(distinct org_id) = 1
    order by name_key`);
  return new Map(rows.map(({ name_key, org_id }) => [name_key, org_id]));
}
