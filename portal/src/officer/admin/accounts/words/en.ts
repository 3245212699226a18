import type { vi } from './vi.ts';

export const en: typeof vi = {
  share: (covered, all, percent) =>
    `${covered} of ${all} communes (${percent}) have an account for fees. Target: 100%.`,
  samples: (count) =>
    `Of these ${count} have a sample account only: no transfer to it arrives. Write the real one into the province’s file before fees are taken.`,
  missing: 'Some have no account yet',
  kind: 'Kind of agency',
  kinds: {
    committee: 'People’s Committees of communes',
    police: 'Police of communes',
    economy: 'Economy divisions of communes',
    'province-police': 'Police of the province',
    'social-insurance': 'Social insurance',
    tax: 'Tax office',
    'land-office': 'Land registration office',
    electricity: 'Power company',
    education: 'Department of Education and Training',
    'home-affairs': 'Department of Home Affairs',
    'industry-and-trade': 'Department of Industry and Trade',
  },
  agencies: (count) => (count === 1 ? '1 agency' : `${count} agencies`),
  takes: 'Takes fees for',
  takesNothing: 'Takes nothing',
  account: 'Account',
  forAll: 'for all of this kind',
  ofUnit: (unit) => `of ${unit} alone`,
  sample: 'sample',
  noAccount: 'None yet',
  without: (count) => `${count} have none`,
  code: 'Sample QR code (10,000 đồng)',
  codeLabel: (account) => `Sample QR code of a transfer to account ${account}`,
  caption: 'Accounts for fees',
  doubts: 'Unverified',
};
