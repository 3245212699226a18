import { useState } from 'preact/hooks';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Select } from '../../ui/inputs.tsx';
import { LaterCode } from '../../ui/later-code.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { assist } from './words/words.ts';

/**
 * For whoever does not know where to begin: a picture that opens the procedure’s form on their own phone, where they sign
 * in, say what may be asked, and then show their code. It holds the address of a public page and nothing else.
 */
export const BeginAtDesk = () => {
  const { say } = useSpeech();
  const words = useWords(assist);
  const { choose } = useWords(shared);
  const [catalogue] = useCatalogue();
  const [slug, setSlug] = useState('');
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  const chosen = items.find((item) => item.slug === slug);
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{words.begin}</h2>
      <Question id="procedure" label={words.procedure} hint={words.beginHint}>
        <Select
          id="procedure"
          value={slug}
          hint={words.beginHint}
          blank={choose}
          options={items.map((item) => ({ value: item.slug, label: say(item.name) }))}
          change={setSlug}
        />
      </Question>
      {chosen !== undefined && (
        <div role="status">
          <LaterCode key={slug} text={`${location.origin}/nop/${slug}`} label={words.beginPicture(say(chosen.name))} />
          <ol>
            {words.beginSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
};
