import type { ComponentChildren } from 'preact';
import { emptyVault } from '../draft/vault.ts';
import { Link } from '../router/link.tsx';
import { Account } from '../ui/account.tsx';
import { Brand } from '../ui/brand.tsx';
import { useProvince } from '../ui/catalogue.tsx';
import { LanguageButton } from '../ui/language-button.tsx';
import { leave, useCounterSession } from '../ui/session.tsx';
import { useLater } from '../ui/use-later.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { CounterBanner } from './counter/later-page.tsx';
import { citizen } from './words/words.ts';

/** Whoever signs out is helped no more. */
const signingOut = async (): Promise<void> => {
  if (Object.keys(sessionStorage).some((key) => key.startsWith('help:')))
    await import('./assisted/assisted-page.tsx').then(
      ({ endHelps }) => endHelps(),
      () => undefined,
    );
  await leave(emptyVault, '/');
};

/** Not before the page has what it shows itself. */
const loadAttend = async () => {
  await new Promise((done) => setTimeout(done, 1500));
  return import('./attend/attend.tsx');
};

/** What surrounds every page for citizens. */
export const Site = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const { say } = useSpeech();
  const province = useProvince();
  const words = useWords(shared);
  const { nav, footer } = useWords(citizen);
  const [attend] = useLater(loadAttend, 'attend');
  const opened = useCounterSession();
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header class="site">
        <div class="inner">
          <Brand to="/" />
          <LanguageButton />
        </div>
        <nav class="inner" aria-label={words.mainMenu}>
          <Link to="/" current={path === '/'}>
            {nav.home}
          </Link>
          <Link to="/ho-so" current={path.startsWith('/ho-so')}>
            {nav.dossiers}
          </Link>
          <Link to="/ket-qua" current={path === '/ket-qua'}>
            {nav.results}
          </Link>
          <Link to="/tro-giup" current={path === '/tro-giup'}>
            {words.help}
          </Link>
        </nav>
        <Account audience="citizen" more={<Link to="/toi">{nav.me}</Link>} leave={() => void signingOut()} />
      </header>
      {opened !== undefined && <CounterBanner path={path} opened={opened} />}
      {attend.state === 'ready' && <attend.value.Attend path={path} />}
      {children}
      <footer class="site">
        <div class="inner">
          <Link to="/nho-can-bo">{footer.assisted}</Link>
          <Link to="/tro-giup">{words.help}</Link>
          <Link to="/kha-nang-tiep-can">{words.accessibility}</Link>
          <a href="/xac-minh">{footer.check}</a>
          <a href="/can-bo">{footer.staff}</a>
          <p>
            {province !== undefined && footer.owner(say(province.agency.name))} {footer.about}
          </p>
        </div>
      </footer>
    </>
  );
};
