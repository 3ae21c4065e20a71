import { type EmailAddress, emailDigest, emailsIn } from '../core/email.ts';
import { emailOwner, type FoundAddress } from '../core/email-owner.ts';
import type { NameKeys } from '../core/name.ts';
import type { Output } from './output.ts';

interface Line {
  readonly text: string | null;
}

/** A record's texts that may hold addresses, by what they stand beside. */
export interface AddressedWork {
  readonly authors: readonly { readonly emails?: readonly string[]; readonly affiliations?: readonly Line[] }[];
  readonly affiliations?: readonly Line[];
  readonly emails?: string | null;
}

interface Collected {
  readonly address: EmailAddress;
  readonly stated: Set<number>;
  readonly lines: Set<number>;
  isAlone: boolean;
}

/** Adds, of the e-mail addresses in a record, those that are surely one author's, by digest and host: see {@link emailOwner}. */
export function addAuthorEmails(output: Output, place: string, work: AddressedWork, names: readonly NameKeys[]): void {
  const work_record_id = output.recordId(place);
  const written = work.authors.map(() => 0);
  for (const found of addressesOf(work)) {
    const owner = emailOwner(found, names);
    if (owner === null) continue;
    const ordinal = (written[owner.position] ?? 0) + 1;
    written[owner.position] = ordinal;
    output.add('raw_authorship_email', {
      record_id: output.recordId(`${place}/author[${String(owner.position + 1)}]/email[${String(ordinal)}]`),
      work_record_id,
      position: owner.position + 1,
      digest: emailDigest(found.address),
      domain: found.address.domain,
      basis: owner.basis,
    });
  }
}

function addressesOf({ authors, affiliations = [], emails = null }: AddressedWork): readonly FoundAddress[] {
  const collected = new Map<string, Collected>();
  const note = (address: EmailAddress): Collected => {
    const key = `${address.local}@${address.domain}`;
    const known = collected.get(key) ?? { address, stated: new Set(), lines: new Set(), isAlone: true };
    collected.set(key, known);
    return known;
  };
  // Records of old give one author's line for all: only where others have lines too is it that author's own.
  const areLinesOwn = authors.length === 1 || authors.filter((author) => author.affiliations?.length).length > 1;
  for (const [position, author] of authors.entries()) {
    for (const text of author.emails ?? []) for (const address of emailsIn(text)) note(address).stated.add(position);
    for (const { text } of author.affiliations ?? []) {
      const found = emailsIn(text ?? '');
      for (const address of found) {
        const known = note(address);
        known.lines.add(position);
        if (found.length > 1 || !areLinesOwn) known.isAlone = false;
      }
    }
  }
  for (const text of [...affiliations.map((affiliation) => affiliation.text), emails]) {
    for (const address of emailsIn(text ?? '')) note(address);
  }
  return [...collected.values()].map((found) => ({ ...found, stated: [...found.stated], lines: [...found.lines] }));
}
