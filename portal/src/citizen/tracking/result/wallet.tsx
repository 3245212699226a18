import { useState } from 'preact/hooks';
import { send } from '../../../api/request.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWords } from '../../../words/language.tsx';
import { resultWords } from './words/words.ts';

/** Puts the result into the wallet of whoever looks at it. Pressed again it is no second document. */
export const Wallet = ({ code }: { code: string }) => {
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
