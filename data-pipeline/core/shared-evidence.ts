import { identityWeights, type SharedKind } from './identity-weights.ts';

/** Something that an authorship has and that others may have too; `bits` is -log2 of the share of authorships that do. */
export interface Trait {
  readonly kind: SharedKind;
  readonly trait: number;
  readonly bits: number;
}

/** What comparing two authorships needs of each: `traits` ascending by `trait`. */
export interface Signed {
  readonly bylineSize: number;
  readonly sourceId: string | null;
  readonly traits: readonly Trait[];
}

const weights = new Map(identityWeights.map((weight) => [weight.kind, weight]));

/**
 * How much the things that two authorships share say, in bits, by `identityWeights`. Parts of one affiliation line are one thing said
 * in pieces, so that only the rarest counts; a co-author counts less the more co-authors could have agreed by chance.
 */
export function sharedBits(a: Signed, b: Signed): number {
  const sums = new Map<SharedKind, number>();
  const chances = Math.log2((a.bylineSize - 1) * (b.bylineSize - 1));
  for (const { kind, bits } of inBoth(a.traits, b.traits)) {
    const { each, most } = limits(kind);
    const said = Math.min(each, Math.max(0, kind === 'coauthor' ? bits - chances : bits));
    const before = sums.get(kind) ?? 0;
    sums.set(kind, kind === 'affiliation' ? Math.max(before, said) : Math.min(most, before + said));
  }
  let total = a.sourceId !== null && a.sourceId === b.sourceId ? limits('source_id').each : 0;
  for (const bits of sums.values()) total += bits;
  return total;
}

function* inBoth(a: readonly Trait[], b: readonly Trait[]): Generator<Trait> {
  let other = 0;
  for (const trait of a) {
    while ((b[other]?.trait ?? Infinity) < trait.trait) other += 1;
    if (b[other]?.trait === trait.trait) yield trait;
  }
}

function limits(kind: SharedKind): { readonly each: number; readonly most: number } {
  return weights.get(kind) ?? { each: 0, most: 0 };
}
