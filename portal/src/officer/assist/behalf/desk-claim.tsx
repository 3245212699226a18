import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { behalf } from './words/words.ts';

interface DeskClaimProps {
  readonly path: string;
  readonly label: string;
  /** What the citizen says is right; left out where they call nothing wrong. */
  readonly claimed: string | undefined;
  readonly change: (claimed: string | undefined) => void;
}

/** “This is wrong”, as the citizen says it in front of the officer: it stands on the sheet that they sign. */
export const DeskClaim = ({ path, label, claimed, change }: DeskClaimProps) => {
  const words = useWords(behalf);
  const id = `claim-${path}`;
  const press = (text: string, next: string | undefined) => (
    <button type="button" class="plain" onClick={() => change(next)}>
      {text}
      <span class="unseen"> {label}</span>
    </button>
  );
  if (claimed === undefined) return press(words.claim, '');
  return (
    <>
      <Question id={id} label={words.claimed(label)}>
        <TextInput id={id} value={claimed} change={change} />
      </Question>
      {press(words.unclaim, undefined)}
    </>
  );
};
