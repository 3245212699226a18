import { readForm, type Commune } from '../../../api/catalogue.ts';
import { lastNote, type Supplement } from '../../../api/dossier.ts';
import { fieldsOf, labelsOf, type PlacedField } from '../../../form/field.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { Written } from '../../../ui/written.tsx';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import type { ActProps } from './act-props.ts';
import { SupplementForm } from './supplement-form.tsx';
import { acts } from './words/words.ts';

/** Whoever was asked must answer, also what could be left out at first. */
const asked = ({ items }: Supplement, fields: readonly PlacedField[]): PlacedField[] =>
  fields
    .filter(({ path }) => items.some((item) => item.fields.includes(path)))
    .map((placed) => ({ ...placed, field: { ...placed.field, optional: false } }));

const communesFor = async (procedure: string, fields: readonly PlacedField[]): Promise<readonly Commune[]> =>
  fields.some(({ field }) => field.kind === 'commune') ? (await readForm(procedure)).communes : [];

/** What is missing, why, and until when; then the questions, or the way to the counter where a paper is awaited. */
export const SupplementPanel = (props: ActProps & { readonly supplement: Supplement }) => {
  const { dossier, supplement } = props;
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { supplement: text } = useWords(acts);
  const fields = asked(supplement, fieldsOf(dossier.form));
  const [communes, retry] = useLoaded(() => communesFor(dossier.procedure, fields), dossier.code);
  const labelOf = labelsOf(dossier.form, say);
  const note = lastNote(dossier, 'supplement-requested');
  return (
    <section class="panel act">
      <h2>{text.title}</h2>
      <p>
        {text.until}: <strong>{formatDue(supplement.answerBy, language)}</strong>. {text.afterwards}
      </p>
      {note !== undefined && <p>{text.written}</p>}
      <Written note={note} />
      <ul>
        {supplement.items.map((item) => (
          <li key={item.component}>
            <strong>{say(item.name)}.</strong>{' '}
            {item.fields.length === 0
              ? text.bring
              : text.again(item.fields.map((path) => `“${labelOf(path)}”`).join(', '))}{' '}
            <span class="muted">{words.ground(item.ground)}</span>
          </li>
        ))}
      </ul>
      {supplement.items.some((item) => item.fields.length === 0) ? (
        <p>{text.counter(dossier.commune.fullName)}</p>
      ) : (
        <Await loaded={communes} retry={retry}>
          {(known) => <SupplementForm {...props} fields={fields} communes={known} />}
        </Await>
      )}
    </section>
  );
};
