import { townFamilies } from './town-families.ts';
import { wordFamilies } from './word-families.ts';

const canonical = new Map<string, readonly string[]>();
for (const line of [...wordFamilies, ...townFamilies]) {
  const [first = '', ...others] = line.split(' ');
  const words = first.split('+');
  for (const word of [first, ...others]) if (!word.includes('+') && !canonical.has(word)) canonical.set(word, words);
}

const connectors = new Set(
  'the of for and in at on to by de del della dell dello degli delle dei di da do dos das du des la le les el los las l d et e y und fur fuer der die den dem van voor het og och i a an im zu zur von vom au aux en em na'.split(
    ' ',
  ),
);

const legalForms = new Set(
  'campus nhs trust irccs azienda inc incorporated ltd limited llc llp plc gmbh ag sa spa srl co corp corporation company companies bv nv oy ab as kk pvt pty kg sas sarl lp'.split(
    ' ',
  ),
);

/** What a folded word counts as: none for a connector or a legal form, several for a compound. */
export function canonicalWords(word: string): readonly string[] {
  if (connectors.has(word) || legalForms.has(word)) return [];
  return canonical.get(word) ?? [word];
}

/** Every folded word that counts as another. */
export function familyWords(): Iterable<string> {
  return canonical.keys();
}

export function connectorWords(): Iterable<string> {
  return connectors;
}

export function isConnector(word: string): boolean {
  return connectors.has(word);
}

export function isLegalForm(word: string): boolean {
  return legalForms.has(word);
}

/** Canonical words for a part of an organization: what stands beside them may be any name. */
const units = new Set(
  'dept fac sch div sect unit lab inst ctr coll group prog serv off chair branch area clinic grad'.split(' '),
);

/** Canonical words that make another organization of a name before them: "Maren University Hospital". */
const owners = new Set('hosp univ museum clinic press found acad polytech hochsch'.split(' '));

/** Canonical words of organizations that have parts with names of their own. */
const bodies = new Set('univ hosp acad polytech'.split(' '));

const ands = new Set('and und et y e og och'.split(' '));

/** Whether a canonical word begins the name of a part of an organization. */
export function isUnit(word: string): boolean {
  return units.has(word);
}

/** Whether a canonical word makes another organization of a name that stands before it. */
export function isOwner(word: string): boolean {
  return owners.has(word);
}

/** Whether a canonical word says that the organization has parts with names of their own. */
export function isBody(word: string): boolean {
  return bodies.has(word);
}

/** Whether a connector sets two names beside each other. */
export function isAnd(connector: string): boolean {
  return ands.has(connector);
}
