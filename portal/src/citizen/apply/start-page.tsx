import { useState } from 'preact/hooks';
import { readForm, type FormAnswer } from '../../api/catalogue.ts';
import { openDraft } from '../../api/draft.ts';
import type { Session } from '../../api/session.ts';
import { noteOpenDraft } from '../../draft/open-drafts.ts';
import { Link } from '../../router/link.tsx';
import { navigate } from '../../router/path.ts';
import { Failure } from '../../ui/failure.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoadedSession } from '../../ui/session.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { LookupList } from '../pages/lookup-list.tsx';
import { citizen } from '../words/words.ts';
import { LaterChoice } from './later-choice.tsx';
import { LevelPage } from './level-page.tsx';
import { SignIn } from './sign-in.tsx';

const Begin = ({ slug, answer }: { slug: string; answer: FormAnswer }) => {
  const { start } = useWords(citizen);
  const [state, setState] = useState<'ready' | 'choosing' | 'asking' | { error: unknown }>('ready');
  const open = async (about?: string) => {
    setState('asking');
    try {
      const draft = await openDraft(answer.code, about);
      noteOpenDraft(slug, draft.id);
      navigate(`/nop/${slug}/${answer.form.steps[0]?.id ?? ''}`);
    } catch (error) {
      setState({ error });
    }
  };
  const begin = () => {
    // It can begin with a result that the province has issued.
    if (answer.lookups.some(({ source }) => source === 'repository')) setState('choosing');
    else void open();
  };
  if (state === 'asking')
    return (
      <p class="big" role="status">
        {start.asking}
      </p>
    );
  if (state === 'choosing') return <LaterChoice slug={slug} open={open} />;
  return (
    <>
      {state !== 'ready' && <Failure error={state.error} />}
      <p>{start.agree}</p>
      <p>
        <button type="button" class="button" onClick={begin}>
          {start.begin}
        </button>
      </p>
    </>
  );
};

const Start = ({ slug, session }: { slug: string; session: Session }) => {
  const { say } = useSpeech();
  const { form, procedure, start } = useWords(citizen);
  const [loaded, retry] = useLoaded(() => readForm(slug), slug);
  const isCitizen = session.signedIn && session.audience === 'citizen';
  if (isCitizen && session.level === 1) return <LevelPage />;
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(answer) => (
        <Page
          title={start.title(say(answer.name))}
          above={
            <Link to={`/thu-tuc/${slug}`} class="back">
              {form.back}
            </Link>
          }
        >
          <p>{procedure.lookupsLead}</p>
          <LookupList lookups={answer.lookups} />
          {isCitizen ? (
            <Begin slug={slug} answer={answer} />
          ) : (
            <>
              <p>{start.signInLead}</p>
              <SignIn path={`/nop/${slug}`} />
            </>
          )}
          <p class="muted">{start.nothingSent}</p>
        </Page>
      )}
    </LoadedPage>
  );
};

/** Before the first question: what will be asked from where, and the consent to it. */
export const StartPage = ({ slug }: { slug: string }) => {
  const [loaded, retry] = useLoadedSession();
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(session) => <Start slug={slug} session={session} />}
    </LoadedPage>
  );
};
