import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import type { Claim } from './claims.ts';
import { behalf } from './words/words.ts';

interface DeskClaimProps {
  readonly id: string;
  readonly label: string;
  /** Left out where they call nothing wrong. */
  readonly claim: Claim | undefined;
  readonly change: (claim: Claim | undefined) => void;
}

/** “This is wrong”, as the citizen says it in front of the officer: it stands on the sheet that they sign. */
export const DeskClaim = ({ id, label, claim, change }: DeskClaimProps) => {
  const words = useWords(behalf);
  const { optional } = useWords(shared);
  const press = (text: string, next: Claim | undefined) => (
    <button type="button" class="plain" onClick={() => change(next)}>
      {text}
      <span class="unseen"> {label}</span>
    </button>
  );
  if (claim === undefined) return press(words.claim, { claimed: '' });
  const whyId = `${id}-why`;
  const why = (
    <>
      {words.why(label)} <span class="optional">{optional}</span>
    </>
  );
  return (
    <>
      <Question id={id} label={words.claimed(label)}>
        <TextInput id={id} value={claim.claimed} change={(claimed) => change({ ...claim, claimed })} />
      </Question>
      <Question id={whyId} label={why}>
        <TextInput id={whyId} value={claim.note ?? ''} change={(note) => change({ ...claim, note })} />
      </Question>
      <label class="choice">
        <input
          type="checkbox"
          checked={claim.paper === true}
          onChange={({ currentTarget }) => change({ ...claim, paper: currentTarget.checked })}
        />
        <span>
          {words.hasPaper}
          <span class="unseen"> {label}</span>
        </span>
      </label>
      {press(words.unclaim, undefined)}
    </>
  );
};
