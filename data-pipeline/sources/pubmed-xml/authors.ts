import { parseOrcid, parseRor } from '../../core/identifiers.ts';
import { excerpt, textOrNull } from '../../core/text.ts';
import type { Output } from '../output.ts';
import type { PublicationAffiliation, PublicationAuthor } from '../publication.ts';
import { child, children, wholeText, type XmlNode } from '../xml-node.ts';

/**
 * The authors of a list, groups among them. A name that PubMed marks as mistaken (`ValidYN="N"`) stands beside its correction
 * and is no author of its own.
 */
export function authorsOf(list: XmlNode | null, place: string, output: Output): readonly PublicationAuthor[] {
  const authors = children(list, 'Author').filter((author) => author.attributes.get('ValidYN') !== 'N');
  return authors.flatMap((author, index) => {
    const at = `${place}/author[${String(index + 1)}]`;
    const affiliations = children(author, 'AffiliationInfo').flatMap(affiliationOf);
    const group = textOrNull(wholeText(child(author, 'CollectiveName')));
    const family = textOrNull(wholeText(child(author, 'LastName')));
    const orcid = orcidOf(author, at, output);
    if (family === null) {
      return group === null ? [] : [{ name: group, family: group, given: '', orcid, affiliations }];
    }
    const given = textOrNull(wholeText(child(author, 'ForeName'))) ?? textOrNull(wholeText(child(author, 'Initials')));
    const suffix = textOrNull(wholeText(child(author, 'Suffix')));
    const name = [family, given, suffix].filter((part) => part !== null).join(', ');
    return [{ name, family, given: given ?? '', orcid, affiliations }];
  });
}

/** ORCID iDs as addresses, with and without their colon, with spaces, bare. */
function orcidOf(author: XmlNode, place: string, output: Output): string | null {
  for (const identifier of children(author, 'Identifier')) {
    if (identifier.attributes.get('Source')?.toUpperCase() !== 'ORCID') continue;
    const text = wholeText(identifier);
    const orcid = parseOrcid(/[\dX -]{15,30}$/iu.exec(text)?.[0].replace(/[\s-]/gu, ''));
    if (orcid !== null) return orcid;
    const reason = `"${excerpt(text)}" is not an ORCID iD with a right check digit`;
    output.refuseValue(place, { code: 'identifier_invalid', reason });
  }
  return null;
}

function affiliationOf(info: XmlNode): readonly PublicationAffiliation[] {
  const text = textOrNull(wholeText(child(info, 'Affiliation')));
  const ror = children(info, 'Identifier').find((id) => id.attributes.get('Source')?.toUpperCase() === 'ROR');
  const ror_id = parseRor(wholeText(ror ?? null));
  return text === null && ror_id === null ? [] : [{ text, ror: ror_id }];
}
