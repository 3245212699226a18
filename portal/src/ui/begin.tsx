import { hydrate, render, type ComponentChild } from 'preact';
import { languages } from 'virtual:languages';
import { LanguageProvider } from '../words/language.tsx';
import { inVietnamese, remembered } from '../words/speaking.ts';

/** Shows a site in the language that its reader chose before; until that has come, what is there stays. */
export const begin = async (site: ComponentChild): Promise<void> => {
  const root = document.getElementById('portal');
  if (root === null) return;
  const first = await remembered(languages);
  const spoken = (
    <LanguageProvider languages={languages} first={first}>
      {site}
    </LanguageProvider>
  );
  // What only waits for a page makes room for it.
  if (root.querySelector('[aria-busy]') !== null) root.replaceChildren();
  // What was built is Vietnamese, and may be in use already.
  if (first === inVietnamese && root.firstChild !== null) hydrate(spoken, root);
  else render(spoken, root);
};
