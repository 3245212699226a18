import { randomUUID } from 'node:crypto';
import { lookupsToAsk, withSaid } from '../../core/asked-again.ts';
import { withHelper } from '../../core/assisting.ts';
import { filledAtCounter } from '../../core/at-counter.ts';
import { consentTo, isSameConsent, type Consent } from '../../core/consent.ts';
import type { Draft } from '../../core/draft.ts';
import { begun, seen, type Sittings } from '../../core/filling.ts';
import { formOpened, formUnit } from '../../core/form-log.ts';
import { actorOf, type Person } from '../../core/person.ts';
import { requireRecord } from '../../core/fee-amount.ts';
import { requireApplicant } from '../../core/procedure/filing.ts';
import { editionOn, type Procedure } from '../../core/procedure/procedure.ts';
import { fieldsOf } from '../../core/form/answers.ts';
import { selvesSaid } from '../../core/known.ts';
import type { Looked } from '../../core/prefill.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Question } from '../../core/procedure/lookup.ts';
import { Refusal } from '../../core/refusal.ts';
import { uniquePair } from '../../core/unique.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Access } from '../accesses/access.ts';
import type { OpenedDraft } from '../answers/draft.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DraftStore, KeptDraft } from '../drafts/draft-store.ts';
import type { FormLog } from '../drafts/form-log.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import { OpenDraftBody } from './bodies.ts';
import { askSources, type Asking, type Couple } from '../lookups/ask-sources.ts';
import { requireLevel } from '../lookups/require-level.ts';
import { agreedPartner } from '../lookups/partner.ts';
import { toldBy } from '../lookups/question-fields.ts';
import { penaltyPath } from '../lookups/records.ts';
import { resultPath } from '../lookups/repository.ts';
import type { Sources } from '../lookups/sources.ts';
import { whoseMatter, type Whose, type WhoseTools } from '../representation/whose.ts';
import { counterHelperIn } from '../sessions/counter-helper.ts';

export interface OpenDraftTools extends WhoseTools {
  readonly drafts: DraftStore;
  readonly sources: Sources;
  readonly formLog: FormLog;
  /** Whether a value that may stand in one dossier only stands in one already. */
  readonly isTaken: (unique: string) => Promise<boolean>;
}

/** The first that stands in no dossier yet, of birth notices or penalties. */
const firstFree = async (
  { isTaken }: Pick<OpenDraftTools, 'isTaken'>,
  codes: readonly string[],
  path: string,
): Promise<string | undefined> => {
  for (const code of codes) {
    const pair = uniquePair(path, code);
    if (pair !== undefined && !(await isTaken(pair))) return code;
  }
  return undefined;
};

/** The draft as the citizen’s own browser may see it. */
export const draftView = ({ draft, version }: KeptDraft): OpenedDraft => {
  const { applicant, represented, filling: _filling, assisted: _assisted, hardship: _hardship, ...rest } = draft;
  return {
    ...rest,
    ...(represented === undefined ? {} : { for: { by: represented.by, name: applicant.name } }),
    version,
  };
};

/** The lookups that gave a form a value that may stand in one dossier only, and has come to stand in another. */
const lookupsTaken = async (
  { isTaken }: Pick<OpenDraftTools, 'isTaken'>,
  edition: Edition,
  open: Draft | undefined,
): Promise<string[]> => {
  const taken = await Promise.all(
    fieldsOf(edition.form).map(async ({ path, field }) => {
      const held = edition.unique.includes(path) ? open?.prefill[path] : undefined;
      const pair = held?.lock === true ? uniquePair(path, held.value) : undefined;
      return pair !== undefined && (await isTaken(pair)) ? field.prefill?.from : undefined;
    }),
  );
  return taken.filter((lookup) => lookup !== undefined);
};

/** Who the applicant has said to be, where nobody else could: what other sources know of them then is asked. */
const sayingSelf = (edition: Edition, open: Draft | undefined, citizenId: string): Couple =>
  Object.fromEntries(selvesSaid(edition, open).map(({ person }) => [person, citizenId]));

/** Which result or penalty the form is about already. */
const heldMatter = (open: Draft | undefined): string | undefined => {
  const held = (open?.prefill[resultPath] ?? open?.prefill[penaltyPath])?.value;
  return held === undefined ? undefined : String(held);
};

