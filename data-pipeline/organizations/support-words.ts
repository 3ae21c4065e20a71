import { isUnit } from './canonical-words.ts';

/** Canonical words for a kind of support, which its funder is named beside: "Key Program of …", "… Future Fellowship". */
const support = new Set(
  `prog project projects proyecto proyectos projeto projetos projekt projet grant grants award awards fund funds fonds funding funded scholarship
  scholarships scholar scholars fellowship fellowships fellow fellows plan plans planning scheme schemes initiative initiatives action
  actions call calls contract agreement cooperative subvention bourse beca becas bolsa bolsas stipend support sponsorship
  prize competition train talent talents team teams studentship traineeship bursary chair professorship
  budget seed cofund task subject subjects topic topics res proposal deanship postdoc postdoctoral doctoral phd`.split(
    /\s+/u,
  ),
);

/** Canonical words before "of" that make another organization of a funder's name: its friends, its hospital. */
const others = new Set(
  'friend friends alumni soc assoc hosp press museum trust bank council min ag board club union'.split(' '),
);

/** Whether a canonical word is that of a kind of support, or of a part of an organization that gets or gives it. */
export function isSupport(word: string): boolean {
  return support.has(word) || isUnit(word);
}

export function makesAnother(word: string): boolean {
  return others.has(word);
}

/** Words that set a funder apart from what it funds, or from who funds it. */
const apart = new Set('through from under within via with by funded supported sponsored supervised'.split(' '));

export function setsApart(word: string): boolean {
  return apart.has(word);
}
