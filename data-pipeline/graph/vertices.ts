import { byCodeUnit, type Byline, type NetworkAuthorship } from './byline.ts';
import type { Row } from '../db/database.ts';

/** A row of questions/network_organization.sql. */
export interface NetworkOrganization extends Row {
  org_id: string;
  label: string;
  country_code: string | null;
}

/** What is known of a node. Years and works are those of the window; null = not known, or does not apply. */
export type NodeAttributes = {
  /** A person's or an organization's id. */
  id: string;
  label: string;
  kind: 'person' | 'organization';
  /** A covered person, or an organization that a covered person names. */
  is_covered: boolean;
  /** People only. */
  unit: string | null;
  /** Organizations only: a person has no country. */
  country_code: string | null;
  /** All works in the window, those over the cap too. */
  works: number;
  first_year: number | null;
  last_year: number | null;
};

export interface Vertex {
  readonly attributes: NodeAttributes;
}

interface Draft extends Vertex {
  isOnUsedWork: boolean;
}

/** Collects the nodes of a network, work by work. */
export class Vertices {
  readonly #kind: NodeAttributes['kind'];
  readonly #organizations: ReadonlyMap<string, NetworkOrganization>;
  readonly #drafts = new Map<string, Draft>();

  constructor(kind: NodeAttributes['kind'], organizations: readonly NetworkOrganization[]) {
    this.#kind = kind;
    this.#organizations = new Map(organizations.map((organization) => [organization.org_id, organization]));
  }

  /** Distinct node ids of a work. */
  idsOf(byline: Byline): readonly string[] {
    return [...new Set(byline.rows.flatMap((row) => this.#idsOfRow(row)))];
  }

  add(byline: Byline, isUsed: boolean): void {
    for (const id of this.idsOf(byline)) {
      const { attributes } = this.#draft(id, isUsed);
      attributes.works += 1;
      if (byline.year === null) continue;
      attributes.first_year = Math.min(attributes.first_year ?? byline.year, byline.year);
      attributes.last_year = Math.max(attributes.last_year ?? byline.year, byline.year);
    }
    for (const row of byline.rows) for (const id of this.#idsOfRow(row)) this.#describe(id, row);
  }

  /** Nodes sorted by id, and how many were left out: not covered, and on no work that makes ties. */
  finish(): { readonly nodes: readonly Vertex[]; readonly leftOut: number } {
    const nodes = [...this.#drafts.values()].filter((draft) => draft.isOnUsedWork || draft.attributes.is_covered);
    nodes.sort((left, right) => byCodeUnit(left.attributes.id, right.attributes.id));
    return { nodes, leftOut: this.#drafts.size - nodes.length };
  }

  #idsOfRow(row: NetworkAuthorship): readonly string[] {
    return this.#kind === 'person' ? [row.author_id] : row.org_ids;
  }

  #draft(id: string, isUsed: boolean): Draft {
    const known = this.#drafts.get(id);
    if (known !== undefined) {
      known.isOnUsedWork ||= isUsed;
      return known;
    }
    const organization = this.#organizations.get(id);
    const draft: Draft = {
      isOnUsedWork: isUsed,
      attributes: {
        id,
        label: organization?.label ?? (this.#kind === 'organization' ? id : ''),
        kind: this.#kind,
        is_covered: false,
        unit: null,
        country_code: organization?.country_code ?? null,
        works: 0,
        first_year: null,
        last_year: null,
      },
    };
    this.#drafts.set(id, draft);
    return draft;
  }

  #describe(id: string, row: NetworkAuthorship): void {
    const { attributes } = this.#drafts.get(id)!;
    attributes.is_covered ||= row.is_covered;
    if (this.#kind === 'organization') return;
    attributes.unit ??= row.unit;
    if (isFuller(row.label, attributes.label)) attributes.label = row.label;
  }
}

/** The longest way a name is written says most; of two as long, the first by code unit. */
function isFuller(label: string, than: string): boolean {
  return label.length > than.length || (label.length === than.length && byCodeUnit(label, than) < 0);
}
