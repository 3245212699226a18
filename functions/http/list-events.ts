import type { DossierEvent } from '../../events/dossier-event.ts';
import { requireRight } from '../../core/authorisation.ts';
import { brokenLink } from '../../core/chain.ts';
import { fold } from '../../core/fold.ts';
import type { Person } from '../../core/person.ts';
import type { EventLog } from '../answers/event-log.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';

/** How it was rated is for whoever rated it alone: neither for those who handled it, nor for whose matter it was. */
const shownTo = ({ id }: Person, { type, data, by }: DossierEvent) =>
  type === 'dossier-rated' && by.id !== id ? {} : data;

/** The log of a dossier with its hash chain, without sealed parts, so that anybody concerned can check it. */
export const listEvents =
  (tools: { readonly dossiers: DossierRecords }): Handler<EventLog> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see', dossier);
    const log = await tools.dossiers.log(dossier.code);
    const items = log.map(({ sequence, previous, hash, event }) => {
      const { v, type, at, by } = event;
      return { sequence, previous, hash, v, type, at, by, data: shownTo(person, event) };
    });
    const intact = brokenLink(log) === undefined && fold(log)?.hash === dossier.hash;
    return { status: 200, headers: etag(dossier.version), body: { dossier: dossier.code, items, intact } };
  };
