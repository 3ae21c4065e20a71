import type { UnreadTableSource } from '../source.ts';

/** Payments of companies to physicians and teaching hospitals (CMS Open Payments), research payments included. */
export const cmsOpenPayments: UnreadTableSource = {
  form: 'table-unread',
  id: 'cms-open-payments',
  title: 'payments of companies to physicians (CMS Open Payments)',
  looksLike: 'a table with the columns Covered_Recipient_Type, Physician_Profile_ID and Teaching_Hospital_ID',
  required: ['change_type', 'covered_recipient_type', 'teaching_hospital_id', 'physician_profile_id'],
  advice:
    'No rule reads them: they name physicians by a number of CMS that no roster holds, and by name alone nobody is identified. Compare them by hand with the forms on outside activities.',
};
