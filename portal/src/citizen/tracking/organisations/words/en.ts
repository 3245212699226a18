import type { OrganisationsWords } from './vi.ts';

export const en: OrganisationsWords = {
  title: 'Dossiers of organisations',
  lead: 'For legal representatives. When you choose to see them, the business register is asked which organisations you represent today. Whoever is no longer a representative does not see the organisation’s dossiers any more.',
  show: 'See dossiers of organisations I represent',
  none: 'There is no dossier of an organisation that you represent today.',
};
