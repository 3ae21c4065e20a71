import { asList, asObject } from '../json-value.ts';
import type { XmlNode } from '../xml-node.ts';

/**
 * A part of an ORCID record, the same for its two formats: XML attributes are children, name space prefixes are gone, and
 * `{ "value": … }` is a text.
 */
export interface OrcidNode {
  readonly name: string;
  readonly text: string | null;
  readonly children: readonly OrcidNode[];
  readonly place: string;
}

/** Levels that an ORCID record can sensibly have. */
const depthLimit = 24;

/** The node of a JSON value; what is nested too deep is left out. */
export function nodeOfJson(name: string, value: unknown, place: string, depth = 0): OrcidNode {
  const object = asObject(value);
  if (object === null || depth >= depthLimit) return { name, text: textOf(value), children: [], place };
  const children = Object.entries(object).flatMap(([key, inner]) =>
    Array.isArray(inner)
      ? asList(inner).map((one, index) => nodeOfJson(key, one, `${place}/${key}/${String(index)}`, depth + 1))
      : [nodeOfJson(key, inner, `${place}/${key}`, depth + 1)],
  );
  return { name, text: Object.hasOwn(object, 'value') ? textOf(object['value']) : null, children, place };
}

export function nodeOfXml(node: XmlNode): OrcidNode {
  const attributes = [...node.attributes].map(([name, value]) => ({
    ...{ name, text: textOf(value), children: [], place: `${node.place}/@${name}` },
  }));
  return {
    name: localName(node.name),
    text: textOf(node.text),
    children: [...attributes, ...node.children.map(nodeOfXml)],
    place: node.place,
  };
}

/** The name without its name space prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first node at the end of a path of names; null when there is none. */
export function at(node: OrcidNode | null, ...path: readonly string[]): OrcidNode | null {
  let here = node;
  for (const name of path) here = here?.children.find((candidate) => candidate.name === name) ?? null;
  return here;
}

export function textAt(node: OrcidNode | null, ...path: readonly string[]): string | null {
  return at(node, ...path)?.text ?? null;
}

/** All nodes below that have one of the names, in order; those inside a found one are not looked for. */
export function below(node: OrcidNode, names: ReadonlySet<string>): readonly OrcidNode[] {
  return node.children.flatMap((inner) => (names.has(inner.name) ? [inner] : below(inner, names)));
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}
