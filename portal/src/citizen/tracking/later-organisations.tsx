import { later } from '../../ui/later.tsx';

/** Dossiers of organisations, for whoever represents one. */
export const LaterOrganisations = later(
  'organisations',
  async () => (await import('./organisations/organisations.tsx')).Organisations,
);
