import { randomUUID } from 'node:crypto';
import type { Draft } from '../../core/draft.ts';
import { prefill } from '../../core/prefill.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { answerAt, fieldsOf, withAnswer, type Answers } from '../../core/form/answers.ts';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DraftStore, KeptDraft } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import { OpenDraftBody } from './bodies.ts';
import { askSources, type Sources } from '../lookups/ask-sources.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { Vault } from '../vault/vault.ts';

export interface OpenDraftTools {
  readonly catalogue: Catalogue;
  readonly drafts: DraftStore;
  readonly accesses: AccessLog;
  readonly sources: Sources;
  readonly vault: Vault;
  /** Whether a value that may stand in one dossier only stands in one already. */
  readonly isTaken: (unique: string) => Promise<boolean>;
}

/** The draft as the citizen’s own browser may see it. */
export const draftView = ({ draft, version }: KeptDraft): object => {
  const { applicant: _applicant, ...rest } = draft;
  return { ...rest, version };
};

/** The answers so far with what the sources hold: locked values always, offered ones where nothing was answered. */
const offered = (draft: Pick<Draft, 'prefill' | 'answers'>): Answers =>
  Object.entries(draft.prefill).reduce(
    (answers, [path, { value, lock, unusable }]) =>
      lock || (unusable !== true && answerAt(answers, path) === undefined) ? withAnswer(answers, path, value) : answers,
    draft.answers,
  );

/** Opens a form: asks the sources what the state already knows, and keeps their answers with the draft. */
export const openDraft =
  (tools: OpenDraftTools): Handler =>
  async (request) => {
    const person = personOf(request);
    const { procedure: name } = bodyAs(request, OpenDraftBody);
    const procedure = tools.catalogue.procedure(name);
    const today = dateOf(request.at);
    const edition = editionOn(procedure, today);
    const open = await tools.drafts.current(person.id, procedure.code);
    const fresh = open !== undefined && request.at - Date.parse(open.draft.openedAt) < day;
    if (fresh && open.draft.edition === edition.id)
      return { status: 200, headers: etag(open.version), body: draftView(open) };

    const { citizenId, name: applicantName } = await openOwnDetails(tools.vault, request.session);
    const at = new Date(request.at).toISOString();
    const purpose = {
      requestId: request.id,
      procedure: procedure.code,
      actor: person.id,
      unit: tools.catalogue.province.agency.code,
    };
    const looked = await askSources({
      edition,
      citizenId,
      purpose,
      province: tools.catalogue.province,
      sources: tools.sources,
      note: async (id, source) => {
        const reading = {
          at,
          by: { kind: 'citizen' as const, id: person.id },
          what: `lookup:${source}`,
          purpose: procedure.code,
        };
        await tools.accesses.note(await tools.vault.hash(id), request.id, reading);
      },
      used: async (code) => tools.isTaken(`child.noticeCode=${code}`),
    });
    const held = prefill(edition.form, looked, today);
    const fields = fieldsOf(edition.form);
    const draft: Draft = {
      id: open?.draft.id ?? randomUUID(),
      procedure: procedure.code,
      edition: edition.id,
      answers: offered({ prefill: held, answers: open?.draft.answers ?? {} }),
      prefill: held,
      lookups: Object.fromEntries(Object.entries(looked).map(([id, { status }]) => [id, status])),
      flags: (open?.draft.flags ?? []).filter(({ path }) => fields.some((placed) => placed.path === path)),
      applicant: { citizenId, name: applicantName },
      openedAt: at,
      updatedAt: at,
    };
    const kept = await tools.drafts.save(person.id, draft, open?.version ?? 0);
    return { status: open === undefined ? 201 : 200, headers: etag(kept.version), body: draftView(kept) };
  };
