import { acknowledgments } from './acknowledgments/source.ts';
import { awards } from './awards/source.ts';
import { bisDeniedPersons } from './bis-lists/source.ts';
import { cordisOrganizations } from './cordis/organizations.ts';
import { cordisProjects } from './cordis/projects.ts';
import { designatedEntities } from './designated-entities/source.ts';
import { dimensionsGrants } from './dimensions-grants/source.ts';
import { entityListUniversities, translatedNames } from './entity-list-universities/source.ts';
import { euGrantsNorway } from './eu-grants-norway/source.ts';
import { euRegulationList } from './eu-regulation-list/source.ts';
import { formRegister } from './form-register/source.ts';
import { funderCounts, funderCountsJson } from './funder-counts/source.ts';
import { funderOrganizationsJson } from './funder-organizations/document.ts';
import { funderOrganizations } from './funder-organizations/table.ts';
import { funderRegistryJson } from './funder-registry-json/source.ts';
import { funderRegistryNames } from './funder-registry-names/source.ts';
import { funderRegistryRdf } from './funder-registry-rdf/source.ts';
import { isoCountries } from './iso-countries/source.ts';
import { mispGalaxy } from './misp-galaxy/source.ts';
import { nameMatchingBench } from './name-matching-bench/source.ts';
import { nihReporterCsv } from './nih-reporter-csv/source.ts';
import { nihReporterJson } from './nih-reporter-json/source.ts';
import { nsfAwardsCsv } from './nsf-awards-csv/source.ts';
import { nsfAwardsJson } from './nsf-awards-json/source.ts';
import { nsfAwardsXml } from './nsf-awards-xml/source.ts';
import { ofacAddresses, ofacAliases, ofacSdn } from './ofac-sdn/source.ts';
import { openaire } from './openaire/source.ts';
import { openalexCofunders } from './openalex-cofunders/source.ts';
import { openalexEntities } from './openalex-entities/source.ts';
import { openalexWorks } from './openalex-works/source.ts';
import { opensanctionsEntities } from './opensanctions/entities.ts';
import { opensanctionsTargets } from './opensanctions/targets.ts';
import { positions } from './positions/source.ts';
import { rorV1 } from './ror-v1/source.ts';
import { ror } from './ror/source.ts';
import { roster } from './roster/source.ts';
import { sciencvCpos } from './sciencv-cpos/source.ts';
import { screeningListRecords } from './screening-list/records.ts';
import { screeningList, screeningListOld } from './screening-list/table.ts';
import { section1260h } from './section-1260h/source.ts';
import { section1286Table } from './section-1286/source.ts';
import type { Source } from './source.ts';
import { support } from './support/source.ts';
import { talentProgrammes } from './talent-programmes/source.ts';

/** Every kind of file that Candor knows, in the order in which a file is shown to them. */
export const sources: readonly Source[] = [
  openalexWorks,
  openalexEntities,
  ror,
  rorV1,
  nsfAwardsXml,
  nsfAwardsJson,
  nsfAwardsCsv,
  nihReporterJson,
  nihReporterCsv,
  cordisProjects,
  cordisOrganizations,
  euGrantsNorway,
  dimensionsGrants,
  openaire,
  openalexCofunders,
  funderRegistryRdf,
  funderRegistryJson,
  funderRegistryNames,
  funderOrganizations,
  funderOrganizationsJson,
  funderCounts,
  funderCountsJson,
  isoCountries,
  sciencvCpos,
  support,
  awards,
  positions,
  roster,
  designatedEntities,
  formRegister,
  bisDeniedPersons,
  entityListUniversities,
  translatedNames,
  euRegulationList,
  mispGalaxy,
  nameMatchingBench,
  ofacAddresses,
  ofacAliases,
  ofacSdn,
  opensanctionsEntities,
  opensanctionsTargets,
  screeningListRecords,
  screeningList,
  screeningListOld,
  section1260h,
  section1286Table,
  talentProgrammes,
  acknowledgments,
];
