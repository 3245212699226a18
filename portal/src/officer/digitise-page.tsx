import { Link } from '../router/link.tsx';
import { later } from '../ui/later.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { digitiseWords } from './digitise/words/words.ts';

const LaterDigitise = later('digitise', async () => (await import('./digitise/digitise.tsx')).Digitise);

/** A scan beside what was read in it, for an officer to compare and confirm. */
export const DigitisePage = ({ code, file }: { readonly code: string; readonly file: string }) => {
  const words = useWords(digitiseWords);
  return (
    <Page
      title={words.title}
      wide
      above={
        <Link to={`/can-bo/ho-so/${code}`} class="back">
          {code}
        </Link>
      }
    >
      <LaterDigitise code={code} file={file} />
    </Page>
  );
};
