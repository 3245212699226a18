import type { Announced } from '../../events/announced.ts';
import { writeForms, type FormTools } from '../papers/write-form.ts';

/** Writes the official forms that go with what happened, at the moment it happened. */
export const writeFormsOf =
  (tools: FormTools) =>
  async ({ dossier, sequence, type }: Announced): Promise<string> => {
    const written = await writeForms(tools, dossier, sequence, type);
    return written.length === 0 ? 'nothing to write' : `wrote ${written.join(' ')}`;
  };
