import { useEffect, useState } from 'preact/hooks';
import { readDraft, saveDraft, type Draft } from '../api/draft.ts';
import type { Form } from '../form/field.ts';
import { contentOf, storedBody, type Content } from './content.ts';
import { DraftKeeper, type Keeping } from './draft-keeper.ts';
import { vault } from './vault.ts';

interface Kept {
  readonly keeper: DraftKeeper;
  readonly keeping: Keeping;
  readonly content: Content;
}

const keeperOf = (draft: Draft, form: Form, tell: (keeping: Keeping, content: Content) => void) =>
  new DraftKeeper(
    draft,
    { read: readDraft, save: (id, version, content) => saveDraft(id, version, storedBody(form, content)) },
    vault,
    tell,
  );

/** The draft's content as the person sees it, stored behind them at every chance. */
export const useKeeper = (draft: Draft, form: Form): Kept => {
  const [said, setSaid] = useState<{ keeping: Keeping; content: Content }>(() => ({
    keeping: 'stored',
    content: contentOf(draft),
  }));
  const [keeper] = useState(() => keeperOf(draft, form, (keeping, content) => setSaid({ keeping, content })));
  useEffect(() => {
    const flush = () => void keeper.flush();
    void keeper.resume();
    const reconnect = () => void keeper.reconnect();
    addEventListener('online', reconnect);
    document.addEventListener('visibilitychange', flush);
    return () => {
      void keeper.leave();
      removeEventListener('online', reconnect);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [keeper]);
  return { keeper, ...said };
};
