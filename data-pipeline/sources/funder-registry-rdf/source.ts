import { excerpt } from '../../core/text.ts';
import { parseFunderDoi } from '../funder-doi.ts';
import type { Output, Refusal } from '../output.ts';
import { addFunder } from '../registered-funder.ts';
import type { XmlRecordsSource } from '../source.ts';
import { child, children, childText, type XmlNode } from '../xml-node.ts';
import { countryOfGeonames } from './geonames-country.ts';

/** The Crossref Funder Registry as RDF (XML): one concept for each funder. */
export const funderRegistryRdf: XmlRecordsSource = {
  form: 'xml-records',
  id: 'funder-registry-rdf',
  title: 'Crossref Funder Registry (RDF)',
  looksLike: 'XML with the root rdf:RDF of Crossref that holds skos:Concept elements',
  records: ['skos:Concept'],
  recognizes: ({ name, attributes }) =>
    name === 'rdf:RDF' && [...attributes.values()].some((value) => value.includes('crossref.org/fundingdata')),
  begin: (output) => (concept, place) => readConcept(output, concept, place),
};

function readConcept(output: Output, concept: XmlNode, place: string): Refusal | null {
  const about = concept.attributes.get('rdf:about') ?? null;
  if (about === null) return { code: 'id_missing', reason: 'the concept has no rdf:about' };
  const doi = parseFunderDoi(about);
  if (doi === null) return { code: 'identifier_invalid', reason: `"${excerpt(about)}" is no id of a funder` };
  const [label] = labelsOf(concept, 'skosxl:prefLabel');
  if (label === undefined) return { code: 'value_missing', reason: 'the concept has no skosxl:prefLabel' };
  addFunder(output, place, {
    doi,
    name: label.name,
    country: countryOfGeonames(resource(concept, 'svf:country')),
    parent: parseFunderDoi(resource(concept, 'skos:broader')),
    replacedBy: parseFunderDoi(resource(concept, 'dct:isReplacedBy') ?? renamedAs(concept)),
    aliases: labelsOf(concept, 'skosxl:altLabel'),
  });
  return null;
}

function labelsOf(concept: XmlNode, kind: string): readonly { name: string; isAcronym: boolean }[] {
  return children(concept, kind).flatMap((label) => {
    const inner = child(label, 'skosxl:Label');
    const name = childText(inner, 'skosxl:literalForm')?.replace(/\s+/gu, ' ');
    const flag = inner?.children.find((part) => part.name.endsWith(':usageFlag'))?.attributes.get('rdf:resource');
    return name === undefined ? [] : [{ name, isAcronym: flag?.endsWith('/abbrevName') === true }];
  });
}

function resource(concept: XmlNode, name: string): string | null {
  return child(concept, name)?.attributes.get('rdf:resource') ?? null;
}

/** A new name is a new concept of the same funder; several new names are no one's. */
function renamedAs(concept: XmlNode): string | null {
  return children(concept, 'svf:renamedAs').length === 1 ? resource(concept, 'svf:renamedAs') : null;
}
