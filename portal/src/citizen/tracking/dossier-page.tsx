import { isOver, isPaused, readDossier, type Dossier } from '../../api/dossier.ts';
import { flattened } from '../../form/answers.ts';
import { Link } from '../../router/link.tsx';
import { ClockDetails } from '../../ui/clock-details.tsx';
import { ForAudience } from '../../ui/for-audience.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperButton } from '../../ui/paper-button.tsx';
import { Papers } from '../../ui/papers.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { AnswerList } from '../apply/answer-list.tsx';
import { SignInPage } from '../sign-in-page.tsx';
import { citizen } from '../words/words.ts';
import { LaterAct } from './later-act.tsx';
import { LaterAppointment } from './later-appointment.tsx';
import { LaterDisputes } from './later-disputes.tsx';
import { LaterLinked } from './later-linked.tsx';
import { LaterNotices } from './later-notices.tsx';
import { LaterRating } from './later-rating.tsx';
import { LaterResult } from './later-result.tsx';
import { Withdraw } from './withdraw.tsx';
import { tracking } from './words/words.ts';

/** What was declared, for reading. */
const Declared = ({ dossier }: { dossier: Dossier }) => {
  const { say } = useSpeech();
  const answers = flattened(dossier.answers);
  const claims = Object.fromEntries(dossier.flags.map(({ path, claimed }) => [path, claimed]));
  return (
    <>
      {dossier.form.steps.map((step) => (
        <section key={step.id}>
          <h3>{say(step.title)}</h3>
          <AnswerList
            step={step}
            answers={answers}
            prefill={dossier.prefill}
            claims={claims}
            communes={[dossier.commune]}
          />
        </section>
      ))}
    </>
  );
};

const View = ({ dossier, stale, ask }: { dossier: Dossier; stale: boolean; ask: () => void }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { form } = useWords(citizen);
  const { dossier: text } = useWords(tracking);
  const { phase, supplement, appointment } = dossier;
  // Nothing is asked any more once all was sent, but what was sent stays to be seen.
  const act = dossier.action ?? (phase === 'supplement' && supplement?.sent ? phase : undefined);
  return (
    <Page
      title={say(dossier.name)}
      caption={dossier.code}
      above={
        <Link to="/ho-so" class="back">
          {form.back}
        </Link>
      }
    >
      {stale && (
        <Notice kind="warning" live>
          <p>{text.offline}</p>
        </Notice>
      )}
      <section class="panel now" aria-live="polite">
        <p>
          <span class={isOver(dossier) ? 'tag over' : 'tag'}>{say(dossier.statusText)}</span>
        </p>
        <p class="big">{say(dossier.sentence)}</p>
        {isPaused(dossier) && <p>{text.paused}</p>}
        {!isOver(dossier) && !isPaused(dossier) && (
          <p>
            {words.due}: <strong>{formatDue(dossier.dueAt, language)}</strong>
          </p>
        )}
        {phase === 'verify' && supplement?.received === true && <p>{text.received}</p>}
      </section>
      {appointment !== undefined && <LaterAppointment dossier={dossier} appointment={appointment} changed={ask} />}
      {act !== undefined && act !== 'appointment' && (
        <LaterAct act={act} dossier={dossier} changed={ask}>
          <Declared dossier={dossier} />
        </LaterAct>
      )}
      <LaterLinked dossier={dossier} />
      <LaterNotices dossier={dossier} />
      <LaterDisputes dossier={dossier} />
      {dossier.result !== undefined && <LaterResult dossier={dossier} changed={ask} />}
      {dossier.rating !== undefined && <LaterRating dossier={dossier} rating={dossier.rating} changed={ask} />}
      {dossier.marks.length > 0 && (
        <p>
          <strong>{text.marks}:</strong> {dossier.marks.map(({ label }) => say(label)).join('; ')}
        </p>
      )}
      <h2>{text.timeline}</h2>
      <Timeline dossier={dossier} />
      <ClockDetails dossier={dossier} />
      <PaperButton code={dossier.code} paper="receipt" label={text.receipt} />
      <Papers dossier={dossier} />
      {dossier.action !== 'confirm' && (
        <details>
          <summary>{text.details}</summary>
          <Declared dossier={dossier} />
        </details>
      )}
      {dossier.withdrawable && <Withdraw dossier={dossier} ask={ask} />}
    </Page>
  );
};

const Watched = ({ code }: { code: string }) => {
  const { loaded, stale, ask } = useWatched((etag) => readDossier<Dossier>(code, etag), code);
  return (
    <LoadedPage loaded={loaded} retry={ask}>
      {(dossier) => <View dossier={dossier} stale={stale} ask={ask} />}
    </LoadedPage>
  );
};

/** Where a dossier stands, what comes next, and its result. */
export const DossierPage = ({ code }: { code: string }) => (
  <ForAudience audience="citizen" otherwise={<SignInPage path={`/ho-so/${code}`} />}>
    {() => <Watched code={code} />}
  </ForAudience>
);
