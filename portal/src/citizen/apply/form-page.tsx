import { readForm, type FormAnswer } from '../../api/catalogue.ts';
import { readDraft, type Draft } from '../../api/draft.ts';
import { isPassing, isSignedOut, Problem } from '../../api/problem.ts';
import { openDraftOf } from '../../draft/open-drafts.ts';
import type { Copy } from '../../draft/draft-keeper.ts';
import { opensHere, vault } from '../../draft/vault.ts';
import { Redirect } from '../../router/redirect.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';
import { DraftPages } from './draft-pages.tsx';
import { SignIn } from './later-sign-in.tsx';

/** From the server; where it cannot be reached, as this device has it. */
const draftOf = async (id: string): Promise<Draft> => {
  try {
    return await readDraft(id);
  } catch (error) {
    const copy = isPassing(error) ? await vault.recall<Copy>(id) : undefined;
    if (copy === undefined) throw error;
    if (!(await opensHere())) throw new Problem(401, undefined);
    return { ...copy.draft, version: copy.version, fromDevice: true };
  }
};

const load = async (slug: string): Promise<{ answer: FormAnswer; draft: Draft } | undefined> => {
  const id = openDraftOf(slug);
  if (id === undefined) return undefined;
  try {
    const [answer, draft] = await Promise.all([readForm(slug), draftOf(id)]);
    return { answer, draft };
  } catch (error) {
    if (!(error instanceof Problem && (error.status === 403 || error.status === 404))) throw error;
    // Somebody else’s, or gone.
    await vault.forget(id);
    return undefined;
  }
};

/** The pages of a form; it stays in place from step to step, and with it what was typed. */
export const FormPage = ({ slug, step }: { slug: string; step: string }) => {
  const { form, start } = useWords(citizen);
  const [loaded, retry] = useLoaded(() => load(slug), slug);
  if (loaded.state === 'failed' && isSignedOut(loaded.error))
    return (
      <Page title={form.signInAgain}>
        <p>{start.signInLead}</p>
        <p>{form.signInKeeps}</p>
        <SignIn path={`/nop/${slug}/${step}`} />
      </Page>
    );
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {(opened) =>
        opened === undefined ? <Redirect to={`/nop/${slug}`} /> : <DraftPages slug={slug} step={step} {...opened} />
      }
    </LoadedPage>
  );
};
