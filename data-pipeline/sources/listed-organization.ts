import { foldedWords } from '../core/text.ts';

/** Words that stand in names of organizations, and in no name of a person. */
const organizationWords = new Set(
  (
    'academy administration aerospace agency airline airlines airways aircraft army association authority aviation bank base brigade bureau ' +
    'center centre chamber chemical college command commission committee communications company complex concern consortium construction consulting contracting corps corp ' +
    'corporation council department design devices directorate directorates electronic electronics energy engineering enterprise enterprises equipment ' +
    'establishment export exports factory federation firm force forces foundation freight fund fzco general gmbh government group holding holdings hospital import ' +
    'impex imports inc incorporated industrial industries industry institute institution instruments international investment investments jsc joint kg ' +
    'laboratories laboratory limited lines llc llp logistics ltd machinery manufacturing marine materials metals military ministry mission national navy ' +
    'network oao office offices ojsc ooo optics organisation organization partners petroleum pharmaceuticals plan plant plastics plc ' +
    'precision products programme program project pty pvt radar regiment research sarl school science sciences services shipping shipyard ' +
    'society solutions spa srl station steel stock supply syndicate system systems technical technological technologies technology telecom ' +
    'telecommunications textile trade traders trading transport travel trust union university works workshop zao zavod'
  ).split(' '),
);

/**
 * Whether a name on a list that does not say what it names is surely an organization's: it holds a word that only those
 * have, a digit or an ampersand. Where this is false it may be a person, and Candor stores no listed person.
 */
export function isSurelyOrganization(name: string): boolean {
  return /[\d&]|\bco\./iu.test(name) || foldedWords(name).some((word) => organizationWords.has(word));
}
