import type { Content } from '../../../draft/content.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { behalf } from './words/words.ts';

interface DeskClaimProps {
  readonly path: string;
  readonly label: string;
  readonly content: Content;
  readonly change: (content: Content) => void;
}

type Values = Readonly<Record<string, string>>;
const without = (values: Values = {}, path: string): Values => {
  const { [path]: _, ...rest } = values;
  return rest;
};

export const deskClaimId = (path: string): string => `claim-${path}`;

/** “This is wrong”, as the citizen says it in front of the officer: it stands on the sheet that they sign. */
export const DeskClaim = ({ path, label, content, change }: DeskClaimProps) => {
  const words = useWords(behalf);
  const { optional } = useWords(shared);
  const { claims, whys = {}, papers = {} } = content;
  const claimed = claims[path];
  const id = deskClaimId(path);
  const press = (text: string, next: Content) => (
    <button type="button" class="plain" onClick={() => change(next)}>
      {text}
      <span class="unseen"> {label}</span>
    </button>
  );
  if (claimed === undefined) return press(words.claim, { ...content, claims: { ...claims, [path]: '' } });
  const why = (
    <>
      {words.why(label)} <span class="optional">{optional}</span>
    </>
  );
  return (
    <>
      <Question id={id} label={words.claimed(label)}>
        <TextInput
          id={id}
          value={claimed}
          change={(value) => change({ ...content, claims: { ...claims, [path]: value } })}
        />
      </Question>
      <Question id={`${id}-why`} label={why}>
        <TextInput
          id={`${id}-why`}
          value={whys[path] ?? ''}
          change={(value) => change({ ...content, whys: { ...whys, [path]: value } })}
        />
      </Question>
      <label class="choice">
        <input
          type="checkbox"
          checked={papers[path] === 'yes'}
          onChange={({ currentTarget: { checked } }) =>
            change({ ...content, papers: checked ? { ...papers, [path]: 'yes' } : without(papers, path) })
          }
        />
        <span>
          {words.hasPaper}
          <span class="unseen"> {label}</span>
        </span>
      </label>
      {press(words.unclaim, {
        ...content,
        claims: without(claims, path),
        whys: without(whys, path),
        papers: without(papers, path),
      })}
    </>
  );
};
