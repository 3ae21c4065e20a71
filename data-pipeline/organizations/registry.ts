/** An organization or funder as the loaded registries describe it. */
export interface RegisteredOrganization {
  /** ROR id; for a funder that no file places in ROR, its DOI. */
  readonly id: string;
  readonly name: string;
  readonly countryCode: string | null;
  /** False for one that ROR keeps as closed or merged; withdrawn ones are left out. */
  readonly isActive: boolean;
  /** The year. */
  readonly established: number | null;
  readonly names: readonly RegisteredName[];
  readonly places: readonly OrganizationPlace[];
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly successors: readonly string[];
  readonly predecessors: readonly string[];
  /** All that the registry relates to it, these included. */
  readonly relatives: readonly string[];
  /** Hosts under which it and no other has its website or e-mail. */
  readonly hosts: readonly string[];
}

export interface RegisteredName {
  readonly text: string;
  /** `withdrawn`: of a record that ROR has withdrawn in favor of this one. */
  readonly kind: 'label' | 'alias' | 'acronym' | 'withdrawn';
}

/** A place by its GeoNames city and first division of the country. */
export interface OrganizationPlace {
  readonly city: string | null;
  readonly region: string | null;
  readonly regionCode: string | null;
  readonly countryCode: string | null;
}
