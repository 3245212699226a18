import { useState } from 'preact/hooks';
import { Problem } from '../../api/problem.ts';
import { leaveDraft } from '../../api/ratings.ts';
import { dropOpenDraft } from '../../draft/open-drafts.ts';
import { Link } from '../../router/link.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { askingSteps } from '../apply/asking-steps.ts';
import { checkPage, type Filling } from '../apply/filling.ts';
import { OpinionQuestions, useReasons, type Opinion } from './opinion.tsx';
import { voice } from './words/words.ts';

/** Takes the form away; whoever asks twice finds it gone, which is what they want. */
const give = async (id: string, { score, reasons }: Opinion): Promise<void> =>
  leaveDraft(id, { ...(score === undefined ? {} : { score }), reasons }).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
  });

/** Somebody gives a form up: they may say why, and nothing of it stays. */
export const LeavePage = ({ filling }: { readonly filling: Filling }) => {
  const { slug, answer, draft, end } = filling;
  const { say } = useSpeech();
  const words = useWords(voice);
  const reasons = useReasons('leaving');
  const [opinion, setOpinion] = useState<Opinion>({ score: undefined, reasons: [] });
  const [state, setState] = useState<'asking' | 'busy' | 'gone' | { error: unknown }>('asking');
  const go = async (event: Event) => {
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    try {
      await end();
      await give(draft.id, opinion);
      dropOpenDraft(slug);
      setState('gone');
    } catch (error) {
      setState({ error });
    }
  };
  if (state === 'gone')
    return (
      <Page key="gone" title={words.gone} caption={say(answer.name)}>
        <p>{words.goneLead}</p>
        <Link to={`/thu-tuc/${slug}`} class="button quiet">
          {words.again}
        </Link>
      </Page>
    );
  return (
    <Page title={words.leave} caption={say(answer.name)}>
      <p>{words.leaveLead}</p>
      <form noValidate onSubmit={(event) => void go(event)}>
        <OpinionQuestions label={words.leaveScore} opinion={opinion} reasons={reasons} optional change={setOpinion} />
        {typeof state === 'object' && <Failure error={state.error} />}
        <div class="buttons">
          <button type="submit" class="button" aria-disabled={state === 'busy' ? true : undefined}>
            {words.leaveSend}
          </button>
          <Link to={`/nop/${slug}/${askingSteps(filling)[0]?.id ?? checkPage}`} class="button quiet">
            {words.stay}
          </Link>
        </div>
      </form>
    </Page>
  );
};
