import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { verify } from './words/words.ts';

/** Undefined where the browser keeps no pages, as in a private window. */
const register = async (): Promise<ServiceWorkerRegistration | undefined> =>
  'serviceWorker' in navigator
    ? navigator.serviceWorker.register('/xac-minh-keeper.js', { scope: '/xac-minh' }).catch(() => undefined)
    : undefined;

/** Since when everything is kept; empty when it is not. */
const askKeeper = async (wish: 'since' | 'keep'): Promise<string> => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data), { once: true });
    port1.start();
  });
  active?.postMessage(wish, [port2]);
  return answer;
};

/** Offers to keep the page on the device with everything it takes to check without a network. */
export const Keeping = () => {
  const { keeping } = useWords(verify);
  const { language } = useSpeech();
  const [possible, setPossible] = useState(false);
  const [since, setSince] = useState('');
  const [state, setState] = useState<'idle' | 'doing' | 'failed'>('idle');
  useEffect(() => {
    const look = async () => {
      const registration = await register();
      setPossible(registration !== undefined);
      if (registration !== undefined) setSince(await askKeeper('since'));
    };
    look().catch(() => setPossible(false));
  }, []);
  if (!possible) return null;
  const keep = () => {
    if (state === 'doing') return;
    setState('doing');
    askKeeper('keep').then(
      (at) => {
        if (at !== '') setSince(at);
        setState(at === '' ? 'failed' : 'idle');
      },
      () => setState('failed'),
    );
  };
  return (
    <section class="keep">
      <h2>{keeping.heading}</h2>
      <p>{keeping.text}</p>
      <div role="status">
        {since !== '' && <p class="source">{keeping.kept(formatMoment(since, language))}</p>}
        {state === 'doing' && <p>{keeping.doing}</p>}
        {state === 'failed' && <p class="old">{keeping.failed}</p>}
      </div>
      <button type="button" class="button quiet" aria-disabled={state === 'doing' || undefined} onClick={keep}>
        {keeping.keep}
      </button>
    </section>
  );
};
