import { randomInt, randomUUID } from 'node:crypto';
import { beginHelp as begin } from '../../core/assisting.ts';
import { Refusal } from '../../core/refusal.ts';
import { codeToHash } from '../assisting/help-in.ts';
import { helpView } from '../assisting/help-view.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { HelpView } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import { requireMandateStill, type MandateStillTools } from '../representation/mandate-still.ts';
import { attempted } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';
import { BeginHelpBody } from './bodies.ts';

export interface BeginHelpTools extends MandateStillTools {
  readonly catalogue: Pick<Catalogue, 'province'>;
  readonly drafts: DraftStore;
  readonly helps: HelpStore;
  readonly vault: Pick<Vault, 'hash'>;
}

/**
 * Makes a code by which staff at a counter can help with a form that the citizen has open. A new code ends what the one
 * before has let anybody see, so asking twice is no harm.
 */
export const beginHelp =
  (tools: BeginHelpTools): Handler<HelpView> =>
  async (request) => {
    const { id: citizen } = personOf(request);
    const { draft } = await tools.drafts.require(citizen, bodyAs(request, BeginHelpBody).draft);
    // What an officer fills in in their place no other officer helps with.
    if (draft.hardship !== undefined) throw new Refusal('not-allowed');
    await requireMandateStill(tools, request, draft);
    const help = begin({ id: randomUUID(), citizen }, draft, request.at);
    const code = await attempted('no code could be drawn', async () => {
      const drawn = String(randomInt(1_000_000)).padStart(6, '0');
      const isFree = await tools.helps.begin(help, await tools.vault.hash(codeToHash(drawn)), request.at);
      return isFree ? drawn : undefined;
    });
    return { status: 201, body: { ...helpView(tools.catalogue, help, request.at), code } };
  };
