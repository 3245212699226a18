import { later } from '../../ui/later.tsx';

const loadCheck = async () => (await import('./check-page.tsx')).CheckPage;

/** Whoever fills in a form will need it at the end, perhaps without a network. */
export const expectCheck = (): void => void loadCheck().catch(() => {});

export const LaterCheck = later('sending', loadCheck);
export const SubmittedPage = later('sending', async () => (await import('./submitted-page.tsx')).SubmittedPage);
