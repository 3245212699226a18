import type { vi } from './vi.ts';

export const en: typeof vi = {
  lead: 'What is to be done first comes first: none, expired, ending within 60 days, then the rest. A new certificate takes days: ask for it before the old one ends.',
  unsigned: (count) => `${count} ${count === 1 ? 'unit has' : 'units have'} staff and nobody who can sign`,
  counted: (all, urgent) =>
    urgent === 0
      ? `${all} certificates and signers, nothing to be done now.`
      : `${all} certificates and signers, ${urgent} to be looked after.`,
  more: 'Reading the next units…',
  caption: 'Certificates',
  who: 'Signer',
  unit: 'Unit',
  means: 'Signs with',
  serial: 'Serial number',
  until: 'Valid until',
  seal: 'Digital seal of the agency',
  meansOf: { kms: 'a key that the platform keeps', service: 'phone, SIM or remote service', device: 'USB token' },
  states: { valid: 'valid', expiring: 'ends soon', expired: 'expired', none: 'none' },
  waiting: (day) => `waiting for one since ${day}`,
};
