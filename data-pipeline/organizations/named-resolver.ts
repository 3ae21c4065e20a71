import { organizationKey } from '../core/organization-key.ts';
import { abstention, type Resolution } from './resolution.ts';

/** A name of a registered organization or funder, as a registry has it. */
export interface RegisteredName {
  readonly id: string;
  readonly name_key: string;
  /** The registry's first name of `id`. */
  readonly name: string;
}

/** Resolves a text that is, or has between commas, a name of exactly one registered organization. */
export function namedResolver(names: readonly RegisteredName[]): (text: string) => Resolution {
  const owners = new Map<string, Map<string, string>>();
  for (const { id, name_key, name } of names) {
    const known = owners.get(name_key) ?? new Map<string, string>();
    owners.set(name_key, known.set(id, name));
  }
  return (text) => {
    for (const part of [text, ...text.split(/[,;]/u)]) {
      const found = [...(owners.get(organizationKey(part)) ?? [])].map(([id, name]) => ({ id, name, confidence: 0.9 }));
      const [only] = found;
      if (only === undefined) continue;
      if (found.length > 1)
        return abstention('ambiguous_name', `“${part.trim()}” is a name of ${String(found.length)}.`, found);
      const basis = `“${part.trim()}” is a name of ${only.name}.`;
      return { ...only, method: 'name', basis, others: [], alternatives: [] };
    }
    return abstention('unknown_name', 'No loaded registry has a name that stands in the text.');
  };
}
