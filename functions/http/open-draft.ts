import { randomUUID } from 'node:crypto';
import type { Draft } from '../../core/draft.ts';
import { filledIn, prefill, type Looked } from '../../core/prefill.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { uniquePair } from '../../core/unique.ts';
import { dateOf, day } from '../../core/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { OpenedDraft } from '../answers/draft.ts';
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

/** The first birth notice that stands in no dossier yet. */
const firstFree = async (
  { isTaken }: Pick<OpenDraftTools, 'isTaken'>,
  codes: readonly string[],
): Promise<string | undefined> => {
  for (const code of codes) {
    const pair = uniquePair('child.noticeCode', code);
    if (pair !== undefined && !(await isTaken(pair))) return code;
  }
  return undefined;
};

/** The draft as the citizen’s own browser may see it. */
export const draftView = ({ draft, version }: KeptDraft): OpenedDraft => {
  const { applicant: _applicant, ...rest } = draft;
  return { ...rest, version };
};

const blank = { answers: {}, prefill: {}, lookups: {}, flags: [] } satisfies Partial<Draft>;

/** Which sources a form still wants to hear: all of them once a day or for a new edition, else those that were silent. */
const stillToAsk = (edition: Edition, open: Draft | undefined, at: number): Edition['lookups'] => {
  const fresh = open?.edition === edition.id && at - Date.parse(open.openedAt) < day;
  return fresh ? edition.lookups.filter(({ id }) => open.lookups[id] === 'unavailable') : edition.lookups;
};

/** The form with what its sources said just now, beside what they said before when only some of them were asked. */
const withSaid = (edition: Edition, open: Draft | undefined, looked: Readonly<Record<string, Looked>>, at: string) => {
  const before = open ?? blank;
  const some = Object.keys(looked).length < edition.lookups.length;
  const kept = open !== undefined && some ? open : { ...blank, openedAt: at };
  const statuses = Object.entries(looked).map(([id, { status }]) => [id, status] as const);
  const filled = filledIn(before, prefill(edition.form, looked, dateOf(Date.parse(at))));
  const paths = new Set(fieldsOf(edition.form).map(({ path }) => path));
  return {
    answers: filled.answers,
    prefill: { ...kept.prefill, ...filled.prefill },
    lookups: { ...kept.lookups, ...Object.fromEntries(statuses) },
    flags: before.flags.filter(({ path }) => paths.has(path)),
    openedAt: kept.openedAt,
  };
};

/** Opens a form: asks the sources what the state already knows, and keeps their answers with the draft. */
export const openDraft =
  (tools: OpenDraftTools): Handler<OpenedDraft> =>
  async (request) => {
    const person = personOf(request);
    const { procedure: name } = bodyAs(request, OpenDraftBody);
    const procedure = tools.catalogue.procedure(name);
    const today = dateOf(request.at);
    const edition = editionOn(procedure, today);
    const open = await tools.drafts.current(person.id, procedure.code);
    const lookups = stillToAsk(edition, open?.draft, request.at);
    if (open !== undefined && lookups.length === 0)
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
      edition: { ...edition, lookups },
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
      pick: async (codes) => firstFree(tools, codes),
    });
    const draft: Draft = {
      id: open?.draft.id ?? randomUUID(),
      procedure: procedure.code,
      edition: edition.id,
      ...withSaid(edition, open?.draft, looked, at),
      applicant: { citizenId, name: applicantName },
      updatedAt: at,
    };
    const saved = await (open === undefined
      ? tools.drafts.begin(person.id, draft)
      : tools.drafts.save(person.id, draft, open.version));
    const status = open === undefined && saved.draft.id === draft.id ? 201 : 200;
    return { status, headers: etag(saved.version), body: draftView(saved) };
  };
