import { mendedText } from '../core/mended-text.ts';
import { abstention, type FunderForm, named } from './evidence.ts';
import { FunderOwners } from './funder-owners.ts';
import { type FunderReading, funderReadings } from './funder-readings.ts';
import { isAcronym, saidOfFunder, type SaidOfFunder } from './funder-said.ts';
import { fundersInside, type InsideHit, isHeldBy } from './funders-inside.ts';
import { LostLetters } from './lost-letters.ts';
import { NameIndex, type NameOwner } from './name-index.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { Resolution, ResolutionHints } from './resolution.ts';
import { countriesSaid } from './said-country.ts';
import { ancestorsOf } from './sub-units.ts';
import { type TextLine, textLine } from './text-line.ts';
import { WordRepair } from './word-repair.ts';

/** Organizations that have a word in a name, beyond which it tells no funder from others. */
const commonFrom = 60;

/** Share of links to a name among other words that were right on the half that was looked at, rounded down. */
const insideConfidence = 0.84;

/** A text that was cut: "National Research Foundation of". */
const endsOpen = /\s(?:of|for|and|de|y|et|und|für)$/iu;

/** "Australian Research Council’s Discovery Project": what stands behind it is no part of the name. */
const genitive = /(?<=\p{L}{3})['’‘`´]s(?!\p{L})/gu;

interface FoundFunder {
  readonly hit: InsideHit['hit'];
  readonly owner: NameOwner;
  readonly resolution: Resolution;
}

/**
 * Resolves names of funders: the whole text, or what is left of it without brackets, country and the word "grant", is a name; else the
 * funder of the program, the department or the levels that it names. Where several are called so, the country, the acronym or the
 * ministry above that the text names decides.
 */
export class FunderResolver {
  readonly #index: NameIndex;
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;
  readonly #repair: WordRepair;
  readonly #lost: LostLetters;
  readonly #owners: FunderOwners;

  constructor(funders: readonly RegisteredOrganization[]) {
    this.#index = new NameIndex(funders, 'funders');
    this.#byId = new Map(funders.map((funder) => [funder.id, funder]));
    this.#repair = new WordRepair(this.#index);
    this.#lost = new LostLetters(this.#index);
    this.#owners = new FunderOwners(this.#byId);
  }

  resolve(written: string, hints: ResolutionHints = {}): Resolution {
    return this.#agencyOf(this.#funder(written, hints));
  }

  /** A funder that is not in ROR is named with the agency above it that is. */
  #agencyOf(resolution: Resolution): Resolution {
    const { id, name, confidence, method, basis } = resolution;
    const funder = id?.startsWith('10.') === true ? this.#byId.get(id) : undefined;
    const above = funder === undefined ? [] : [...ancestorsOf(funder, this.#byId)];
    const agency = above
      .map((one) => this.#byId.get(one))
      .find((one) => one !== undefined && !one.id.startsWith('10.'));
    if (agency === undefined || id === null) return resolution;
    return {
      ...resolution,
      ...named(agency, confidence),
      method: `part_${method}`,
      basis: `${basis} The Funder Registry has it as part of ${agency.name}.`,
      units: [{ id, name: name ?? id, confidence }],
    };
  }

  #funder(written: string, hints: ResolutionHints): Resolution {
    const text = this.#lost.filled(mendedText(written)).trim();
    if (text === '') return abstention('no_text');
    if (endsOpen.test(text)) return abstention('longer_name');
    const line = this.#line(text);
    const said = saidOfFunder(line, hints);
    let doubt: Resolution | null = null;
    for (const reading of funderReadings(text, (part) => this.#line(part))) {
      const resolution = this.#named(reading, said);
      if (resolution?.id != null) return resolution;
      doubt ??= resolution;
    }
    if (doubt !== null) return doubt;
    for (const run of line.undivided) {
      const name = this.#index.undividedName(run);
      if (name?.words[0] === run) return this.#owners.decide(name, 'name', said.codes, said);
    }
    const inside = this.#inside(line, said);
    const parted = text.replaceAll(genitive, ', ');
    return inside.id !== null || parted === text ? inside : this.#inside(this.#line(parted), said);
  }

  #named(reading: FunderReading, said: SaidOfFunder): Resolution | null {
    const { tokens } = reading;
    const codes = reading.codes.size === 0 ? said.stated : reading.codes;
    const [only] = tokens;
    if (only === undefined) return null;
    const words = tokens.map(({ word }) => word);
    const inOrder = this.#index.named(words);
    const name = inOrder ?? this.#index.inOtherOrder(words);
    const acronyms =
      tokens.length === 1 && only.raw.length > 2 && reading.form !== 'part' ? this.#index.acronymOwners(only.raw) : [];
    if (acronyms.length > 0 && (name === null || isAcronym(only.raw))) {
      return this.#owners.decide({ words, owners: acronyms }, 'acronym', codes, { ...said, acronyms: new Set() });
    }
    // "Research Corporation" without its legal form is a word.
    if (tokens.length === 1 && this.#index.frequency(only.word) > commonFrom) return null;
    return name === null ? null : this.#owners.decide(name, this.#formOf(reading, inOrder !== null), codes, said);
  }

  /** A funder's name among other words: what it supports, one of its departments, the levels above it. */
  #inside(line: TextLine, said: SaidOfFunder): Resolution {
    const places = countriesSaid(line).words;
    const judged = fundersInside(line, this.#index, places).map(({ hit, form }) => {
      const resolution = this.#owners.decide(hit.name, form, said.codes, said);
      const owner = hit.name.owners.find(({ organization }) => organization.id === resolution.id);
      return { hit, owner, resolution };
    });
    const found = judged.filter((one): one is FoundFunder => one.owner !== undefined);
    const lowest = this.#lowest(found).filter((one) => !found.some((other) => isHeldBy(line, one.hit, other.hit)));
    const [first] = lowest;
    if (first === undefined) return judged[0]?.resolution ?? abstention('unknown_name');
    if (lowest.some(({ resolution }) => resolution.id !== first.resolution.id)) {
      const owners = found.map(({ owner }) => owner);
      return abstention('several_funders', owners);
    }
    const { confidence, method, basis } = first.resolution;
    return {
      ...first.resolution,
      confidence: Math.min(confidence, insideConfidence),
      method: `inside_${method}`,
      basis: `${basis} It stands among words of a program, a department or another level.`,
    };
  }

  /** Those below which none other stands: "National Cancer Institute, National Institutes of Health" is the institute. */
  #lowest(found: readonly FoundFunder[]): readonly FoundFunder[] {
    const above = new Set(found.flatMap(({ owner }) => [...ancestorsOf(owner.organization, this.#byId)]));
    return found.filter(({ owner }) => !above.has(owner.organization.id));
  }

  #formOf({ form, tokens }: FunderReading, isInOrder: boolean): FunderForm {
    if (tokens.length === 1) return 'one_word';
    const isCommon = tokens.every(({ word }) => this.#index.frequency(word) > commonFrom);
    if (isCommon) return form === 'part' ? 'generic' : 'name';
    return isInOrder ? 'name' : 'words';
  }

  #line(text: string): TextLine {
    const line = textLine(text);
    return { ...line, tokens: this.#repair.repaired(line.tokens) };
  }
}
