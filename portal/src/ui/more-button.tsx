import { useEffect, useRef } from 'preact/hooks';
import type { Part } from '../api/part.ts';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';

interface MoreButtonProps<Item> {
  readonly part: Part<Item>;
  readonly more: () => void;
  /** The id of an entry’s link. */
  readonly linkOf: (item: Item) => string;
}

/** The way to the rest of a list; whoever takes it goes on reading at the first entry that is new. */
export const MoreButton = <Item,>({ part, more, linkOf }: MoreButtonProps<Item>) => {
  const words = useWords(shared);
  const from = useRef<number | undefined>(undefined);
  useEffect(() => {
    const first = from.current === undefined ? undefined : part.items[from.current];
    if (first === undefined) return;
    from.current = undefined;
    document.getElementById(linkOf(first))?.focus();
  }, [part.items]);
  const go = () => {
    from.current = part.items.length;
    more();
  };
  if (part.next === undefined) return null;
  return (
    <button type="button" class="button quiet" onClick={go}>
      {words.more}
    </button>
  );
};
