import { formPdf, readForms } from '../../api/templates.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { SampleLink } from './sample-link.tsx';
import { templateWords } from './words/words.ts';

/** The receipt, the letters and the books of the one-stop units, each with a preview. */
export const FormTemplates = () => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const [loaded, retry] = useLoaded(readForms, 'forms');
  return (
    <>
      <h2>{words.forms}</h2>
      <p>{words.formsLead}</p>
      <Await loaded={loaded} retry={retry}>
        {({ items }) => (
          <ListTable
            caption={words.forms}
            items={items}
            keyOf={({ number }) => number}
            columns={[
              [words.form, ({ number, name }) => `${number}. ${say(name)}`],
              [
                words.use,
                ({ forCitizen, signed }) =>
                  (forCitizen ? words.forCitizen : words.inHouse) + (signed ? `, ${words.signed}` : ''),
              ],
              [
                words.doubts,
                ({ unverified }) => (unverified === undefined ? '–' : <span lang="en">{unverified}</span>),
              ],
              [words.preview, ({ number, name }) => <SampleLink to={formPdf(number)} name={say(name)} />],
            ]}
          />
        )}
      </Await>
    </>
  );
};
