import { useEffect, useState } from 'preact/hooks';
import { later } from '../../../ui/later.tsx';
import { useWords } from '../../../words/language.tsx';
import { CardForm } from './card/card-form.tsx';
import { cardWords } from './card/words/words.ts';
import type { Begun } from './on-behalf.ts';

const LaterDesk = later('opened', async () => (await import('./opened.tsx')).OpenedDesk);

/** For whoever stands at the counter and cannot sign in: an officer files for them what they have signed. */
export const Behalf = ({ stop }: { readonly stop: () => void }) => {
  const words = useWords(cardWords);
  const [begun, setBegun] = useState<Begun>();
  useEffect(() => {
    if (begun === undefined) document.getElementById('card')?.focus();
  }, [begun]);
  return (
    <section aria-labelledby="behalf" class="behalf">
      <h2 id="behalf">{words.title}</h2>
      {begun === undefined ? (
        <>
          <p>{words.lead}</p>
          <CardForm opened={setBegun} stop={stop} />
        </>
      ) : (
        <LaterDesk begun={begun} another={() => setBegun(undefined)} />
      )}
    </section>
  );
};
