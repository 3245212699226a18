import { later } from '../../../ui/later.tsx';
import { NotFoundPage } from '../../../ui/not-found-page.tsx';
import { heldPage, type Filling } from '../filling.ts';
import { HeldPage } from './held-page.tsx';

/** As the line under every page of the form names it. */
const leavePage = 'bo-to-khai';

const LaterVoice = later('voice', async () => (await import('../../voice/voice.tsx')).Voice);

/** A page beside the questions of a form: what the state holds already, or the way out. */
export const BesidePage = ({ filling, page }: { readonly filling: Filling; readonly page: string }) => {
  if (page === heldPage) return <HeldPage {...filling} />;
  return page === leavePage ? <LaterVoice filling={filling} /> : <NotFoundPage />;
};
