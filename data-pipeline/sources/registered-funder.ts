import { organizationKey } from '../core/organization-key.ts';
import type { Output } from './output.ts';

/** A funder of the Crossref Funder Registry; DOIs are bare. */
export interface RegisteredFunder {
  readonly doi: string;
  readonly name: string;
  readonly country?: string | null;
  readonly parent?: string | null;
  readonly replacedBy?: string | null;
  readonly aliases?: readonly { readonly name: string; readonly isAcronym?: boolean }[];
}

/** Adds a funder with its names, each once. Places below the record are `<place>/name[1]`: its label, then its other names. */
export function addFunder(output: Output, place: string, funder: RegisteredFunder): void {
  output.add('raw_funder', {
    record_id: output.recordId(place),
    funder_doi: funder.doi,
    name: funder.name,
    country_code: funder.country ?? null,
    parent_doi: funder.parent ?? null,
    replaced_by_doi: funder.replacedBy ?? null,
  });
  const names = [
    { name: funder.name, kind: isShort(funder.name) ? 'acronym' : 'label' },
    ...(funder.aliases ?? []).map(({ name, isAcronym }) => ({
      name,
      kind: isAcronym === true || isShort(name) ? 'acronym' : 'alias',
    })),
  ];
  const seen = new Set<string>();
  for (const [index, { name, kind }] of names.entries()) {
    const name_key = organizationKey(name);
    if (name_key === '' || seen.has(name_key)) continue;
    seen.add(name_key);
    output.add('raw_funder_name', {
      record_id: output.recordId(`${place}/name[${String(index + 1)}]`),
      funder_doi: funder.doi,
      name,
      name_key,
      kind,
    });
  }
}

/** One word all in capitals ("NSF", "FAPESP", "EFRI-2"): the registry often lists acronyms among the other names. */
function isShort(name: string): boolean {
  return /^(?=.*\p{Lu})[\p{Lu}\p{N}.&/-]{2,12}$/u.test(name.trim());
}
