/** Words that say what kind of organization it is, or nothing: they do not tell one from another. */
const undistinctive = new Set(
  (
    'a ag an and at by co corp corporation de degli del della der des di do du e el en et for fur gmbh i im in inc la las le les limited llc los ltd of och og on or plc und van von y zu ' +
    'academy administration agency association bureau campus center centers centre centres centro clinic college company council dept department division ' +
    'escola escuela ecole faculty federal foundation fondation fundacao general global group grupo hochschule hopital hospital hospitals institut institute institutes ' +
    'instituto institution institutions international internacional istituto klinik klinikum lab laboratories laboratory medical medicine ministry national ' +
    'nacional nazionale office organization polytechnic politecnico research school science sciences scientific service services society state studi system technical ' +
    'technische technological technology trust unit universidad universidade universita universitaet universitaire universitat universite universiteit universitet university'
  ).split(' '),
);

/** Beginnings that words for one kind of organization share across languages: university, Universität, université. */
const kinds = ['univ', 'hosp', 'inst', 'coll', 'acad', 'labo', 'poly', 'scho', 'clin', 'klin'] as const;

type Kind = (typeof kinds)[number];

/** What a word says about the kind of an organization, abbreviations included; null for all other words. */
export function kindOf(word: string): Kind | null {
  return kinds.find((kind) => word.startsWith(kind) || (word.length > 2 && kind.startsWith(word))) ?? null;
}

/** Whether a word tells one organization from another of its kind. */
export function isTelling(word: string): boolean {
  return !undistinctive.has(word) && kindOf(word) === null;
}

const legalForms = new Set('ag co company corp corporation gmbh inc limited llc ltd plc'.split(' '));

/** Whether a word only says in which legal form a company stands. */
export function isLegalForm(word: string): boolean {
  return legalForms.has(word);
}
