import { parseRor } from '../../core/identifiers.ts';
import type { Resolution } from '../../organizations/resolution.ts';
import { organizationResolver } from '../../reconcile/resolvers.ts';
import { tableRows } from './columns.ts';
import { type LabelledLink, linkFigures } from './counts.ts';
import type { LinkResult } from './figure.ts';
import { halfOf } from './halves.ts';
import { registeredIds } from './registered-ids.ts';
import { type LinkTrial, registryFolder, type TrialHost } from './trial.ts';

const springer = 'E_labelled/ror_affiliations_springer_2023.json';
const s2aff = 'E_labelled/s2aff_gold_affiliation_annotations.csv';
const asked = { precision: 0.98, recall: 0.85 };

interface Labelled {
  readonly part: string;
  readonly text: string;
  readonly labels: ReadonlySet<string>;
}

/** Raw affiliations → ROR: 3,000 of Springer Nature, labelled for ROR; the gold set of S2AFF, in its own splits. */
export const organizationLinks: LinkTrial = {
  needs: [springer, s2aff, registryFolder],
  async run(host) {
    const db = await host.registries();
    const resolve = await organizationResolver(db);
    const known = await registeredIds(db);
    return [
      measuredSet('Springer affiliations', await springerLabels(host), resolve, known),
      measuredSet('S2AFF affiliations', await s2affLabels(host), resolve, known),
    ].reduce((all, one) => ({ figures: [...all.figures, ...one.figures], notes: [...all.notes, ...one.notes] }));
  },
};

async function springerLabels(host: TrialHost): Promise<readonly Labelled[]> {
  const text = new TextDecoder().decode(await host.bytes(springer));
  const items = JSON.parse(text) as readonly { affiliation: string; ror_ids: readonly string[] }[];
  return Promise.all(
    items.map(async ({ affiliation, ror_ids }) => ({
      part: await halfOf(affiliation),
      text: affiliation,
      labels: new Set(ror_ids.flatMap((id) => parseRor(id) ?? [])),
    })),
  );
}

async function s2affLabels(host: TrialHost): Promise<readonly Labelled[]> {
  const rows = await tableRows(s2aff, await host.bytes(s2aff), ['original_affiliation', 'labels', 'split']);
  return rows.map(([text = '', labels = '', split = '']) => ({
    part: split === 'test' ? 'test (held out)' : `${split} (tuned on)`,
    text,
    labels: new Set(labels.match(/0[a-z0-9]{6}\d{2}\b/gu)),
  }));
}

function measuredSet(
  set: string,
  cases: readonly Labelled[],
  resolve: (text: string) => Resolution,
  known: ReadonlySet<string>,
): LinkResult {
  const parts = [...new Set(cases.map(({ part }) => part))].toSorted();
  const links = cases.map((one) => ({ ...one, given: givenBy(resolve(one.text)) }));
  const figures = parts.flatMap((part) => {
    const ofPart = links.filter((link) => link.part === part);
    const loaded = ofPart.filter(({ labels }) => labels.size > 0 && [...labels].every((id) => known.has(id)));
    const none = ofPart.filter(({ labels }) => labels.size === 0);
    const absent = ofPart.filter(({ labels }) => labels.size > 0 && ![...labels].some((id) => known.has(id)));
    return [
      ...linkFigures(set, part, loaded, asked),
      abstained(set, part, 'abstained where the label is none', none, 0.97),
      abstained(set, part, 'abstained where no label is loaded', absent, null),
    ];
  });
  const texts = cases.filter(({ labels }) => [...labels].every((id) => known.has(id))).length;
  const note = `${String(texts)} of ${String(cases.length)} texts have labels that are all in the loaded registries; precision and recall are of these.`;
  return { figures: figures.filter(({ total }) => total > 0), notes: [{ set, note }] };
}

function abstained(set: string, part: string, figure: string, links: readonly LabelledLink[], least: number | null) {
  const hits = links.filter(({ given }) => given.length === 0).length;
  return { set, part, figure, hits, total: links.length, asked: least };
}

function givenBy({ id, confidence, others }: Resolution): LabelledLink['given'] {
  return id === null ? [] : [{ id, confidence }, ...others];
}
