import { useState } from 'preact/hooks';
import { signInAddress } from '../../api/session.ts';
import { Link } from '../../router/link.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Failure } from '../../ui/failure.tsx';
import { ForAudience } from '../../ui/for-audience.tsx';
import { Radios } from '../../ui/inputs.tsx';
import { Page } from '../../ui/page.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { beginHelp, endHelp } from './help.ts';
import { allHelps, dropHelp, helpOf, noteHelp, openForms } from './helps.ts';
import { RunningHelp } from './running-help.tsx';
import { assisted } from './words/words.ts';

/** Ends what can be ended; one that is over already is no matter. */
export const endHelps = async (): Promise<void> => {
  await Promise.allSettled(allHelps().map(endHelp));
};

/** Names a procedure by its slug. */
const useNames = (): ((slug: string) => string) => {
  const { say } = useSpeech();
  const [catalogue] = useCatalogue();
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  return (slug) => {
    const found = items.find((item) => item.slug === slug);
    return found === undefined ? slug : say(found.name);
  };
};

/** Help with one form: what it means is said before anything is shown to anybody. */
const OneForm = ({ slug, draft }: { slug: string; draft: string }) => {
  const words = useWords(assisted);
  const [running, setRunning] = useState<{ id: string; code?: string | undefined } | undefined>(() => {
    const id = helpOf(draft);
    return id === undefined ? undefined : { id };
  });
  const [failed, setFailed] = useState<unknown>();
  const begin = async () => {
    setFailed(undefined);
    try {
      const { id, code } = await beginHelp(draft);
      noteHelp(draft, id);
      setRunning({ id, code });
    } catch (error) {
      dropHelp(draft);
      setRunning(undefined);
      setFailed(error);
    }
  };
  if (running !== undefined)
    return <RunningHelp key={running.id} id={running.id} slug={slug} code={running.code} again={() => void begin()} />;
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      <ul>
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => void begin()}>
          {words.get}
        </button>
      </p>
    </>
  );
};

const Forms = () => {
  const words = useWords(assisted);
  const nameOf = useNames();
  const [forms] = useState(openForms);
  const [chosen, choose] = useState(forms.length === 1 ? forms[0]?.slug : undefined);
  const form = forms.find(({ slug }) => slug === chosen);
  if (forms.length === 0)
    return (
      <>
        <p>{words.none}</p>
        <p>
          <Link to="/" class="button">
            {words.choose}
          </Link>
        </p>
      </>
    );
  return (
    <>
      {forms.length === 1 ? (
        <h2>{nameOf(chosen ?? '')}</h2>
      ) : (
        <Question id="form" label={words.which} group>
          <Radios
            id="form"
            value={chosen ?? ''}
            options={forms.map(({ slug }) => ({ value: slug, label: nameOf(slug) }))}
            change={choose}
          />
        </Question>
      )}
      {form !== undefined && <OneForm key={form.draft} {...form} />}
    </>
  );
};

/** For whoever wants an officer to fill in their form with them. */
export const AssistedPage = () => {
  const words = useWords(assisted);
  const lead = <p class="lead">{words.lead}</p>;
  const signIn = (
    <Page title={words.title}>
      {lead}
      <p>{words.signInLead}</p>
      <p>
        <a class="button" href={signInAddress('citizen', '/nho-can-bo')}>
          {words.signIn}
        </a>
      </p>
    </Page>
  );
  return (
    <ForAudience audience="citizen" otherwise={signIn}>
      {() => (
        <Page title={words.title}>
          {lead}
          <Forms />
        </Page>
      )}
    </ForAudience>
  );
};
