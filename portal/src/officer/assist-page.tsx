import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { assistNav } from './assist/words/nav.ts';

const LaterAssist = later('assist', async () => (await import('./assist/assist.tsx')).Assist);

/** Where an officer helps people to file. */
export const AssistPage = () => (
  <Page title={useWords(assistNav).title}>
    <LaterAssist />
  </Page>
);
