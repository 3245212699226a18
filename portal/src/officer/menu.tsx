import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

/** The main pages; on a narrow screen behind one button, because a dozen links would push the work itself out of sight. */
export const Menu = ({ path, children }: { path: string; children: ComponentChildren }) => {
  const { mainMenu } = useWords(shared);
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;
  return (
    <>
      <button
        type="button"
        class="unfold"
        aria-expanded={open}
        aria-controls="main-menu"
        onClick={() => setOpenOn(open ? undefined : path)}
      >
        {mainMenu}
      </button>
      <nav id="main-menu" class={open ? 'inner' : 'inner folded'} aria-label={mainMenu}>
        {children}
      </nav>
    </>
  );
};
