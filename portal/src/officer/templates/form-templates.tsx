import { formPdf, readForms, type FormLine } from '../../api/templates.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { templateWords } from './words/words.ts';

const Row = ({ line }: { line: FormLine }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const { number, name, signed, forCitizen, unverified } = line;
  return (
    <tr>
      <th scope="row">
        {number}. {say(name)}
      </th>
      <td data-label={words.use}>
        {forCitizen ? words.forCitizen : words.inHouse}
        {signed && `, ${words.signed}`}
      </td>
      <td data-label={words.doubts}>{unverified === undefined ? '–' : <span lang="en">{unverified}</span>}</td>
      <td>
        <a href={formPdf(number)} target="_blank" rel="noreferrer">
          {words.sample}
          <span class="unseen">
            {' '}
            {say(name)}, {words.newTab}
          </span>
        </a>
      </td>
    </tr>
  );
};

/** The receipt, the letters and the books of the one-stop units, each with a preview. */
export const FormTemplates = () => {
  const words = useWords(templateWords);
  const [loaded, retry] = useLoaded(readForms, 'forms');
  return (
    <>
      <h2>{words.forms}</h2>
      <p>{words.formsLead}</p>
      <Await loaded={loaded} retry={retry}>
        {({ items }) => (
          <table class="stacking wordy">
            <caption class="unseen">{words.forms}</caption>
            <thead>
              <tr>
                {[words.form, words.use, words.doubts, words.preview].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((line) => (
                <Row key={line.number} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </Await>
    </>
  );
};
