import type { RegisterWords } from './vi.ts';

export const en: RegisterWords = {
  nav: 'Register',
  title: 'Register of dossiers',
  lead: 'Form 07: the dossiers that the unit received on the chosen days, at most 31 days of one year. Whoever stands in it can see who fetched it.',
  field: 'Field',
  everyField: 'Every field',
  download: 'Download the register (PDF)',
  writing: 'The register is being written…',
};
