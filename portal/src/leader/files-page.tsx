import { exportAddress } from '../api/figures.ts';
import { useWords } from '../words/language.tsx';
import { FiguresPage } from './scope/figures-page.tsx';
import { queryOf } from './scope/scope.ts';
import { useScope } from './scope/scope.tsx';
import { leader } from './words/words.ts';

const formats = ['csv', 'json'] as const;

/** The figures as files, to reckon on with. */
export const FilesPage = () => {
  const { files: words } = useWords(leader);
  const [scope] = useScope();
  return (
    <FiguresPage title={words.title} lead={words.lead}>
      {({ period }) => (
        <p class="buttons">
          {formats.map((format) => (
            <a
              key={format}
              class="button quiet"
              href={exportAddress(format, queryOf(scope))}
              download={`so-lieu-${period.from}-${period.to}.${format}`}
            >
              {words[format]}
            </a>
          ))}
        </p>
      )}
    </FiguresPage>
  );
};
