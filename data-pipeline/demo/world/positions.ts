import type { Covered, Organization, PositionRow } from '../model.ts';

/** A row that states an organization with its id, name and place. */
export function positionRow(
  organization: Organization,
  facts: Pick<PositionRow, 'form' | 'item' | 'title' | 'from' | 'to'>,
): PositionRow {
  return {
    ...facts,
    organization: organization.name,
    rorId: organization.rorId,
    city: organization.city,
    countryCode: organization.countryCode,
  };
}

/** Writes a person's employments on the forms that ask for them. */
export function fillPositions(person: Covered): void {
  const forms = [
    ...(person.forms.biosketchOn === null ? [] : (['biosketch'] as const)),
    ...(person.forms.coiOn === null ? [] : (['coi'] as const)),
  ];
  for (const form of forms) {
    const current = person.employments.filter(({ to }) => form === 'biosketch' || to === null);
    for (const { organization, title, from, to } of current) {
      person.forms.positions.push(positionRow(organization, { form, item: 'position', title, from, to }));
    }
  }
}
