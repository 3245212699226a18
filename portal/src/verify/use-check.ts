import { useCallback, useEffect, useState } from 'preact/hooks';
import { Unfound, type Finding, type Trouble } from './finding.ts';

export type Check =
  | { readonly step: 'idle' | 'checking' }
  | { readonly step: 'found'; readonly finding: Finding }
  | { readonly step: 'failed'; readonly trouble: Trouble };

/** The judge of codes comes when there is one to judge. */
export const checkCode = async (text: string): Promise<Finding> => (await import('./check.ts')).checkCode(text);

const troubleOf = (error: unknown): Trouble => (error instanceof Unfound ? error.trouble : 'no-part');

/** What stands behind `#`, taken out of the address bar: nobody finds it in the history, or copies it on by mistake. */
const takeFragment = (): string => {
  const fragment = location.hash.slice(1);
  if (fragment === '' || document.getElementById(fragment) !== null) return '';
  history.replaceState(null, '', location.pathname);
  return fragment;
};

/** The one check that is going on, and the way to begin another; a late answer to an older one is dropped. */
export const useCheck = (): [Check, (checking: Promise<Finding>) => void] => {
  const [check, setCheck] = useState<Check>({ step: 'idle' });
  const [turn] = useState({ last: 0 });
  const begin = useCallback((checking: Promise<Finding>) => {
    const mine = ++turn.last;
    setCheck({ step: 'checking' });
    checking.then(
      (finding) => mine === turn.last && setCheck({ step: 'found', finding }),
      (error: unknown) => mine === turn.last && setCheck({ step: 'failed', trouble: troubleOf(error) }),
    );
  }, []);
  useEffect(() => {
    const follow = () => {
      const code = takeFragment();
      if (code !== '') begin(checkCode(code));
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [check, begin];
};
