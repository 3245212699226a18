import { Refusal } from '../../core/refusal.ts';
import type { Sheet } from '../answers/draft.ts';
import { decidedOnBehalf, declaredBy } from '../assisting/decided-on-behalf.ts';
import { helpedOnBehalf } from '../assisting/helped-on-behalf.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { noteFormReading, type FormReadingTools } from './note-form-reading.ts';

export interface ShowDeclarationTools extends FormReadingTools {
  readonly catalogue: Catalogue;
  readonly drafts: Pick<DraftStore, 'find'>;
  readonly helps: Pick<HelpStore, 'find'>;
}

/** What the citizen is to sign: exactly what would be filed, and its hash. What cannot be filed is not signed either. */
export const showDeclaration =
  (tools: ShowDeclarationTools): Handler<Sheet> =>
  async (request) => {
    const helped = await helpedOnBehalf(tools, request);
    const { kept } = helped;
    if (kept === undefined) throw new Refusal('help-over');
    const decided = decidedOnBehalf(tools, request, helped, kept.draft);
    await noteFormReading(tools, request, helped, kept.draft);
    const declared = await declaredBy(tools, kept, decided);
    const { submitted, flags } = decided;
    return {
      status: 200,
      headers: etag(kept.version),
      body: { declared, answers: submitted.answers, flags: [...flags] },
    };
  };
