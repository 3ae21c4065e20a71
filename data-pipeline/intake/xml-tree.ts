import { SaxesParser } from 'saxes';
import type { XmlNode } from '../sources/xml-node.ts';

/** Elements inside each other, and elements in all, that a form can sensibly have. */
const depthLimit = 64;
const nodeLimit = 1_000_000;

interface OpenNode {
  name: string;
  attributes: Map<string, string>;
  children: OpenNode[];
  text: string;
  place: string;
  isClosed: boolean;
  offset: number;
  counts: Map<string, number>;
}

/** A document as far as it could be read; `fault` says where and why it could not be read further. */
export interface XmlTree {
  readonly root: XmlNode | null;
  readonly fault: string | null;
}

/** Builds the tree of one XML document. Entities that a document defines itself are never expanded. */
export class XmlTreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: OpenNode[] = [];
  #root: OpenNode | null = null;
  #nodes = 0;
  #fault: string | null = null;

  constructor() {
    this.#parser.on('error', (error) => {
      this.#fault ??= faultWords(error.message);
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#enter(name, Object.entries(attributes)));
    this.#parser.on('closetag', () => {
      const node = this.#fault === null ? this.#open.pop() : undefined;
      if (node !== undefined) node.isClosed = true;
    });
    const append = (text: string) => {
      const node = this.#open.at(-1);
      if (node !== undefined && this.#fault === null) node.text += text;
    };
    this.#parser.on('text', append);
    this.#parser.on('cdata', append);
  }

  push(text: string): void {
    if (this.#fault === null) this.#parser.write(text);
  }

  end(): XmlTree {
    if (this.#fault === null) this.#parser.close();
    return { root: this.#root, fault: this.#fault };
  }

  #enter(name: string, attributes: readonly (readonly [string, string])[]): void {
    if (this.#fault !== null) return;
    const parent = this.#open.at(-1);
    this.#nodes += 1;
    if (this.#open.length >= depthLimit || this.#nodes > nodeLimit) {
      this.#fault = `elements stand more than ${String(depthLimit)} deep, or there are more than ${String(nodeLimit)}`;
      return;
    }
    const position = (parent?.counts.get(name) ?? 0) + 1;
    parent?.counts.set(name, position);
    const node: OpenNode = {
      name,
      attributes: new Map(attributes),
      children: [],
      text: '',
      place: `${parent?.place ?? ''}/${name}[${String(position)}]`,
      isClosed: false,
      offset: parent?.text.length ?? 0,
      counts: new Map(),
    };
    parent?.children.push(node);
    this.#root ??= node;
    this.#open.push(node);
  }
}

/** `2:14: unclosed tag: a` in words. */
function faultWords(message: string): string {
  return message.replace(/^(\d+):(\d+): /u, 'line $1, column $2: ').replace(/\.$/u, '');
}
