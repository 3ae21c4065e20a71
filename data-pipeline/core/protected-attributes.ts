import { foldText } from './text.ts';

/**
 * Names of columns, elements and keys that tell of a person's origin, nationality, ethnicity, language, sex, birth or
 * belief. Candor reads none of them: findings rest on what was done and disclosed, never on who someone is.
 * Words without separators, folded.
 */
const names: readonly string[] = [
  ...[
    'nationality',
    'nationalities',
    'citizenship',
    'citizenships',
    'citizen',
    'citizenof',
    'uscitizen',
    'isuscitizen',
  ],
  ...['countryofcitizenship', 'citizenshipcountry', 'citizenshipstatus', 'countryofnationality', 'nationalorigin'],
  ...['passport', 'passportcountry', 'countryofpassport', 'passportnumber', 'dualcitizenship', 'secondcitizenship'],
  ...['ethnicity', 'ethnicities', 'ethnic', 'ethnicgroup', 'ethnicorigin', 'ethnicbackground', 'race', 'racial'],
  ...['races', 'raceethnicity', 'ethnicityrace', 'ancestry', 'heritage', 'hispanic', 'hispaniclatino', 'minority'],
  ...['minoritystatus', 'underrepresentedminority', 'urm', 'caste', 'tribe', 'skincolor', 'color'],
  ...['birthplace', 'placeofbirth', 'birthcountry', 'countryofbirth', 'countryborn', 'birthcity', 'cityofbirth', 'pob'],
  ...['bornin', 'homecountry', 'countryoforigin', 'origincountry', 'homeland', 'origin'],
  ...['birthdate', 'dateofbirth', 'dob', 'birthday', 'birthyear', 'yearofbirth', 'born', 'age', 'agegroup'],
  ...['visa', 'visastatus', 'visatype', 'immigrationstatus', 'immigration', 'residencystatus', 'greencard'],
  ...['permanentresident', 'alienregistration', 'aliennumber', 'i94', 'h1b'],
  ...['nativelanguage', 'firstlanguage', 'mothertongue', 'languagespoken', 'nativetongue', 'homelanguage'],
  ...['gender', 'sex', 'genderidentity', 'sexatbirth', 'pronouns', 'pronoun', 'sexualorientation', 'orientation'],
  ...['religion', 'religious', 'religiousaffiliation', 'faith', 'creed', 'denomination'],
  ...[
    'nameorigin',
    'originofname',
    'nameethnicity',
    'surnameorigin',
    'namerace',
    'inferredethnicity',
    'inferredgender',
  ],
  ...['maritalstatus', 'pregnancy', 'disability', 'disabilitystatus', 'veteranstatus', 'politicalaffiliation', 'party'],
  ...['politicalparty', 'partymembership', 'geneticinformation'],
  ...['nationalite', 'citoyennete', 'origineethnique', 'lieudenaissance', 'datedenaissance', 'paysdenaissance'],
  ...['paysdorigine', 'sexe', 'genre', 'languematernelle', 'langue maternelle', 'situationdefamille'],
  ...['nationalitat', 'staatsangehorigkeit', 'staatsburgerschaft', 'geburtsort', 'geburtsdatum', 'geburtsland'],
  ...['geschlecht', 'muttersprache', 'herkunft', 'herkunftsland', 'konfession', 'religionszugehorigkeit'],
  ...['nacionalidad', 'ciudadania', 'etnia', 'raza', 'lugardenacimiento', 'fechadenacimiento', 'paisdenacimiento'],
  ...['paisdeorigen', 'genero', 'sexo', 'lenguamaterna', 'nacionalidade', 'cidadania', 'raca', 'localdenascimento'],
  ...['datadenascimento', 'linguamaterna', 'nazionalita', 'cittadinanza', 'luogodinascita', 'datadinascita', 'sesso'],
  ...['nationaliteit', 'geboorteplaats', 'geboortedatum', 'geslacht', 'medborgarskap', 'statsborgerskab', 'kon'],
  ...['narodowosc', 'obywatelstwo', 'plec', 'dataurodzenia', 'miejsceurodzenia', 'uyruk', 'cinsiyet', 'dogumyeri'],
  ...['гражданство', 'национальность', 'пол', 'дата рождения', 'место рождения', 'вероисповедание'],
  ...[
    '国籍',
    '國籍',
    '民族',
    '种族',
    '種族',
    '性别',
    '性別',
    '出生地',
    '出生日期',
    '生年月日',
    '籍贯',
    '籍貫',
    '宗教',
    '政治面貌',
  ],
  ...['出身地', '人種', '국적', '민족', '인종', '성별', '출생지', '생년월일', '종교', 'الجنسية', 'الجنس', 'الديانة'],
];

const compactNames: ReadonlySet<string> = new Set(names.map(compact));

/** Words before or after which a protected name stays protected: `pi_gender`, `author nationality`, `gender_code`. */
const attendants =
  /^(?:pi|person|persons|personal|author|authors|investigator|researcher|employee|faculty|applicant|user|self|reported|current|primary|legal|my|pd|stated)+|(?:code|codes|name|label|status|text|type|value|category|desc|description|self|reported|id|1|2)+$/gu;

/**
 * Whether a column, element or key is named for a protected attribute, in any spelling of case, separators and accents
 * (`CountryOfBirth`, `country_of_birth`, `Nationalité`). Such values are dropped on reading and reported.
 */
export function isProtectedAttribute(name: string): boolean {
  const key = compact(name);
  return compactNames.has(key) || compactNames.has(key.replace(attendants, ''));
}

function compact(name: string): string {
  return foldText(name.slice(0, 200)).replace(/[^\p{L}\p{N}]+/gu, '');
}
