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
import { heldPage } from './filling.ts';
import { LaterChoice } from './later-choice.tsx';
import { LaterConsent } from './later-consent.tsx';
import { LaterLevel } from './later-level.tsx';
import { LaterWhose } from './later-whose.tsx';
import { SignIn } from './later-sign-in.tsx';

const Begin = ({ slug, answer }: { slug: string; answer: FormAnswer }) => {
  const { start } = useWords(citizen);
  const [state, setState] = useState<'ready' | 'asking' | { agreed: readonly string[] } | { error: unknown }>('ready');
  // Not known yet, where it can be for somebody else.
  const [whom, setWhom] = useState<string | null | undefined>(answer.representation ? null : undefined);
  const open = async (consent: readonly string[], about?: string) => {
    setState('asking');
    try {
      const draft = await openDraft({ procedure: answer.code, consent, about, for: whom ?? undefined });
      noteOpenDraft(slug, draft.id);
      const isHeld = Object.keys(draft.prefill).length > 0;
      navigate(`/nop/${slug}/${isHeld ? heldPage : (answer.form.steps[0]?.id ?? '')}`);
    } catch (error) {
      setState({ error });
    }
  };
  const begin = (agreed: readonly string[]) => {
    // It can begin with a result that the province has issued.
    const reuses = answer.lookups.some(({ id, source }) => source === 'repository' && agreed.includes(id));
    if (reuses && whom === undefined) setState({ agreed });
    else void open(agreed);
  };
  if (whom === null) return <LaterWhose procedure={answer.code} choose={setWhom} />;
  if (state === 'asking')
    return (
      <p class="big" role="status">
        {start.asking}
      </p>
    );
  if (state !== 'ready' && 'agreed' in state)
    return <LaterChoice slug={slug} open={async (about) => open(state.agreed, about)} />;
  return (
    <>
      {state !== 'ready' && <Failure error={state.error} />}
      <LaterConsent answer={answer} begin={begin} />
    </>
  );
};

const Start = ({ slug, session }: { slug: string; session: Session }) => {
  const { say } = useSpeech();
  const { form, procedure, start } = useWords(citizen);
  const [loaded, retry] = useLoaded(() => readForm(slug), slug);
  const isCitizen = session.signedIn && session.audience === 'citizen';
  if (isCitizen && session.level === 1) return <LaterLevel />;
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
          {isCitizen ? (
            <Begin slug={slug} answer={answer} />
          ) : (
            <>
              <p>{procedure.lookupsLead}</p>
              <LookupList lookups={answer.lookups} />
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
