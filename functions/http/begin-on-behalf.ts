import { randomUUID } from 'node:crypto';
import { requireAnother } from '../../core/at-counter.ts';
import type { FiledOnBehalf } from '../../events/filling.ts';
import { requireLookUp } from '../../core/looking-up.ts';
import { beginOnBehalf as begin, identityOf, requireGrown, type Presented } from '../../core/on-behalf.ts';
import type { Staff } from '../../core/person.ts';
import { requireApplicant } from '../../core/procedure/filing.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { isMinor } from '../../core/represented.ts';
import { cardSource } from '../../core/sign-in.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { AlertStore } from '../accesses/alert-store.ts';
import type { BegunOnBehalf } from '../answers/draft.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { Identities } from '../assisting/identities.ts';
import { placeOfOfficer } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf, type Request } from '../edge/request.ts';
import { countedIfWrong, type Count } from '../quotas/quotas.ts';
import { BeginOnBehalfBody } from './bodies.ts';
import { offered, openForm, type OpenDraftTools } from './open-draft.ts';
import { readingBy } from './reading-by.ts';

export interface BeginOnBehalfTools extends OpenDraftTools {
  readonly helps: Pick<HelpStore, 'start'>;
  readonly identities: Identities;
  readonly alerts: Pick<AlertStore, 'raise'>;
  readonly count: Count;
  readonly takeBack: Count;
}

interface Asked {
  readonly staff: Staff;
  readonly card: Presented;
  readonly procedure: string;
}

/** There is no dossier yet, and may never be one: leaders are told before anything is asked. Answers the alert’s id. */
const alertFor = async (
  { alerts }: Pick<BeginOnBehalfTools, 'alerts'>,
  { at }: Request,
  { staff: { id: by, unit }, procedure }: Asked,
  person: string,
): Promise<string> => {
  const id = randomUUID();
  const asked = { question: 'citizen', source: 'population', outside: 'on-behalf' } as const;
  await alerts.raise({ id, at: new Date(at).toISOString(), by, unit, ...asked, procedure, person });
  return id;
};

/** Whether the card is right, with each question on the record of whom it is about. */
const identified = async (
  tools: BeginOnBehalfTools,
  request: Request,
  { staff, card, procedure }: Asked,
  alert: string,
): Promise<FiledOnBehalf['identity']> => {
  const { said, dead } = await tools.identities.of(card, {
    purpose: { requestId: request.id, procedure, actor: staff.id, unit: staff.unit },
    note: async (citizenId, source, fields) => {
      const read = { what: `lookup:${source}`, purpose: 'assistance', fields };
      const row = { ...readingBy(request, staff, read), fields: [...fields], procedure, alert };
      await tools.accesses.note(await tools.vault.hash(citizenId), `${request.id}-identity-${fields.join('-')}`, row);
    },
  });
  const identity = identityOf(card, said, dead);
  if (typeof identity === 'object') throw new Refusal(identity.objection);
  return identity;
};

/**
 * An officer opens a form for a citizen who stands in front of them with their identity card and cannot sign in. It is the
 * citizen’s own form, sealed with their key, and everything that is asked for it stands on their record with the officer.
 * Wrong cards are counted, so that nobody finds out by trying whose a number is; of a card that no source has proven no
 * source says anything.
 */
export const beginOnBehalf =
  (tools: BeginOnBehalfTools): Handler<BegunOnBehalf> =>
  async (request) => {
    const staff = personOf(request);
    if (staff.kind !== 'staff') throw new Refusal('not-allowed');
    const { procedure: name, citizen: card, idCheck, hardship, consent } = bodyAs(request, BeginOnBehalfBody);
    const procedure = offered(tools.catalogue, name);
    if (tools.catalogue.linkedProcedure(procedure.code) !== undefined) throw new Refusal('not-on-behalf');
    const owner = await tools.vault.hash(card.citizenId);
    requireAnother(staff, owner);
    requireLookUp(staff, owner);
    const today = dateOf(request.at);
    requireGrown(card, today);
    const edition = editionOn(procedure, today);
    requireApplicant(edition, undefined);
    const asked = { staff, card, procedure: procedure.code };
    const by = { person: staff.id, at: request.at };
    const { identity, alert } = await countedIfWrong(tools, 'wrongCards', by, 'identity-mismatch', async () => {
      const raised = await alertFor(tools, request, asked, owner);
      return { identity: await identified(tools, request, asked, raised), alert: raised };
    });
    const at = new Date(request.at).toISOString();
    const { kept } = await openForm(tools)(request, {
      procedure,
      edition,
      owner,
      place: placeOfOfficer(staff.id),
      applicant: { citizenId: card.citizenId, name: card.name },
      known: { ...card, source: cardSource, evidence: `${cardSource}:${request.id}`, at },
      agreed: consent,
      desk: {
        assisted: { by: staff.id, way: 'on-behalf' },
        hardship,
        unproven: identity === 'unconfirmed',
        alert,
      },
    });
    const of = { id: randomUUID(), citizen: owner };
    const clerk = request.session?.name ?? staff.id;
    const help = begin(of, kept.draft, staff, clerk, { idCheck, identity }, request.at);
    await tools.helps.start(help);
    const until = help.helper?.until ?? help.codeUntil;
    const minor = isMinor(card.born, today) ? { minor: true as const } : {};
    return { status: 201, body: { id: help.id, until, identity, ...minor } };
  };
