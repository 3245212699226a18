import type { DossierEvent } from '../../events/dossier-event.ts';
import { requireRight } from '../../core/authorisation.ts';
import { brokenLink } from '../../core/chain.ts';
import { fold } from '../../core/fold.ts';
import type { EventLog } from '../answers/event-log.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';

/** Whoever handled it does not read beside a name how they were rated. */
const unrated = ({ type, data }: DossierEvent) => (type === 'dossier-rated' ? {} : data);

/** The log of a dossier with its hash chain, without sealed parts, so that anybody concerned can check it. */
export const listEvents =
  (tools: { readonly dossiers: DossierRecords }): Handler<EventLog> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see', dossier);
    const log = await tools.dossiers.log(dossier.code);
    const items = log.map(({ sequence, previous, hash, event }) => {
      const { v, type, at, by, data } = event;
      return { sequence, previous, hash, v, type, at, by, data: person.kind === 'staff' ? unrated(event) : data };
    });
    const intact = brokenLink(log) === undefined && fold(log)?.hash === dossier.hash;
    return { status: 200, headers: etag(dossier.version), body: { dossier: dossier.code, items, intact } };
  };
