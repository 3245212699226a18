import { useEffect, useState } from 'preact/hooks';
import { listDrafts, type UnsentForm } from '../../api/draft.ts';
import { signInAddress } from '../../api/session.ts';
import { Link } from '../../router/link.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Failure } from '../../ui/failure.tsx';
import { ForAudience } from '../../ui/for-audience.tsx';
import { Radios } from '../../ui/inputs.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Question } from '../../ui/question.tsx';
import { noteOpenDraft } from '../../draft/open-drafts.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { beginHelp, endHelp } from './help.ts';
import { allHelps, dropHelp, helpOf, noteHelp, openForms } from './helps.ts';
import { RunningHelp } from './running-help.tsx';
import { assisted } from './words/words.ts';

/** Ends what can be ended; one that is over already is no matter. */
export const endHelps = async (): Promise<void> => {
  await Promise.allSettled(allHelps().map(endHelp));
};

/** A form that somebody can be helped with. */
interface HelpedForm {
  readonly slug: string;
  readonly draft: string;
  /** As the platform tells of it; unknown where it could not be asked, and only this window knows. */
  readonly unsent?: UnsentForm;
}

/** All that the person has not sent, wherever it was opened; where that cannot be told, what this window has open. */
const helpedForms = (): Promise<readonly HelpedForm[]> =>
  listDrafts().then(
    ({ items }) => items.map((unsent) => ({ slug: unsent.slug, draft: unsent.id, unsent })),
    () => openForms(),
  );

/** Names a form: by its procedure, and of several by whom it is for and when it was saved. */
const useNames = (): ((form: HelpedForm) => string) => {
  const { say, language } = useSpeech();
  const words = useWords(assisted);
  const [catalogue] = useCatalogue();
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  return ({ slug, unsent }) => {
    const name = unsent?.name ?? items.find((item) => item.slug === slug)?.name;
    const whose = unsent?.by === undefined ? [] : [words.by[unsent.by]];
    const saved = unsent === undefined ? [] : [words.saved(formatMoment(unsent.savedAt, language))];
    return [name === undefined ? slug : say(name), ...whose, ...saved].join(' · ');
  };
};

/** Help with one form: what it means is said before anything is shown to anybody. */
const OneForm = ({ slug, draft }: HelpedForm) => {
  const words = useWords(assisted);
  // Whoever looks at the form from here sees this one, also where another window or device has begun it.
  useEffect(() => noteOpenDraft(slug, draft), [slug, draft]);
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
    return (
      <RunningHelp
        key={`${running.id} ${running.code ?? ''}`}
        id={running.id}
        slug={slug}
        code={running.code}
        again={() => void begin()}
      />
    );
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

/** The one that is chosen already: the only one, or the one that this window has open. */
const likeliest = (forms: readonly HelpedForm[]): string | undefined => {
  const here = openForms().filter(({ draft }) => forms.some((form) => form.draft === draft));
  const [only] = forms.length === 1 ? forms : here;
  return forms.length === 1 || here.length === 1 ? only?.draft : undefined;
};

const Forms = ({ forms }: { forms: readonly HelpedForm[] }) => {
  const words = useWords(assisted);
  const nameOf = useNames();
  const [chosen, choose] = useState(() => likeliest(forms));
  const form = forms.find(({ draft }) => draft === chosen);
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
      {form !== undefined && forms.length === 1 ? (
        <h2>{nameOf(form)}</h2>
      ) : (
        <Question id="form" label={words.which} group>
          <Radios
            id="form"
            value={chosen ?? ''}
            options={forms.map((each) => ({ value: each.draft, label: nameOf(each) }))}
            change={choose}
          />
        </Question>
      )}
      {form !== undefined && <OneForm key={form.draft} {...form} />}
    </>
  );
};

const Helped = () => {
  const [loaded, retry] = useLoaded(helpedForms, 'forms');
  return (
    <Await loaded={loaded} retry={retry}>
      {(forms) => <Forms forms={forms} />}
    </Await>
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
          <Helped />
        </Page>
      )}
    </ForAudience>
  );
};
