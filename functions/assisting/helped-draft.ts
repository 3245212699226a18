import { requireHelper } from '../../core/assisting.ts';
import type { Staff } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { DraftStore, KeptDraft } from '../drafts/draft-store.ts';
import type { Request } from '../edge/request.ts';
import { personOf } from '../edge/request.ts';
import { requireMandateStill, type MandateStillTools } from '../representation/mandate-still.ts';
import { helpIn } from './help-in.ts';
import type { HelpStore, KeptHelp } from './help-store.ts';

export type HelpedTools = MandateStillTools & {
  readonly drafts: DraftStore;
  readonly helps: HelpStore;
};

/** The form with which the officer who asks helps now; one that was submitted is none any more. */
export const helpedDraft = async (
  tools: HelpedTools,
  request: Request,
): Promise<KeptHelp & { readonly staff: Staff; readonly kept: KeptDraft }> => {
  const staff = personOf(request);
  if (staff.kind !== 'staff') throw new Refusal('not-allowed');
  const found = await tools.helps.find(helpIn(request));
  if (found === undefined) throw new Refusal('not-found');
  const help = requireHelper(found.help, staff, request.at);
  const kept = await tools.drafts.find(help.citizen, help.draft);
  if (kept === undefined) throw new Refusal('help-over');
  await requireMandateStill(tools, request, kept.draft, help.citizen);
  return { help, version: found.version, staff, kept };
};
