import { randomUUID } from 'node:crypto';
import { beginOnBehalf as begin, identityOf, requireAnother } from '../../core/on-behalf.ts';
import { editionOn } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { cardSource } from '../../core/sign-in.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { BegunOnBehalf } from '../answers/draft.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { Identities } from '../assisting/identities.ts';
import { placeOfOfficer } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, personOf } from '../edge/request.ts';
import { BeginOnBehalfBody } from './bodies.ts';
import { offered, openForm, type OpenDraftTools } from './open-draft.ts';

export interface BeginOnBehalfTools extends OpenDraftTools {
  readonly helps: Pick<HelpStore, 'start'>;
  readonly identities: Identities;
}

/**
 * An officer opens a form for a citizen who stands in front of them with their identity card and cannot sign in. It is the
 * citizen’s own form, sealed with their key, and everything that is asked for it stands on their record with the officer.
 */
export const beginOnBehalf =
  (tools: BeginOnBehalfTools): Handler<BegunOnBehalf> =>
  async (request) => {
    const staff = personOf(request);
    if (staff.kind !== 'staff') throw new Refusal('not-allowed');
    const { procedure: name, citizen: card, idCheck, hardship } = bodyAs(request, BeginOnBehalfBody);
    const procedure = offered(tools.catalogue, name);
    if (tools.catalogue.linkedProcedure(procedure.code) !== undefined) throw new Refusal('not-on-behalf');
    const owner = await tools.vault.hash(card.citizenId);
    requireAnother(staff, owner);
    const at = new Date(request.at).toISOString();
    const { said, dead } = await tools.identities.of(card.citizenId, {
      purpose: { requestId: request.id, procedure: procedure.code, actor: staff.id, unit: staff.unit },
      note: async (citizenId, source, fields) =>
        tools.accesses.note(await tools.vault.hash(citizenId), `${request.id}-identity-${fields.join('-')}`, {
          at,
          by: { kind: 'staff', id: staff.id },
          unit: staff.unit,
          what: `lookup:${source}`,
          purpose: 'assistance',
          procedure: procedure.code,
          fields: [...fields],
        }),
    });
    const identity = identityOf(card, said, dead);
    if (typeof identity === 'object') throw new Refusal(identity.objection);
    const { kept } = await openForm(tools)(request, {
      procedure,
      edition: editionOn(procedure, dateOf(request.at)),
      owner,
      place: placeOfOfficer(staff.id),
      applicant: { citizenId: card.citizenId, name: card.name },
      known: { ...card, source: cardSource, evidence: `${cardSource}:${request.id}`, at },
      desk: { assisted: { by: staff.id, way: 'on-behalf' }, hardship },
    });
    const of = { id: randomUUID(), citizen: owner };
    const clerk = request.session?.name ?? staff.id;
    const help = begin(of, kept.draft, staff, clerk, { idCheck, identity }, request.at);
    await tools.helps.start(help);
    return { status: 201, body: { id: help.id, until: help.helper?.until ?? help.codeUntil, identity } };
  };
