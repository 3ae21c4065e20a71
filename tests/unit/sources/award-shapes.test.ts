import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadOne } from '../../support/loaded.ts';

const keys = {
  nsf: 'awd_id awd_titl_txt awd_eff_date awd_amount pi inst id title startDate fundsObligatedAmt pdPIName piLastName coPDPI',
  nih: 'project_num contact_pi_name principal_investigators subproject_id agency_code award_amount organization project_start_date',
  openaire: 'openaire_id openaire_project_id title dateofacceptance pid pid_source mainTitle authors projects',
  funder: 'uri id name alt-names location hierarchy replaced-by',
  ror: 'id name names labels aliases country external_ids relationships admin locations _source organization',
};
const words = [
  '',
  '1-R01CA1',
  '10.13039/999000001',
  'https://ror.org/0abc1de01',
  "['A b@c', \"D",
  '&#x110000;',
  '1/1/99',
  '-5',
  '__proto__',
];
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, -1, 1.5e300, ...words),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('all', 'type', 'value', 'last_name', 'pi_role', 'pi_last_name', '__proto__'),
      tie('any'),
      {
        maxKeys: 4,
      },
    ),
  ),
})).any;

test.each(Object.entries(keys))(
  '%s: records of any shape are accepted or rejected, and none is lost',
  async (_kind, names) => {
    const record = fc.dictionary(fc.constantFrom(...names.split(' ')), value);
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (records) => {
        const { receipt } = await loadOne(records.map((each) => JSON.stringify(each)).join('\n'));
        const { rows } = receipt;
        expect(rows.in).toBe(rows.accepted + rows.rejected + rows.blank);
        if (receipt.problem === null) expect(rows.in).toBe(records.length);
      }),
      { numRuns: 150 },
    );
  },
);

test.each([
  ['NSF', 'AwardNumber,Title,StartDate,PrincipalInvestigator,EndDate,AwardedAmountToDate,Co-PIName(s),Organization'],
  [
    'NIH',
    'Project Number,Project Title,Contact PI / Project Leader,Other PI or Project Leader(s),Project Start Date,Total Cost,Subproject Number',
  ],
  ['CORDIS', 'id,acronym,title,frameworkProgramme,ecMaxContribution,startDate,endDate,coordinator'],
  [
    'Dimensions',
    'Grant Number,Title,Funder,Funder Country,Start Date,Researchers,Research Organization - standardized,Country of Research organization',
  ],
])('%s: rows of any cells are accepted, rejected or blank, and none is lost', async (_kind, header) => {
  const width = header.split(',').length;
  const cell = fc
    .oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }))
    .map((text) => text.replaceAll(/[",\r\n]/gu, ' '));
  const row = fc
    .array(cell, { minLength: width, maxLength: width })
    .map((cells) => cells.map((text) => `"${text}"`).join(','));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (lines) => {
      const { receipt } = await loadOne(`${header}\n${lines.join('\n')}\n`);
      const { rows } = receipt;
      expect(receipt.problem).toBeNull();
      expect([rows.in, rows.accepted + rows.rejected + rows.blank]).toEqual([lines.length, lines.length]);
    }),
    { numRuns: 100 },
  );
});
