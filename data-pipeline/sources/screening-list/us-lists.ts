import type { NamedList } from '../list-entry.ts';

/** Lists of United States agencies by the codes of the Consolidated Screening List. */
const byCode: ReadonlyMap<string, readonly [name: string, authority: string]> = new Map([
  ['CAP', ['Capta List', 'Treasury Department']],
  ['CMIC', ['Non-SDN Chinese Military-Industrial Complex Companies List', 'Treasury Department']],
  ['DPL', ['Denied Persons List', 'Bureau of Industry and Security']],
  ['DTC', ['ITAR Debarred', 'State Department']],
  ['EL', ['Entity List', 'Bureau of Industry and Security']],
  ['FSE', ['Foreign Sanctions Evaders', 'Treasury Department']],
  ['ISN', ['Nonproliferation Sanctions', 'State Department']],
  ['MEU', ['Military End User List', 'Bureau of Industry and Security']],
  ['NS-MBS', ['Non-SDN Menu-Based Sanctions List', 'Treasury Department']],
  ['PLC', ['Palestinian Legislative Council List', 'Treasury Department']],
  ['SDN', ['Specially Designated Nationals', 'Treasury Department']],
  ['SSI', ['Sectoral Sanctions Identifications List', 'Treasury Department']],
  ['UVL', ['Unverified List', 'Bureau of Industry and Security']],
]);

/** A list by its code (`EL`), the same whichever file it comes from. */
export function listByCode(code: string, citation: string | null = null): NamedList {
  const [name, authority] = byCode.get(code.toUpperCase()) ?? [code, null];
  return { id: `us-${code.toLowerCase()}`, name, kind: 'designation', authority, citation: citation ?? name };
}

/**
 * A list by the words of the Consolidated Screening List: `Entity List (EL) - Bureau of Industry and Security`. Where the
 * words hold no code, they are the list's id as they stand.
 */
export function listBySource(source: string, citation: string | null): NamedList {
  const code = /\(([A-Z-]{2,8})(?: List)?\)/u.exec(source)?.[1];
  if (code !== undefined && byCode.has(code)) return listByCode(code, citation);
  const [name = source, authority = null] = source.split(/ - (?=[^-]+$)/u);
  return {
    id: `us-${(code ?? name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    name: name.replace(/ \([A-Z-]{2,8}(?: List)?\)/u, ''),
    kind: 'designation',
    authority,
    citation: citation ?? name,
  };
}
