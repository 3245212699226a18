import { Refusal } from '../../core/refusal.ts';
import { helpIn } from '../assisting/help-in.ts';
import { helpView } from '../assisting/help-view.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { HelpView } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';

export interface ShowHelpTools {
  readonly catalogue: Pick<Catalogue, 'province'>;
  readonly helps: Pick<HelpStore, 'find'>;
}

/** Whether somebody helps by now, for whoever asked for it. */
export const showHelp =
  (tools: ShowHelpTools): Handler<HelpView> =>
  async (request) => {
    const { id } = personOf(request);
    const found = await tools.helps.find(helpIn(request));
    if (found?.help.citizen !== id) throw new Refusal('not-found');
    return { status: 200, body: helpView(tools.catalogue, found.help, request.at) };
  };
