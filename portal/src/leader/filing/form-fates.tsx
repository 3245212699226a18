import type { Forms } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { BarTable } from '../charts/bar-table.tsx';
import { leader } from '../words/words.ts';

const kinds = ['opened', 'sent', 'givenUp', 'abandoned', 'open'] as const;

/** What became of the forms that people opened: a time to file says nothing about those who never did. */
export const FormFates = ({ forms }: { forms: Forms | undefined }) => {
  const { say } = useSpeech();
  const { filing: words } = useWords(leader);
  return (
    <section>
      <h2>{words.forms}</h2>
      {forms === undefined ? (
        <p>{words.noForms}</p>
      ) : (
        <>
          <BarTable
            caption={words.formsCaption}
            heads={[words.kind, words.number]}
            bars={kinds.map((kind) => ({ key: kind, name: words.formKinds[kind], n: forms[kind] }))}
          />
          <p class="muted">{say(forms.rule.text)}</p>
        </>
      )}
    </section>
  );
};
