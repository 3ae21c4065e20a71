import { asObject, asText } from '../json-value.ts';
import type { JsonObject } from '../output.ts';
import type { JsonSource, UnreadJsonSource, XmlSource } from '../source.ts';
import { addSingleFunding } from './funding.ts';
import { localName, nodeOfJson, nodeOfXml } from './node.ts';
import { readProfile } from './profile.ts';

/** ORCID records as JSON: a whole record, one section of one (works, employments …), or a single funding. */
export const orcid: JsonSource = {
  form: 'json',
  id: 'orcid',
  title: 'ORCID records',
  looksLike: 'ORCID records (orcid-identifier and activities-summary), or sections of them with their path',
  recognizes: (record) => isRecord(record) || isSection(record) || isFunding(record),
  begin: (output) => (value, place) => {
    const record = asObject(value);
    if (record === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(record);
    const node = nodeOfJson('record', record, place);
    return isFunding(record) ? addSingleFunding(node, output) : readProfile(node, output);
  },
};

const sections = new Set([
  ...['record', 'activities', 'activities-summary', 'employments', 'educations', 'qualifications', 'memberships'],
  ...['services', 'invited-positions', 'fundings', 'works'],
]);

/** The same records and sections as XML. */
export const orcidXml: XmlSource = {
  form: 'xml',
  id: 'orcid-xml',
  title: 'ORCID records as XML',
  looksLike: 'XML whose root is record, activities, employments, fundings or works of ORCID',
  recognizes: (root) =>
    sections.has(localName(root.name)) &&
    [...root.attributes].some(([name, value]) => name.startsWith('xmlns') && value.includes('www.orcid.org/ns/')),
  read(root, output, account) {
    const refusal = root.isClosed
      ? readProfile(nodeOfXml(root), output)
      : ({ code: 'element_unfinished', reason: `the file ends inside <${root.name}>` } as const);
    if (refusal === null) account.accept();
    else account.reject(root.place, refusal);
  },
};

/** What a search for people at ORCID answers. */
export const orcidSearch: UnreadJsonSource = {
  form: 'json-unread',
  id: 'orcid-search',
  title: 'results of a search at ORCID (expanded-search)',
  looksLike: 'pages with expanded-result and num-found',
  recognizes: (record) => Object.hasOwn(record, 'expanded-result') && Object.hasOwn(record, 'num-found'),
  advice:
    'They list people by name, and a name does not say who of the institution it is. Load the ORCID records of the people on the roster instead.',
};

function isRecord(record: JsonObject): boolean {
  return asObject(record['orcid-identifier']) !== null;
}

function isSection(record: JsonObject): boolean {
  return (
    /^\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\//u.test(asText(record['path']) ?? '') &&
    ['group', 'affiliation-group', 'works', 'employments', 'fundings'].some((key) => Object.hasOwn(record, key))
  );
}

function isFunding(record: JsonObject): boolean {
  return (
    asObject(record['organization']) !== null &&
    asObject(record['title']) !== null &&
    asObject(record['external-ids']) !== null &&
    Object.hasOwn(record, 'contributors') &&
    !isRecord(record)
  );
}
