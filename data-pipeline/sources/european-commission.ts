import type { AwardFunder } from './public-award.ts';

/** The funder of every project of the European framework programmes (FP7, H2020, Horizon Europe). */
export const europeanCommission: AwardFunder = {
  name: 'European Commission',
  ror: '00k4n6c32',
  country: null,
  isUsFederal: false,
};
