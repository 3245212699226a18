import { readTemplates, samplePdf, type TemplateLine } from '../../api/templates.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { templateWords } from './words/words.ts';

const Row = ({ line }: { line: TemplateLine }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  return (
    <tr>
      <th scope="row" data-label={words.name}>
        <Link to={`/can-bo/mau-ket-qua/${line.kind}`}>{say(line.name)}</Link>
      </th>
      <td data-label={words.code}>{line.code ?? '–'}</td>
      <td data-label={words.procedures}>{line.procedures.join(', ') || '–'}</td>
      <td data-label={words.services}>{line.services.join(', ') || '–'}</td>
      <td data-label={words.issuer}>{say(line.issuer)}</td>
      <td data-label={words.doubts}>{line.unverified.length}</td>
      <td>
        <a href={samplePdf(line.kind)} target="_blank" rel="noreferrer">
          {words.sample}
          <span class="unseen">
            {' '}
            {say(line.name)}, {words.newTab}
          </span>
        </a>
      </td>
    </tr>
  );
};

/** All kinds of results; cards instead of rows on a phone. */
export const TemplateList = () => {
  const words = useWords(templateWords);
  const [loaded, retry] = useLoaded(readTemplates, 'templates');
  const columns = [words.name, words.code, words.procedures, words.services, words.issuer, words.doubts, words.preview];
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items }) => (
        <table class="stacking wordy">
          <caption class="unseen">{words.title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <Row key={line.kind} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </Await>
  );
};
