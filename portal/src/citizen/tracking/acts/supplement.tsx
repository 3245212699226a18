import { readForm, type Commune } from '../../../api/catalogue.ts';
import { answeredAt, isPaper, lastNote, type Dossier, type Supplement } from '../../../api/dossier.ts';
import { listFiles } from '../../../api/files.ts';
import { AskedPaper } from '../../../files/asked-paper.tsx';
import { fieldsOf, labelsOf, type PlacedField } from '../../../form/field.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { Written } from '../../../ui/written.tsx';
import { formatDue, formatMoment } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import type { ActProps } from './act-props.ts';
import { recallAnswers } from './kept-answers.ts';
import { SupplementForm } from './supplement-form.tsx';
import { acts } from './words/words.ts';

/** Whoever was asked must answer, also what could be left out at first. */
const asked = ({ items }: Supplement, fields: readonly PlacedField[]): PlacedField[] =>
  fields
    .filter(({ path }) => items.some((item) => item.fields.includes(path)))
    .map((placed) => ({ ...placed, field: { ...placed.field, optional: false } }));

const communesFor = async (procedure: string, fields: readonly PlacedField[]): Promise<readonly Commune[]> =>
  fields.some(({ field }) => field.kind === 'commune') ? (await readForm(procedure)).communes : [];

/** What the form needs, and what was typed into it before the session ended. */
const loadFor = async ({ code, procedure }: Dossier, fields: readonly PlacedField[]) => {
  const [communes, kept] = await Promise.all([communesFor(procedure, fields), recallAnswers(code)]);
  return { communes, kept };
};

/** What is missing, why, and until when; then the questions, and for a paper the way to send it, or to the counter. */
export const SupplementPanel = (props: ActProps & { readonly supplement: Supplement }) => {
  const { dossier, supplement } = props;
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { supplement: text } = useWords(acts);
  const fields = asked(supplement, fieldsOf(dossier.form));
  const [loaded, retry] = useLoaded(() => loadFor(dossier, fields), dossier.code);
  const [sent, askSent] = useLoaded(() => listFiles(dossier.code), `${dossier.code}@${dossier.version}`);
  const received = () => {
    askSent();
    props.changed();
  };
  const labelOf = labelsOf(dossier.form, say);
  const note = lastNote(dossier, 'supplement-requested');
  const papers = supplement.items.filter(isPaper);
  const answered = answeredAt(dossier);
  const left = answered === undefined ? supplement.items : papers;
  const open = answered === undefined && fields.length > 0;
  return (
    <section class="panel act">
      <h2>{supplement.sent ? text.titleSent : answered === undefined ? text.title : text.titleLeft}</h2>
      {supplement.sent ? (
        <p>{text.sent}</p>
      ) : (
        <p>
          {text.until}: <strong>{formatDue(supplement.answerBy, language)}</strong>. {text.afterwards}
        </p>
      )}
      {note !== undefined && <p>{text.written}</p>}
      <Written note={note} />
      {answered !== undefined && <p>✓ {text.answered(formatMoment(answered, language))}</p>}
      <ul>
        {left.map((item) => (
          <li key={item.component}>
            <strong>{say(item.name)}.</strong>{' '}
            {isPaper(item)
              ? !supplement.sent && text.bring
              : text.again(item.fields.map((path) => `“${labelOf(path)}”`).join(', '))}{' '}
            <span class="muted">{words.ground(item.ground)}</span>
            {isPaper(item) && (
              <Await loaded={sent} retry={askSent}>
                {(list) => (
                  <AskedPaper
                    code={dossier.code}
                    component={item.component}
                    label={say(item.name)}
                    list={list}
                    received={received}
                  />
                )}
              </Await>
            )}
          </li>
        ))}
      </ul>
      {papers.length > 0 && !supplement.sent && (
        <p>
          {text.counter(dossier.commune.fullName)} {open && text.answerFirst}
        </p>
      )}
      {open && (
        <Await loaded={loaded} retry={retry}>
          {(known) => <SupplementForm {...props} {...known} fields={fields} />}
        </Await>
      )}
    </section>
  );
};
