import { useState } from 'preact/hooks';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { assistNav } from './assist/words/nav.ts';

const LaterAssist = later('assist', async () => (await import('./assist/assist.tsx')).Assist);
const LaterBehalf = later('behalf', async () => (await import('./assist/behalf/behalf.tsx')).Behalf);

/** Where an officer helps people to file, or files for them. */
export const AssistPage = () => {
  const { title, behalf } = useWords(assistNav);
  const [onBehalf, setOnBehalf] = useState(false);
  return (
    <Page title={title}>
      {onBehalf ? (
        <LaterBehalf stop={() => setOnBehalf(false)} />
      ) : (
        <>
          <LaterAssist />
          <section aria-labelledby="behalf">
            <h2 id="behalf">{behalf.title}</h2>
            <p>{behalf.lead}</p>
            <button type="button" class="button quiet" onClick={() => setOnBehalf(true)}>
              {behalf.begin}
            </button>
          </section>
        </>
      )}
    </Page>
  );
};
