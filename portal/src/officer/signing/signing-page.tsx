import type { Signatures } from '../../api/signing.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { Sitting } from './sitting.tsx';
import { useWaitingNow } from './use-waiting.ts';
import { signingWords } from './words/words.ts';

/** With what is signed here. */
const Lead = ({ items }: Signatures) => {
  const { lead, leads } = useWords(signingWords);
  const ways = (['device', 'service'] as const).filter((way) => items.some(({ means }) => means === way));
  return <p class="lead">{[lead, ...ways.map((way) => leads[way])].join(' ')}</p>;
};

/** What waits for the reader’s own signature, and the device at their desk to sign it with. */
export const SigningPage = () => {
  const words = useWords(signingWords);
  const { loaded, ask } = useWaitingNow();
  return (
    <Page title={words.title} wide>
      <Await loaded={loaded} retry={ask}>
        {(waiting) => (
          <>
            <Lead {...waiting} />
            <Sitting waiting={waiting} />
          </>
        )}
      </Await>
    </Page>
  );
};
