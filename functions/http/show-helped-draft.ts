import { identifiersIn } from '../../core/identifiers.ts';
import type { Access } from '../accesses/access.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fieldsIn } from '../accesses/field-sets.ts';
import { helpedDraft, type HelpedTools } from '../assisting/helped-draft.ts';
import type { HelpedDraft } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import { etag, type Handler } from '../edge/reply.ts';
import type { Vault } from '../vault/vault.ts';
import { draftView } from './open-draft.ts';
import { readingBy } from './reading-by.ts';

export type ShowHelpedTools = HelpedTools & {
  readonly catalogue: Pick<Catalogue, 'edition'>;
  readonly accesses: AccessLog;
  readonly vault: Pick<Vault, 'hash'>;
};

/** The citizen’s form as it stands, for the officer who helps. It is on the record of everybody whose data it holds. */
export const showHelpedDraft =
  (tools: ShowHelpedTools): Handler<HelpedDraft> =>
  async (request) => {
    const { help, staff, kept } = await helpedDraft(tools, request);
    const { draft } = kept;
    const { answers, prefill, applicant, represented, procedure } = draft;
    const fields = [...new Set([...fieldsIn({ answers }), ...Object.keys(prefill)])];
    const access: Access = {
      ...readingBy(request, staff, { what: 'draft', purpose: 'assistance', fields }),
      fields,
      procedure,
    };
    const { given } = identifiersIn(tools.catalogue.edition(draft).form, answers, prefill);
    const others = await Promise.all(given.map(async (id) => tools.vault.hash(id)));
    const concerned = new Set([help.citizen, represented?.subject ?? help.citizen, ...others]);
    await Promise.all([...concerned].map(async (who) => tools.accesses.note(who, request.id, access)));
    const until = help.helper?.until ?? help.codeUntil;
    return { status: 200, headers: etag(kept.version), body: { ...draftView(kept), applicant, until } };
  };
