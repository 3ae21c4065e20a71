import { acknowledgments } from './acknowledgments/source.ts';
import { awards } from './awards/source.ts';
import { bisDeniedPersons } from './bis-lists/source.ts';
import { cmsOpenPayments } from './cms-open-payments/source.ts';
import { cordisOrganizations } from './cordis/organizations.ts';
import { cordisProjects } from './cordis/projects.ts';
import { bibtex } from './bibtex/source.ts';
import { crossref } from './crossref/source.ts';
import { designatedEntities } from './designated-entities/source.ts';
import { dimensionsGrants } from './dimensions-grants/source.ts';
import { dimensionsPublicationsApi } from './dimensions-publications-api/source.ts';
import { dimensionsPublications } from './dimensions-publications/source.ts';
import { entityListUniversities, translatedNames } from './entity-list-universities/source.ts';
import { euGrantsNorway } from './eu-grants-norway/source.ts';
import { euRegulationList } from './eu-regulation-list/source.ts';
import { foreignComponent } from './foreign-component/source.ts';
import { formRegister } from './form-register/source.ts';
import { funderCounts, funderCountsJson } from './funder-counts/source.ts';
import { funderOrganizationsJson } from './funder-organizations/document.ts';
import { funderOrganizations } from './funder-organizations/table.ts';
import { funderRegistryJson } from './funder-registry-json/source.ts';
import { funderRegistryNames } from './funder-registry-names/source.ts';
import { funderRegistryRdf } from './funder-registry-rdf/source.ts';
import { ieee } from './ieee/source.ts';
import { isoCountries } from './iso-countries/source.ts';
import { lens } from './lens/source.ts';
import { medline } from './medline/source.ts';
import { mispGalaxy } from './misp-galaxy/source.ts';
import { nameMatchingBench } from './name-matching-bench/source.ts';
import { nihReporterCsv } from './nih-reporter-csv/source.ts';
import { nihReporterJson } from './nih-reporter-json/source.ts';
import { nsfAwardsCsv } from './nsf-awards-csv/source.ts';
import { nsfAwardsJson } from './nsf-awards-json/source.ts';
import { nsfAwardsXml } from './nsf-awards-xml/source.ts';
import { nsfCoa } from './nsf-coa/source.ts';
import { ofacAddresses, ofacAliases, ofacSdn } from './ofac-sdn/source.ts';
import { openaire } from './openaire/source.ts';
import { openalexCofunders } from './openalex-cofunders/source.ts';
import { openalexCsv } from './openalex-csv/source.ts';
import { openalexEntities } from './openalex-entities/source.ts';
import { openalexParquet } from './openalex-parquet/source.ts';
import { openalexWorks } from './openalex-works/source.ts';
import { openalexWorksTable } from './openalex-works/table.ts';
import { opensanctionsEntities } from './opensanctions/entities.ts';
import { opensanctionsTargets } from './opensanctions/targets.ts';
import { orcid, orcidSearch, orcidXml } from './orcid/source.ts';
import { outsideActivity } from './outside-activity/source.ts';
import { positions } from './positions/source.ts';
import { publicationsTable } from './publications-table/source.ts';
import { publishOrPerish } from './publish-or-perish/source.ts';
import { pubmedJsonl } from './pubmed-jsonl/source.ts';
import { pubmedXml } from './pubmed-xml/source.ts';
import { recordedRequests } from './recorded-requests/source.ts';
import { researchmap } from './researchmap/source.ts';
import { ris } from './ris/source.ts';
import { rorV1 } from './ror-v1/source.ts';
import { ror } from './ror/source.ts';
import { roster } from './roster/source.ts';
import { sciencvCpos } from './sciencv-cpos/source.ts';
import { scopus } from './scopus/source.ts';
import { screeningListRecords } from './screening-list/records.ts';
import { screeningList, screeningListOld } from './screening-list/table.ts';
import { section1260h } from './section-1260h/source.ts';
import { section1286Table } from './section-1286/source.ts';
import type { Source } from './source.ts';
import { springer } from './springer/source.ts';
import { support } from './support/source.ts';
import { talentProgrammes } from './talent-programmes/source.ts';
import { wosTable } from './wos-table/source.ts';
import { wos } from './wos/source.ts';
import { xmlSchema } from './xml-schema/source.ts';

/** Every kind of file that Candor knows, in the order in which a file is shown to them. */
export const sources: readonly Source[] = [
  openalexWorks,
  openalexEntities,
  openalexCsv,
  openalexParquet,
  openalexWorksTable,
  scopus,
  dimensionsPublications,
  dimensionsPublicationsApi,
  lens,
  ieee,
  springer,
  publishOrPerish,
  crossref,
  bibtex,
  pubmedJsonl,
  pubmedXml,
  researchmap,
  recordedRequests,
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
  nsfCoa,
  support,
  awards,
  positions,
  roster,
  designatedEntities,
  formRegister,
  publicationsTable,
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
  xmlSchema,
  outsideActivity,
  orcidXml,
  orcidSearch,
  orcid,
  foreignComponent,
  cmsOpenPayments,
  acknowledgments,
  wos,
  wosTable,
  ris,
  medline,
];
