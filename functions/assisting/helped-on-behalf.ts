import { requireHelper, type Help } from '../../core/assisting.ts';
import type { Staff } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { DraftStore, KeptDraft } from '../drafts/draft-store.ts';
import { personOf, type Request } from '../edge/request.ts';
import { helpIn } from './help-in.ts';
import type { HelpStore } from './help-store.ts';

/** What was opened by a citizen’s identity card, and the form as it stands; none once it is filed. */
export interface HelpedOnBehalf {
  readonly help: Omit<Help, 'onBehalf'> & { readonly onBehalf: NonNullable<Help['onBehalf']> };
  readonly staff: Staff;
  readonly kept: KeptDraft | undefined;
}

/** Refuses everybody but the officer who opened it, and a help by a code: what that is about the citizen files alone. */
export const helpedOnBehalf = async (
  { helps, drafts }: { readonly helps: Pick<HelpStore, 'find'>; readonly drafts: Pick<DraftStore, 'find'> },
  request: Request,
): Promise<HelpedOnBehalf> => {
  const staff = personOf(request);
  if (staff.kind !== 'staff') throw new Refusal('not-allowed');
  const found = await helps.find(helpIn(request));
  const { onBehalf, ...help } = requireHelper(found?.help, staff, request.at);
  if (onBehalf === undefined) throw new Refusal('not-found');
  return { help: { ...help, onBehalf }, staff, kept: await drafts.find(help.citizen, help.draft) };
};
