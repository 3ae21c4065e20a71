import { parseOrcid } from '../../core/identifiers.ts';
import { organizationKey } from '../../core/organization-key.ts';
import { countryCode } from '../../core/country.ts';
import { excerpt } from '../../core/text.ts';
import { disclosures } from '../disclosed-form.ts';
import type { Output } from '../output.ts';
import type { Account, XmlSource } from '../source.ts';
import { child, children, childText, type XmlNode } from '../xml-node.ts';
import { addSupport, readDay } from './support.ts';
import { reportUnread } from './unread.ts';

/** SciENcv Current and Pending (Other) Support, the XML that NSF and NIH forms are uploaded with. */
export const sciencvCpos: XmlSource = {
  form: 'xml',
  id: 'sciencv-cpos',
  title: 'SciENcv Current and Pending (Other) Support',
  looksLike: 'XML whose root is <profile> with <funding>, or <funding> with <support>',
  recognizes(root) {
    if (root.name === 'funding') return child(root, 'support') !== null;
    return root.name === 'profile' && ['identification', 'employment', 'funding'].some((name) => child(root, name));
  },
  read(root, output, account) {
    reportUnread(root, output);
    const identification = child(root, 'identification');
    const disclosure_id = disclosures(output)(
      {
        stated_person_id: null,
        orcid: statedOrcid(identification, output),
        stated_name: statedName(identification),
        form_type: 'cpos',
        proposal_id: null,
        certified_on: null,
        submitted_on: null,
      },
      root.place,
    );
    for (const position of children(child(root, 'employment'), 'position')) {
      readItem(position, account, () => addPosition(position, disclosure_id, output));
    }
    const funding = root.name === 'funding' ? root : child(root, 'funding');
    for (const support of children(funding, 'support')) {
      readItem(support, account, () => addSupport(support, disclosure_id, output));
    }
  },
};

/** A blank row of the form says nothing; a row that the file cuts short is refused whole. */
function readItem(node: XmlNode, account: Account, add: () => void): void {
  if (!node.isClosed) {
    const reason = `the file ends inside <${excerpt(node.name)}>`;
    account.reject(node.place, { code: 'element_unfinished', reason });
  } else if (isBlank(node)) {
    account.blank();
  } else {
    add();
    account.accept();
  }
}

/** `contributiontype` is preset by the template, so on its own it says nothing. */
function isBlank(node: XmlNode): boolean {
  return (
    node.text.trim() === '' &&
    node.attributes.size === 0 &&
    node.children.every((inner) => inner.name === 'contributiontype' || isBlank(inner))
  );
}

function statedOrcid(identification: XmlNode | null, output: Output): string | null {
  for (const id of children(identification, 'id')) {
    const text = id.text.trim();
    if (id.attributes.get('idtype')?.toLowerCase() !== 'orcid' || text === '') continue;
    const orcid = parseOrcid(text);
    if (orcid !== null) return orcid;
    const reason = `"${excerpt(text)}" is not an ORCID iD with a right check digit`;
    output.refuseValue(id.place, { code: 'identifier_invalid', reason });
  }
  return null;
}

function statedName(identification: XmlNode | null): string | null {
  const name = child(identification, 'name');
  const given = [childText(name, 'firstname'), childText(name, 'middlename')].filter((part) => part !== null).join(' ');
  const family = childText(name, 'lastname');
  if (family === null) return given === '' ? null : given;
  return given === '' ? family : `${family}, ${given}`;
}

function addPosition(position: XmlNode, disclosure_id: string, output: Output): void {
  const organization = child(position, 'organization');
  const org_name = childText(organization, 'orgname');
  output.add('raw_position', {
    record_id: output.recordId(position.place),
    disclosure_id,
    item_type: 'position',
    org_name,
    org_key: org_name === null ? null : organizationKey(org_name),
    ror_id: null,
    city: childText(organization, 'city'),
    country_code: countryCode(childText(organization, 'country')),
    title: childText(position, 'positiontitle'),
    starts: readYear(position, 'startdate', output),
    ends: readYear(position, 'enddate', output),
  });
}

/** Employment dates are nested (`startdate/year`, sometimes with a month); support dates are flat. */
function readYear(position: XmlNode, name: string, output: Output): string | null {
  const date = child(position, name);
  const year = childText(date, 'year');
  if (date === null || year === null) return readDay(position, name, output);
  const month = childText(date, 'month');
  const isNumbered = month !== null && /^\d{1,2}$/u.test(month);
  return readDay({ ...date, text: isNumbered ? `${year}-${month}` : year }, null, output);
}
