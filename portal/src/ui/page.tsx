import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { useBrand } from './brand.tsx';
import { useProvince } from './catalogue.tsx';

/** The first page of a visit keeps the browser's own focus; every later one puts it on its heading. */
let visited = false;

interface PageProps {
  readonly title: string;
  readonly caption?: string | undefined;
  readonly faulty?: boolean | undefined;
  /** What stands above the heading: the way back, the error summary. */
  readonly above?: ComponentChildren;
  readonly wide?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** One page: its heading, the title of the window, and the focus of somebody who just arrived. */
export const Page = ({ title, caption, faulty = false, above, wide = false, children }: PageProps) => {
  const words = useWords(shared);
  const { say } = useSpeech();
  const brand = useBrand();
  const province = useProvince();
  const owner = province === undefined ? '' : ` · ${say(province.name)}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${faulty ? words.errorTitle : ''}${title} – ${brand}${owner}`;
  }, [title, faulty, words, brand, owner]);
  useEffect(() => {
    if (visited) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    visited = true;
  }, []);
  return (
    <main id="main" class={wide ? 'wide' : undefined}>
      {above}
      {caption !== undefined && <p class="caption">{caption}</p>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </main>
  );
};