/** The look-ups that gave another result or penalty than the form is to be about. */
const lookupsMissed = (edition: Edition, open: Draft | undefined, about: string | undefined): string[] =>
  about === undefined || heldMatter(open) === about
    ? []
    : edition.lookups.flatMap(({ id, question }) => (question === 'result' || question === 'penalties' ? [id] : []));

/** What was said of the open form, as far as this edition asks it still. */
const openConsent = (edition: Edition, open: Draft | undefined): Consent | undefined => {
  if (open?.consent === undefined) return undefined;
  const { at, declined } = open.consent;
  const agreed = edition.lookups.flatMap(({ id }) => (declined.includes(id) ? [] : [id]));
  return consentTo(edition, agreed, at);
};

/** Who reads here and what for, as it stands on the record of whom the data are about. */
const readingOf = (
  person: Person,
  procedure: string,
  at: string,
  desk: AtDesk | undefined,
): Omit<Access, 'what' | 'fields'> => ({
  at,
  by: actorOf(person),
  ...(person.kind === 'staff' ? { unit: person.unit } : {}),
  procedure,
  purpose: desk === undefined ? procedure : 'assistance',
  ...(desk === undefined ? {} : { alert: desk.alert }),
});

/** What every look-up is as good as where no source may be asked about somebody. */
const silence = (lookups: Edition['lookups']): Record<string, Looked> =>
  Object.fromEntries(lookups.map(({ id }) => [id, { status: 'unavailable' }]));

/**
 * How long it is being filled in; of a form from before that was noted, nobody knows. One that outlives its edition was
 * opened under that all the same: as such it is found among the forms that were sent.
 */
const fillingNow = (
  open: Draft | undefined,
  { edition }: Pick<Draft, 'edition'>,
  begins: () => Sittings,
  at: string,
): { filling?: Sittings } => {
  if (open === undefined) return { filling: begins() };
  if (open.filling === undefined) return {};
  const opened = { procedure: open.procedure, edition: open.edition };
  return { filling: { ...(open.edition === edition ? {} : { form: opened }), ...seen(open.filling, at) } };
};

export const offered = (catalogue: Catalogue, name: string): Procedure => {
  try {
    return catalogue.procedure(name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, [problemAt('/procedure', 'invalid')]);
  }
};

/** An officer fills it in for the owner, who stands in front of them. */
export interface AtDesk extends Required<Pick<Draft, 'assisted' | 'hardship'>> {
  /** Only the card says who it is: no source is asked about them, and each counts as silent. */
  readonly unproven: boolean;
  /** By which leaders were told that somebody is asked about without a dossier. */
  readonly alert: string;
}

/** Which form is opened, whose matter it is, and with whose draft it is kept. */
interface Opening extends Whose {
  readonly procedure: Procedure;
  readonly edition: Edition;
  readonly owner: string;
  /** Which of the owner’s drafts for the procedure it is, where it is not their own. */
  readonly place?: string | undefined;
  readonly about?: string | undefined;
  readonly agreed?: readonly string[] | undefined;
  readonly desk?: AtDesk;
}

