import { textOrNull } from '../core/text.ts';
import type { TaggedRecord } from './source.ts';

/** The fields of one tagged record, by tag. */
export class TaggedValues {
  readonly #values = new Map<string, string[]>();

  constructor({ fields }: TaggedRecord) {
    for (const { tag, value } of fields) {
      const known = this.#values.get(tag);
      if (known === undefined) this.#values.set(tag, [value]);
      else known.push(value);
    }
  }

  has(tag: string): boolean {
    return this.#values.has(tag);
  }

  /** Every value of the tags, tag by tag in the order of `tags`, as written. */
  all(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []);
  }

  /** The values of one tag in one text, one value a line; null when the record lacks the tag. */
  lines(tag: string): string | null {
    return this.#values.get(tag)?.join('\n') ?? null;
  }

  /** The first value with text among the tags, on one line; null when there is none. */
  text(...tags: readonly string[]): string | null {
    for (const value of this.all(...tags)) {
      const text = textOrNull(value.replace(/\s+/gu, ' '));
      if (text !== null) return text;
    }
    return null;
  }
}
