import { useState } from 'preact/hooks';
import { tidied } from '../../../form/writing.ts';
import { Failure } from '../../../ui/failure.tsx';
import { NoteInput, Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import type { ActProps } from './act-props.ts';
import { useAct } from './use-act.ts';
import { acts } from './words/words.ts';

const wayId = 'paper-way';
const addressId = 'paper-address';

type Way = 'counter' | 'post';
const isWay = (value: string): value is Way => value === 'counter' || value === 'post';

/** Where the paper is to be had: at the one-stop unit, or at an address that is asked for only then. */
export const PaperRequest = (props: ActProps) => {
  const { paper } = useWords(acts);
  const [way, setWay] = useState<Way | undefined>();
  const [address, setAddress] = useState('');
  const [errors, setErrors] = useState<{ readonly way?: string; readonly address?: string }>({});
  const { busy, failed, send } = useAct('paper-copy', props, props.cancel);
  const go = (event: Event) => {
    event.preventDefault();
    const where = tidied(address);
    if (way === undefined) {
      setErrors({ way: paper.wayMissing });
      return document.getElementById(wayId)?.focus();
    }
    if (way === 'post' && where === '') {
      setErrors({ address: paper.addressMissing });
      return document.getElementById(addressId)?.focus();
    }
    setErrors({});
    return void send(way === 'post' ? { way, address: where } : { way });
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={wayId} label={paper.way} error={errors.way} group>
        <Radios
          id={wayId}
          value={way ?? ''}
          options={[
            { value: 'counter', label: paper.ways.counter },
            { value: 'post', label: paper.ways.post },
          ]}
          change={(value) => {
            if (isWay(value)) setWay(value);
            setErrors({});
          }}
        />
      </Question>
      {way === 'post' && (
        <Question id={addressId} label={paper.address} hint={paper.addressHint} error={errors.address}>
          <NoteInput
            id={addressId}
            value={address}
            hint={paper.addressHint}
            error={errors.address}
            change={setAddress}
          />
        </Question>
      )}
      {failed !== undefined && <Failure error={failed} />}
      <div class="buttons">
        <button type="submit" class="button quiet" aria-busy={busy}>
          {paper.send}
        </button>
        <button type="button" class="button quiet" onClick={props.cancel}>
          {paper.cancel}
        </button>
      </div>
    </form>
  );
};
