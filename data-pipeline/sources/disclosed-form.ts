import type { Output } from './output.ts';

/** One submitted form, as far as the file names it. */
export interface DisclosedForm {
  readonly stated_person_id: string | null;
  readonly orcid: string | null;
  readonly stated_name: string | null;
  readonly form_type: string;
  readonly proposal_id: string | null;
  readonly certified_on: string | null;
  readonly submitted_on: string | null;
}

/**
 * The id under which a form's items are gathered: `<form type>|<person>|<proposal>|<day certified>`, with the file's name
 * in the last place when the form states no day.
 */
function disclosureId(form: DisclosedForm, fileName: string): string {
  const person = form.stated_person_id ?? form.orcid ?? form.stated_name ?? '';
  return [form.form_type, person, form.proposal_id ?? '', form.certified_on ?? fileName].join('|');
}

/** Adds each form of a file once, at the place where it is first met, and tells its id. */
export function disclosures(output: Output): (form: DisclosedForm, place: string) => string {
  const known = new Set<string>();
  return (form, place) => {
    const disclosure_id = disclosureId(form, output.fileName);
    if (!known.has(disclosure_id)) {
      known.add(disclosure_id);
      output.add('raw_disclosure', {
        record_id: output.recordId(place),
        disclosure_id,
        ...form,
        file_name: output.fileName,
      });
    }
    return disclosure_id;
  };
}
