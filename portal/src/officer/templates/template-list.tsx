import { readTemplates, samplePdf } from '../../api/templates.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { SampleLink } from './sample-link.tsx';
import { templateWords } from './words/words.ts';

/** All kinds of results. */
export const TemplateList = () => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  const [loaded, retry] = useLoaded(readTemplates, 'templates');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items }) => (
        <ListTable
          caption={words.title}
          items={items}
          keyOf={({ kind }) => kind}
          columns={[
            [words.name, ({ kind, name }) => <Link to={`/can-bo/mau-ket-qua/${kind}`}>{say(name)}</Link>],
            [words.code, ({ code = '–' }) => code],
            [words.procedures, ({ procedures }) => procedures.join(', ') || '–'],
            [words.services, ({ services }) => services.join(', ') || '–'],
            [words.issuer, ({ issuer }) => say(issuer)],
            [words.doubts, ({ unverified }) => unverified.length],
            [words.preview, ({ kind, name }) => <SampleLink to={samplePdf(kind)} name={say(name)} />],
          ]}
        />
      )}
    </Await>
  );
};
