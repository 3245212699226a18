import { useWords } from '../words/language.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { SafetyNet } from '../ui/safety-net.tsx';
import { shared } from '../words/words.ts';
import { VerifyPage } from './verify-page.tsx';
import { verify } from './words/words.ts';

/** As on the portal’s other pages, but nobody is signed in here, and nothing else of the portal is loaded. */
const Site = () => {
  const words = useWords(shared);
  const { site } = useWords(verify);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site">
        <div class="inner">
          <a href="/" class="brand">
            <Mark />
            <span>{words.brand}</span>
          </a>
          <LanguageButton />
        </div>
        <nav class="inner" aria-label={words.mainMenu}>
          <a href="/">{site.portal}</a>
          <a href="/xac-minh" aria-current="page">
            {site.here}
          </a>
          <a href="/tro-giup">{words.help}</a>
        </nav>
      </header>
      <SafetyNet path="/xac-minh">
        <VerifyPage />
      </SafetyNet>
      <footer class="site">
        <div class="inner">
          <a href="/tro-giup">{words.help}</a>
          <a href="/kha-nang-tiep-can">{words.accessibility}</a>
        </div>
      </footer>
    </>
  );
};

/** The page where anybody checks a result. */
export const App = () => <Site />;
