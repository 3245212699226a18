import { helpState, joinHelp as join, withHelper } from '../../core/assisting.ts';
import type { Staff } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { codeToHash } from '../assisting/help-in.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { JoinedHelp } from '../answers/draft.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import { countedIfWrong, type Count } from '../quotas/quotas.ts';
import type { Vault } from '../vault/vault.ts';
import { JoinHelpBody } from './bodies.ts';

export interface JoinHelpTools {
  readonly drafts: DraftStore;
  readonly helps: HelpStore;
  readonly vault: Pick<Vault, 'hash'>;
  readonly count: Count;
  readonly takeBack: Count;
}

const joined = async (tools: JoinHelpTools, request: Request, staff: Staff): Promise<JoinedHelp> => {
  const hash = await tools.vault.hash(codeToHash(bodyAs(request, JoinHelpBody).code));
  const found = await tools.helps.named(hash);
  if (found === undefined) throw new Refusal('help-code-wrong');
  const { help, version } = found;
  const { helper } = help;
  // Whoever lost the answer to their own code is given it once more.
  if (helper?.id === staff.id && helper.unit === staff.unit && helpState(help, request.at) === 'helping')
    return { id: help.id, until: helper.until };
  const kept = await tools.drafts.find(help.citizen, help.draft);
  if (kept === undefined) throw new Refusal('help-code-wrong');
  const begun = join(help, kept.draft, staff, request.session?.name ?? staff.id, request.at);
  const helped = withHelper(kept.draft, staff.id, 'own-phone');
  const beside = await tools.drafts.saving(help.citizen, helped, kept.version);
  await tools.helps.join(begun, hash, version, beside);
  return { id: help.id, until: begun.helper?.until ?? '' };
};

/**
 * An officer types in the code that a citizen shows them. From then on they are among those who helped, whatever comes
 * of it. A code that is wrong, used, ended or too old is answered alike, so that trying tells nothing; and it counts,
 * which a right one does not.
 */
export const joinHelp =
  (tools: JoinHelpTools): Handler<JoinedHelp> =>
  async (request) => {
    const staff = personOf(request);
    if (staff.kind !== 'staff') throw new Refusal('not-allowed');
    const by = { person: staff.id, at: request.at };
    const helping = async () => joined(tools, request, staff);
    const body = await countedIfWrong(tools, 'wrongHelpCodes', by, 'help-code-wrong', helping);
    return { status: 200, body };
  };
