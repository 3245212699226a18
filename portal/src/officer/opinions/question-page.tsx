import { readQuestion, type AskedQuestion } from '../../api/opinions.ts';
import { fieldsOf } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { Link } from '../../router/link.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { OpinionForm } from './opinion-form.tsx';
import { opinionsWords } from './words/words.ts';

/** The fields that are asked about, and what the dossier says there. */
const AskedPart = ({ question: { form, answers, communes } }: { question: AskedQuestion }) => {
  const { say, language } = useSpeech();
  const words = useWords(opinionsWords);
  return (
    <dl class="facts-table">
      {fieldsOf(form).map(({ path, step, field }) => {
        const answer = answers[step]?.[field.id];
        return (
          <div key={path}>
            <dt>{say(field.label)}</dt>
            <dd>{answer === undefined ? words.blank : shownValue(field, answer, language, communes)}</dd>
          </div>
        );
      })}
    </dl>
  );
};

const View = ({ question }: { question: AskedQuestion }) => {
  const { say, language } = useSpeech();
  const words = useWords(opinionsWords);
  const { back } = useWords(officer);
  const { silence } = question;
  return (
    <Page
      title={words.title}
      caption={`${question.code} · ${say(question.name)}`}
      above={
        <Link to="/can-bo" class="back">
          {back}
        </Link>
      }
    >
      <p class="lead">
        {words.asks(say(question.asker))} <strong>{say(question.question)}</strong>
      </p>
      <dl class="facts-table">
        <div>
          <dt>{words.answerBy}</dt>
          <dd>
            {formatDue(question.dueAt, language)}. {words.silence[silence.means]} ({silence.ground}).
          </dd>
        </div>
        <div>
          <dt>{words.ground}</dt>
          <dd>{question.ground}</dd>
        </div>
      </dl>
      <h2>{words.part}</h2>
      <p class="muted">{words.only}</p>
      <AskedPart question={question} />
      {question.own === true ? <p>{words.own}</p> : <OpinionForm question={question} />}
    </Page>
  );
};

/** What another agency asks the reader’s unit. */
export const QuestionPage = ({ code }: { code: string }) => {
  const [loaded, retry] = useLoaded(async () => readQuestion(code), code);
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(question) => <View question={question} />}
    </LoadedPage>
  );
};