/** Asks the sources what the state already knows, and keeps their answers with the draft. */
export const openForm =
  (tools: OpenDraftTools) =>
  async (
    request: Request,
    { procedure, edition, owner, place, applicant, represented, known, about, agreed, desk }: Opening,
  ): Promise<{ readonly status: 200 | 201; readonly kept: KeptDraft }> => {
    const person = personOf(request);
    requireApplicant(edition, represented);
    const open = await tools.drafts.current(owner, procedure.code, place);
    // Of a card that nobody has proven nothing is shown that was told or typed before.
    const before = desk?.unproven === true ? undefined : open?.draft;
    const taken = [...(await lookupsTaken(tools, edition, open?.draft)), ...lookupsMissed(edition, open?.draft, about)];
    const at = new Date(request.at).toISOString();
    const consent = agreed === undefined ? openConsent(edition, open?.draft) : consentTo(edition, agreed, at);
    const lookups = lookupsToAsk(edition, before, taken, request.at, tools.catalogue.sources, consent);
    const isSaid = isSameConsent(consent, open?.draft.consent);
    // At a desk what the card and the citizen say now takes the place of what was typed of them before.
    if (open !== undefined && lookups.length === 0 && isSaid && desk === undefined) return { status: 200, kept: open };

    for (const { source } of lookups) requireLevel(tools.catalogue.sources, source, person);
    const reads = readingOf(person, procedure.code, at, desk);
    // The consent is on the person’s own record, before anything is asked.
    if (agreed !== undefined && consent !== undefined) {
      const said = { agreed: [...consent.agreed], declined: [...consent.declined] };
      const row: Access = { ...reads, what: 'consent', ...said };
      await tools.accesses.note(owner, request.id, row);
      if (represented !== undefined)
        await tools.accesses.note(represented.subject, request.id, { ...row, acting: 'representative' });
    }
    const id = open?.draft.id ?? randomUUID();
    const signedInAt = request.session?.signedInAt ?? at;
    const purpose = {
      requestId: request.id,
      procedure: procedure.code,
      actor: person.id,
      unit: person.kind === 'staff' ? person.unit : tools.catalogue.province.agency.code,
      draft: id,
    };
    const note = async (who: string, source: string, question: Question) => {
      const reading: Access = {
        ...reads,
        what: `lookup:${source}`,
        fields: [...toldBy(question).fields],
        ...(represented === undefined ? {} : { acting: 'representative' }),
      };
      await tools.accesses.note(who, `${request.id}-${question}`, reading);
    };
    const asking = {
      lookups,
      citizenId: applicant.citizenId,
      name: applicant.name,
      purpose,
      province: tools.catalogue.province,
      sources: tools.sources,
      note: async (who, source, question) => note(await tools.vault.hash(who), source, question),
      noteAbout: note,
      pick: async (codes, path) => firstFree(tools, codes, path),
      // What has come to stand in another dossier meanwhile is not asked for again.
      meant: about ?? (taken.length > 0 ? undefined : heldMatter(open?.draft)),
      named: { ...sayingSelf(edition, open?.draft, applicant.citizenId), partner: agreedPartner(represented) },
    } satisfies Asking;
    const looked = desk?.unproven === true ? silence(lookups) : await askSources(asking);
    const said = withSaid(edition, before, looked, taken, at, consent, known);
    const begins = () => ({ ...begun(signedInAt, at), ...formUnit(said, edition, tools.catalogue.province) });
    const asked: Draft = {
      id,
      procedure: procedure.code,
      edition: edition.id,
      ...said,
      applicant,
      ...(represented === undefined ? {} : { represented }),
      ...(open?.draft.assisted === undefined ? {} : { assisted: open.draft.assisted }),
      ...(desk?.hardship === undefined ? {} : { hardship: desk.hardship }),
      updatedAt: at,
      ...fillingNow(open?.draft, { edition: edition.id }, begins, at),
    };
    const helped = desk?.assisted === undefined ? asked : withHelper(asked, desk.assisted.by, desk.assisted.way);
    const draft = filledAtCounter(helped, counterHelperIn(request));
    // Without the record there is nothing to fill in.
    if (edition.fee.ofRecord !== undefined) requireRecord(edition.fee.ofRecord, draft.prefill);
    const saved = await (open === undefined
      ? tools.drafts.begin(owner, draft, [tools.formLog(formOpened(draft, edition))])
      : tools.drafts.save(owner, draft, open.version));
    return { status: open === undefined && saved.draft.id === draft.id ? 201 : 200, kept: saved };
  };

/** Opens a form for whoever is signed in, or for somebody whom they represent. */
export const openDraft =
  (tools: OpenDraftTools): Handler<OpenedDraft> =>
  async (request) => {
    const { id: owner } = personOf(request);
    const { procedure: name, about, consent: agreed, for: whom } = bodyAs(request, OpenDraftBody);
    const procedure = offered(tools.catalogue, name);
    const edition = editionOn(procedure, dateOf(request.at));
    const whose = await whoseMatter(tools, request, procedure, edition, whom);
    const place = whose.represented?.subject;
    const { status, kept } = await openForm(tools)(request, {
      procedure,
      edition,
      owner,
      place,
      about,
      agreed,
      ...whose,
    });
    return { status, headers: etag(kept.version), body: draftView(kept) };
  };
