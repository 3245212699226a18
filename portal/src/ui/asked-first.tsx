import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface AskedFirstProps {
  readonly words: { readonly title: string; readonly lead: string; readonly show: string };
  /** Loads what another system is asked for, as soon as it is on the page. */
  readonly children: ComponentChildren;
}

/** A part of a page for which another system is asked when the person wants to see it, and not before. */
export const AskedFirst = ({ words, children }: AskedFirstProps) => {
  const [asked, setAsked] = useState(false);
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {asked ? (
        children
      ) : (
        <p>
          <button type="button" class="button quiet" onClick={() => setAsked(true)}>
            {words.show}
          </button>
        </p>
      )}
    </section>
  );
};
