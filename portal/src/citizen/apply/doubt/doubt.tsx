import type { Prefilled } from '../../../api/draft.ts';
import type { Answer } from '../../../form/answers.ts';
import { useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { doubtWords } from './words/words.ts';

interface DoubtProps {
  /** What two sources say otherwise; without it the person did not want this source asked. */
  readonly held: Prefilled | undefined;
  readonly source: string;
  readonly shown: (value: Answer) => string;
  /** Left out where the values stand below to be chosen anyway. */
  readonly set: ((value: Answer) => void) | undefined;
}

/** Why a question is put although somebody could have answered it: sources differ, each to be taken at one tap, or nobody was asked. */
export const Doubt = ({ held, source, shown, set }: DoubtProps) => {
  const names = useWords(shared);
  const words = useWords(doubtWords);
  if (held?.against === undefined) return <p class="later">{words.unasked(sourceName(names, source))}</p>;
  return (
    <>
      {[held, held.against].map((said) => (
        <div key={said.source}>
          <p class="later">{words.differing(sourceName(names, said.source), shown(said.value))}</p>
          {set !== undefined && (
            <button type="button" class="plain" onClick={() => set(said.value)}>
              {words.use(shown(said.value))}
            </button>
          )}
        </div>
      ))}
      <p>{words.right}</p>
    </>
  );
};
