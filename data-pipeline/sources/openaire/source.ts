import { parseDoi, parseOrcid } from '../../core/identifiers.ts';
import { parseDay } from '../../core/day.ts';
import { excerpt } from '../../core/text.ts';
import { asList, asObject, asText } from '../json-value.ts';
import type { JsonObject, Output, Refusal } from '../output.ts';
import { addPublication, type PublicationAuthor, type PublicationFunding } from '../publication.ts';
import type { JsonSource } from '../source.ts';

/** OpenAIRE: research products with the projects that they name, as a dump of the graph or as pairs of product and project. */
export const openaire: JsonSource = {
  form: 'json',
  id: 'openaire',
  title: 'OpenAIRE products with their projects',
  looksLike: 'JSON records with "openaire_id", or with "projects" beside "mainTitle" or "maintitle"',
  recognizes: (record) =>
    asText(record['openaire_id']) !== null ||
    (titleOf(record) !== null && (Array.isArray(record['projects']) || 'bestAccessRight' in record)),
  begin: (output) => (record, place) => {
    const product = asObject(record);
    if (product === null) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
    output.noteKeys(product);
    return readProduct(output, product, place);
  },
};

function readProduct(output: Output, product: JsonObject, place: string): Refusal | null {
  const written =
    asText(product['dateofacceptance']) ?? asText(product['publicationDate']) ?? asText(product['publicationdate']);
  const published = parseDay(written);
  if (written !== null && published === null) {
    output.refuseValue(place, { code: 'date_invalid', reason: `"${excerpt(written)}" is no date` });
  }
  const ids = identifiersOf(product);
  return addPublication(output, place, {
    source: 'openaire',
    sourceWorkId: asText(product['openaire_id']) ?? asText(product['id']),
    doi: parseDoi(ids.find(([scheme, value]) => scheme === 'doi' && parseDoi(value) !== null)?.[1]),
    pmid: ids.find(([scheme]) => scheme === 'pmid')?.[1] ?? null,
    title: (titleOf(product) ?? asText(product['title']))?.replace(/\s+/gu, ' ') ?? null,
    type: asText(product['type']),
    published,
    venue: asText(asObject(product['container'])?.['name']),
    authors: [...asList(product['authors']), ...asList(product['author'])]
      .map(authorOf)
      .filter((author) => author !== null),
    fundings: fundingsOf(product),
  });
}

function titleOf(product: JsonObject): string | null {
  return asText(product['mainTitle']) ?? asText(product['maintitle']);
}

/** Pairs of scheme and value: two lists side by side in the one layout, objects in the other. */
function identifiersOf(product: JsonObject): readonly (readonly [scheme: string, value: string])[] {
  const schemes = asList(product['pid_source']);
  const listed = [...asList(product['pid']), ...asList(product['pids'])];
  return listed.flatMap((entry, index) => {
    const object = asObject(entry);
    const scheme = asText(object === null ? schemes[index] : object['scheme']);
    const value = asText(object === null ? entry : object['value']);
    return scheme === null || value === null ? [] : [[scheme.toLowerCase(), value] as const];
  });
}

function authorOf(value: unknown): PublicationAuthor | null {
  const author = asObject(value);
  const name = asText(author?.['fullName']) ?? asText(author?.['fullname']);
  if (author === null || name === null) return null;
  const id = asObject(asObject(author['pid'])?.['id']);
  const scheme = asText(id?.['scheme'])?.toLowerCase();
  const orcid = scheme?.startsWith('orcid') === true ? parseOrcid(asText(id?.['value'])) : null;
  return {
    name,
    family: asText(author['surname']),
    given: asText(author['name']),
    orcid,
    orcidBasis: scheme === 'orcid' ? 'record' : 'source',
  };
}

/** A pair names the project only by its number; the graph names the funder too. */
function fundingsOf(product: JsonObject): readonly PublicationFunding[] {
  const id = product['openaire_project_id'];
  const award = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : asText(id);
  const pair = award === null ? [] : [{ funder: null, award }];
  const projects = asList(product['projects'])
    .map(asObject)
    .map((project): PublicationFunding => {
      const funder = asObject(project?.['funder']) ?? asObject(asList(project?.['fundings'])[0]);
      const code = asText(project?.['code']);
      return {
        funder: asText(funder?.['name']) ?? asText(funder?.['shortName']),
        award: code === 'unidentified' ? null : code,
      };
    })
    .filter(({ funder, award: number }) => funder !== null || number !== null);
  return [...pair, ...projects];
}
