/** What kind of thing the main word of a name says that it is. */
export type Head = 'funder' | 'body' | 'university' | 'company' | 'unit' | 'facility' | 'program' | 'support' | 'place';

const headWords: Readonly<Record<Exclude<Head, 'place'>, string>> = {
  funder:
    'foundation foundations fund funds trust trusts council councils agency agencies endowment charity charities philanthropies stiftung stiftelse stiftelsen stichting fondation fondazione ' +
    'fundação fundacao fundación fundacion fundació forschungsgemeinschaft wissenschaftsfonds fonds fonden fondet fondo fondos conselho consejo consiglio conseil agence agencia agência agenzia ' +
    'fond säätiö nadace fundacja alapítvány kakenhi subsidy',
  body:
    'ministry ministries ministère ministerio ministério ministero ministerium bundesministerium department departments departamento département government governments governor commission ' +
    'commissions committee bureau administration administrations authority authorities office union academy academies akademie academia accademia académie society societies gesellschaft ' +
    'société sociedad sociedade association associations associazione asociación associação organization organisation organizations organisations federation league institution board service services ' +
    'directorate secretariat state province council institute institutes institut instituto istituto instituut bank army navy force command consortium alliance network union comunidad comunitat junta generalitat region ' +
    'gobierno governo gouvernement regierung centre national community communities corps',
  university:
    'university universities université universite universidad universidade università universita universität universiteit universitet universiti college hochschule polytechnic politecnico école ' +
    'ecole school schools faculty faculties hospital hospitals hôpital hospitalier klinikum clinic',
  company:
    'inc inc. ltd ltd. llc gmbh corp corp. corporation corporations company co. pharmaceuticals pharmaceutical pharma laboratories limited plc s.a. s.p.a. ag industries industrie biosciences therapeutics healthcare technologies biotech genentech motors',
  unit: 'centre center centers centres division unit branch section laboratory laboratories laboratoire labs centro zentrum dipartimento group institute',
  facility:
    'facility facilities observatory telescope beamline beamlines synchrotron core source cluster infrastructure biobank repository museum library',
  program:
    'program programme programs programmes programa programm project projects projet proyecto projeto initiative initiatives scheme plan action actions framework priority network campaign cofund mission talent talents platform sonderforschungsbereich exzellenzcluster cluster ' +
    'graduiertenkolleg schwerpunktprogramm',
  support:
    'grant grants award awards fellowship fellowships fellow fellows scholarship scholarships studentship studentships prize contract contracts scholar scholars bursary stipend professorship chair subvention grants-in-aid grant-in-aid agreement agreements',
};

const heads = new Map<string, Head>(
  (Object.entries(headWords) as [Head, string][])
    .toReversed()
    .flatMap(([head, words]) => words.split(' ').map((word) => [word, head] as const)),
);

/** The kind of thing that a word alone says; null for all words that could stand in any name. */
export function headOf(word: string): Head | null {
  return heads.get(word.toLowerCase().replace(/['’]s?$/u, '')) ?? null;
}

const connectors = new Set(
  (
    'of for the in on at de del della delle dello dei degli di do da das dos des du der die das den dem für fur zur zum y e et i la las le les los el en van voor het pour per para por a à au aux ' +
    'contre sur upon against dell dell’ von och af til'
  ).split(' '),
);

/** Whether a small word may stand between the capitalized words of a name. */
export function isConnector(word: string): boolean {
  return connectors.has(word);
}

const openers = new Set(
  (
    'this the these we our all both it he she they his her their i a an in as to for by from with and also support supported supporting funding funded funds financial financially work works part research ' +
    'study studies additional additionally further furthermore acknowledgment acknowledgments acknowledgement acknowledgements author authors thanks thank special grants grant grateful gratefully sources ' +
    'source sponsor sponsors sponsored disclosure disclosures contract contracts project projects award awards under no none not any some other others data partial partially dr drs prof professor mr mrs ' +
    'ms miss professors conflict conflicts competing ethical role opinions such while during one two proc process reference references writing that which who is are was were has have funder funders nos number program programs no. nos.'
  ).split(' '),
);

/** Whether a capitalized word opens a sentence rather than a name. */
export function isOpener(word: string): boolean {
  return !/^\p{Lu}{2,4}$/u.test(word) && openers.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Openers that begin a name where another word of it follows: "Research Council of", "Grant Agency of". */
export const continuing =
  /^(?:research|funds|grants?|support|programs?|work|study|data|special|awards?|projects?|contract|financial|in)$/iu;

const lowerNames =
  /^(?:governments?|foundation|family|group|initiative|funds?|society|association|council|agency|ministry|ministries|institute|university|network|program|programme|aid|research|nationale?|régionale?|regional|recherche|scientifique|scientific|médicale|medical|cancer|science|federal|council|bilateral|bi-national)$/u;

/** Whether a word in lower case goes on a name that has begun: "Spanish government", "Agence nationale". */
export function isLowerName(word: string, before: readonly string[]): boolean {
  return lowerNames.test(word) && before.length < 12;
}

const topics = new Set(
  (
    'science sciences technology technologies engineering education health energy economic economics economy social arts culture sport sports labor labour welfare innovation innovations research universities ' +
    'university higher development environment environmental natural physical biological biotechnology trade industry commerce competitiveness food agriculture agricultural forestry fisheries rural medical ' +
    'medicine biology humanities youth communication communications information ict future planning space nuclear infectious allergy stroke neurological digestive kidney lung blood musculoskeletal skin ' +
    'alcoholism mental human child works transport infrastructure tourism security affairs family prevention control women life bioimaging bioengineering geosciences employment training quality ciencia ' +
    'tecnología tecnologia innovación inovação educação ciência ricerca università istruzione sanità catering power mining ocean atmospheric reproductive metabolic diabetes computation mathematics chemistry ' +
    'physics nutrition consumer protection local cultural international defence defense safety melinda structural computer applied global respiratory cellular molecular disease diseases statistics wellness ' +
    'families colleges enterprise analysis dentistry sustainability drug aeronautics aging ageing skills returned abuse'
  ).split(' '),
);

/** Whether a word says what a body is concerned with: "Ministry of Education, Culture, Sports". */
export function isTopic(word: string): boolean {
  return topics.has(word.toLowerCase());
}
