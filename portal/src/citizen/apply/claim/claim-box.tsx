import type { PlacedField } from '../../../form/field.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { citizen } from '../../words/words.ts';
import type { Filling } from '../filling.ts';
import { claimId } from '../question-error.ts';
import { claimWords } from './words/words.ts';

export interface ClaimBoxProps {
  readonly filling: Pick<Filling, 'content' | 'change'>;
  readonly placed: PlacedField;
  readonly error: string | undefined;
}

type Values = Readonly<Record<string, string>>;
const without = (values: Values = {}, path: string): Values => {
  const { [path]: _, ...rest } = values;
  return rest;
};

/** What is right, why, and whether a paper shows it; only the first has to be said. */
export const ClaimBox = ({ filling: { content, change }, placed: { path, field }, error }: ClaimBoxProps) => {
  const { say } = useSpeech();
  const { optional } = useWords(shared);
  const { form } = useWords(citizen);
  const words = useWords(claimWords);
  const { claims, whys = {}, papers = {} } = content;
  const label = say(field.label);
  const hint = words.hints[field.prefill?.dispute ?? 'proceed-marked'];
  const whyId = `${claimId(path)}-why`;
  const drop = () =>
    change({ ...content, claims: without(claims, path), whys: without(whys, path), papers: without(papers, path) });
  const setPaper = (has: boolean) =>
    change({ ...content, papers: has ? { ...papers, [path]: 'yes' } : without(papers, path) });
  return (
    <>
      <Question id={claimId(path)} label={form.claim(label)} hint={hint} error={error}>
        <TextInput
          id={claimId(path)}
          value={claims[path] ?? ''}
          hint={hint}
          error={error}
          change={(value) => change({ ...content, claims: { ...claims, [path]: value } })}
        />
      </Question>
      <Question
        id={whyId}
        label={
          <>
            {words.why}
            <span class="unseen"> {label}</span> <span class="optional">{optional}</span>
          </>
        }
      >
        <TextInput
          id={whyId}
          value={whys[path] ?? ''}
          change={(value) => change({ ...content, whys: { ...whys, [path]: value } })}
        />
      </Question>
      <label class="choice">
        <input
          type="checkbox"
          checked={papers[path] === 'yes'}
          onChange={(event) => setPaper(event.currentTarget.checked)}
        />
        <span>
          {words.paper}
          <span class="unseen"> {label}</span>
        </span>
      </label>
      <button type="button" class="plain" onClick={drop}>
        {form.unclaim}
        <span class="unseen"> {label}</span>
      </button>
    </>
  );
};
