import type { ComponentChildren } from 'preact';
import { emptyVault } from '../draft/vault.ts';
import { Link } from '../router/link.tsx';
import { Account } from '../ui/account.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { leave } from '../ui/session.tsx';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { citizen } from './words/words.ts';

/** What surrounds every page for citizens. */
export const Site = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const words = useWords(shared);
  const { nav, footer } = useWords(citizen);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site">
        <div class="inner">
          <Link to="/" class="brand">
            <Mark />
            <span>{words.brand}</span>
          </Link>
          <LanguageButton />
        </div>
        <nav class="inner" aria-label={words.mainMenu}>
          <Link to="/" current={path === '/'}>
            {nav.home}
          </Link>
          <Link to="/ho-so" current={path.startsWith('/ho-so')}>
            {nav.dossiers}
          </Link>
          <Link to="/tro-giup" current={path === '/tro-giup'}>
            {words.help}
          </Link>
        </nav>
        <Account audience="citizen" leave={() => void leave(emptyVault, '/')} />
      </header>
      {children}
      <footer class="site">
        <div class="inner">
          <Link to="/tro-giup">{words.help}</Link>
          <Link to="/kha-nang-tiep-can">{words.accessibility}</Link>
          <a href="/can-bo">{footer.staff}</a>
          <p>{footer.about}</p>
        </div>
      </footer>
    </>
  );
};
