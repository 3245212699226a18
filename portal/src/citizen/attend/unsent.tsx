import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '../../api/draft.ts';
import { noteOpenDraft } from '../../draft/open-drafts.ts';
import { Link } from '../../router/link.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { checkPage } from '../apply/filling.ts';
import { unsentDrafts } from './copies.ts';
import { attendWords } from './words/words.ts';

/** The network is there, and a dossier is not: nothing is sent before the person has looked at it and pressed again. */
export const Unsent = ({ path }: { path: string }) => {
  const { say } = useSpeech();
  const words = useWords(attendWords);
  const [catalogue] = useCatalogue();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    const look = () => {
      if (navigator.onLine) unsentDrafts().then(setDrafts, () => setDrafts([]));
    };
    look();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [path]);
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  const waiting = drafts.flatMap((draft) => {
    const of = items.find(({ code }) => code === draft.procedure);
    // On its own pages everything says so already.
    return of === undefined || path.startsWith(`/nop/${of.slug}/`) ? [] : [{ ...of, id: draft.id }];
  });
  const open = waiting.map(({ slug, id }) => `${slug} ${id}`).join();
  useEffect(() => {
    for (const { slug, id } of waiting) noteOpenDraft(slug, id);
  }, [open]);
  if (waiting.length === 0) return null;
  return (
    <aside class="inner" aria-label={words.unsent}>
      {waiting.map(({ id, slug, name }) => (
        <div key={id} class="notice warning" role="status">
          <p>
            <strong>{words.unsent}</strong> {words.unsentLead(say(name))}
          </p>
          <Link to={`/nop/${slug}/${checkPage}`} class="button quiet">
            {words.unsentLook}
          </Link>
        </div>
      ))}
    </aside>
  );
};
