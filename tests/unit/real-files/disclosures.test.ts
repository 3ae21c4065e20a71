import { describeRealFiles } from '../../support/real-files.ts';

describeRealFiles(
  'real disclosures',
  ['F_disclosures'],
  [
    // path, format, rows in, accepted, rejected, blank, works with funding, affiliation, ORCID
    ['F_disclosures/cms_open_payments_research_iowa_2015.csv', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['F_disclosures/nsf_coa_template_layout_synthetic.xlsx', 'nsf-coa', 41, 17, 0, 24, 0, 0, 0],
    ['F_disclosures/orcid/activities-3.0.xml', 'orcid-xml', 1, 1, 0, 0, 0, 0, 0],
    ['F_disclosures/orcid/employments-3.0.xml', 'orcid-xml', 1, 1, 0, 0, 0, 0, 0],
    ['F_disclosures/orcid/funding-3.0-with-NISO-roles.json', 'orcid', 1, 1, 0, 0, 0, 0, 0],
    // Its owner's iD, 8888-8888-8888-8888, has a wrong check digit.
    ['F_disclosures/orcid/fundings-3.0.xml', 'orcid-xml', 1, 0, 1, 0, 0, 0, 0],
    ['F_disclosures/orcid/orcid_expanded_search_2026_coauthormap.json', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['F_disclosures/orcid/orcid_works_api_2026_coauthormap.json', 'orcid', 1, 1, 0, 0, 0, 0, 0],
    ['F_disclosures/orcid/record-3.0.xml', 'orcid-xml', 1, 1, 0, 0, 0, 0, 0],
    ['F_disclosures/orcid/record-full-3.0.json', 'orcid', 1, 1, 0, 0, 0, 0, 1],
    ['F_disclosures/sciencv-era-profile.1.0.xsd', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['F_disclosures/sciencv-era-role.1.0.xsd', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['F_disclosures/sciencv.1.3.xsd', 'file_not_used', 0, 0, 0, 0, 0, 0, 0],
    ['F_disclosures/sciencv_othersupport_blank_2026.xml', 'sciencv-cpos', 1, 0, 0, 1, 0, 0, 0],
    ['F_disclosures/sciencv_othersupport_sample_2026.xml', 'sciencv-cpos', 5, 5, 0, 0, 0, 0, 0],
  ],
);
