import { withoutEntities } from '../core/html-entities.ts';
import { demonymCountry } from './demonyms.ts';
import { abstention, basisOf, confidenceOf, type NameForm, named } from './evidence.ts';
import { funderReadings, type FunderReading } from './funder-readings.ts';
import { countriesIn } from './line-places.ts';
import { type IndexedName, NameIndex, type NameOwner } from './name-index.ts';
import { OrganizationResolver } from './organization-resolver.ts';
import type { RegisteredOrganization } from './registry.ts';
import type { Resolution, ResolutionHints } from './resolution.ts';
import { type TextLine, textLine } from './text-line.ts';
import { WordRepair } from './word-repair.ts';

/** Organizations that have a word in a name, beyond which it tells no funder from others. */
const commonFrom = 60;

/** What a text says beside a funder's name. */
interface Said {
  readonly text: string;
  readonly codes: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
}

/**
 * Resolves names of funders: the whole text, or what is left of it without brackets, country and the word "grant", is a name. Where
 * several funders are called so, the country, the acronym or the ministry above that the text names decides.
 */
export class FunderResolver {
  readonly #index: NameIndex;
  readonly #byId: ReadonlyMap<string, RegisteredOrganization>;
  readonly #repair: WordRepair;
  readonly #lines: OrganizationResolver;

  constructor(funders: readonly RegisteredOrganization[]) {
    this.#index = new NameIndex(funders);
    this.#byId = new Map(funders.map((funder) => [funder.id, funder]));
    this.#repair = new WordRepair(this.#index);
    this.#lines = new OrganizationResolver(funders, this.#index);
  }

  resolve(written: string, hints: ResolutionHints = {}): Resolution {
    const text = withoutEntities(written).trim();
    if (text === '') return abstention('no_text');
    const line = this.#line(text);
    const said = saidIn(text, line, hints);
    if (line.tokens.length === 1 && isAcronym(line.tokens[0]?.raw ?? '')) return this.#acronym(line, said);
    if (endsOpen.test(text)) return abstention('longer_name');
    let doubt: Resolution | null = null;
    for (const reading of funderReadings(text, (part) => this.#line(part))) {
      const inOrder = this.#index.named(reading.words);
      const name = inOrder ?? this.#index.inOtherOrder(reading.words);
      if (name === null || reading.words.length === 0) continue;
      const resolution = this.#decide(name, this.#formOf(reading, inOrder !== null), said);
      if (resolution.id !== null) return resolution;
      doubt ??= resolution;
    }
    return doubt ?? this.#inside(text, hints);
  }

  /** A text that is one acronym, of one funder only, or of one in the country that is named. */
  #acronym({ tokens }: TextLine, said: Said): Resolution {
    const [only] = tokens;
    const owners = this.#index.acronymOwners(only?.raw ?? '');
    if (only === undefined || owners.length === 0) return abstention('unknown_name');
    return this.#decide({ words: [only.word], owners }, 'acronym', { ...said, acronyms: new Set() });
  }

  /** A funder's name among other words, beside its town or region: "University of Maren Graduate School, Maren". */
  #inside(text: string, hints: ResolutionHints): Resolution {
    const resolution = this.#lines.resolve(text, hints);
    if (resolution.id === null) return resolution;
    if (resolution.others.length > 0 || !/_(?:city|region)$/u.test(resolution.method))
      return abstention('unknown_name');
    return { ...resolution, confidence: Math.min(resolution.confidence, 0.85), method: `inside_${resolution.method}` };
  }

  #decide(name: IndexedName, form: NameForm, said: Said): Resolution {
    const fits = ({ organization: { countryCode } }: NameOwner) =>
      said.codes.size === 0 || countryCode === null || said.codes.has(countryCode);
    const near = name.owners.filter(fits);
    if (near.length === 0) return abstention('other_country', name.owners);
    const left = this.#preferred(near, said);
    const [owner] = left;
    if (owner === undefined || left.length > 1) return abstention('ambiguous_name', left);
    const place = said.codes.size > 0 && owner.organization.countryCode !== null ? 'country' : 'none';
    const { id, name: registered } = owner.organization;
    return {
      ...named(owner.organization, confidenceOf(form, place)),
      ...{ id, name: registered, method: `${form}_${place}` },
      basis: basisOf(form, place, owner, name.owners.length),
      ...{ others: [], units: [], alternatives: [] },
    };
  }

  #preferred(owners: readonly NameOwner[], said: Said): readonly NameOwner[] {
    const isOwner = (id: string) => owners.some(({ organization }) => organization.id === id);
    const wishes: ((owner: NameOwner) => boolean)[] = [
      ({ organization }) => organization.names.some(({ text }) => said.acronyms.has(text)),
      ({ organization }) => organization.parents.some((id) => !isOwner(id) && this.#isNamed(id, said)),
      ({ kind }) => kind === 'label',
      ({ organization }) => organization.isActive,
      ({ kind }) => kind !== 'short',
    ];
    return wishes.reduce((left, wish) => {
      const better = left.filter(wish);
      return better.length > 0 ? better : left;
    }, owners);
  }

  #isNamed(id: string, { text, acronyms }: Said): boolean {
    const names = this.#byId.get(id)?.names ?? [];
    return names.some((name) => (name.kind === 'acronym' ? acronyms.has(name.text) : text.includes(name.text)));
  }

  #formOf({ form, words }: FunderReading, isInOrder: boolean): NameForm {
    if (words.length === 1) return 'one_word';
    if (words.every((word) => this.#index.frequency(word) > commonFrom)) return form === 'part' ? 'generic' : 'name';
    return isInOrder ? 'name' : 'words';
  }

  #line(text: string): TextLine {
    const line = textLine(text);
    return { ...line, tokens: this.#repair.repaired(line.tokens) };
  }
}

function saidIn(text: string, line: TextLine, { countryCode = null }: ResolutionHints): Said {
  const codes = new Set(countriesIn(line).codes);
  for (const raw of line.raws) {
    const code = demonymCountry(raw);
    if (code !== null) codes.add(code);
  }
  if (codes.size === 0 && countryCode !== null) codes.add(countryCode);
  return { text, codes, acronyms: new Set([...line.raws].filter(isAcronym)) };
}

/** A text that was cut: "National Research Foundation of". */
const endsOpen = /\s(?:of|for|and|de|y|et|und|für)$/iu;

function isAcronym(raw: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(raw);
}
