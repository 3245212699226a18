import { useState } from 'preact/hooks';
import type { Wallets } from '../../../api/dossier.ts';
import { send } from '../../../api/request.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { resultWords } from './words/words.ts';

/** Puts the result into the wallet of whoever looks at it. Pressed again it is no second document. */
const PutIn = ({ code }: { code: string }) => {
  const words = useWords(resultWords);
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [failed, setFailed] = useState<unknown>();
  const put = async () => {
    if (state === 'busy') return;
    setState('busy');
    setFailed(undefined);
    try {
      await send('POST', `/v1/dossiers/${code}/wallet`);
      setState('done');
    } catch (error) {
      setFailed(error);
      setState('idle');
    }
  };
  if (state === 'done')
    return (
      <Notice kind="info" live>
        <p>{words.done}</p>
      </Notice>
    );
  return (
    <>
      <p>{words.lead}</p>
      <p>
        <button type="button" class="button quiet" aria-busy={state === 'busy'} onClick={() => void put()}>
          {state === 'busy' ? words.putting : words.put}
        </button>
      </p>
      {failed !== undefined && <Failure error={failed} />}
    </>
  );
};

/** The result in the wallet of whoever looks at it: it goes there by itself, or they put it there. */
export const Wallet = ({ code, wallet }: { code: string; wallet: Wallets | undefined }) => {
  const words = useWords(resultWords);
  const holder = wallet?.holder === 'no-wallet' && <p>{words.holderNone}</p>;
  if (wallet?.mine === 'put')
    return (
      <>
        <p>{words.done}</p>
        {holder}
      </>
    );
  return (
    <>
      {holder}
      {wallet?.pending === true && <p>{words.pending}</p>}
      {wallet?.mine === 'no-wallet' && <p>{words.none}</p>}
      {wallet?.pending !== true && <PutIn code={code} />}
    </>
  );
};
