import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { AlertStore, StandingAlert } from '../accesses/alert-store.ts';
import type { AccessAlerts } from '../answers/looking.ts';
import type { AccessAlert } from '../accesses/access-alert.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import type { Vault } from '../vault/vault.ts';
import { readingBy } from './reading-by.ts';
import { sourceNames } from './source-names.ts';

export interface AlertTools {
  readonly catalogue: Pick<Catalogue, 'sources'>;
  readonly alerts: AlertStore;
  readonly accesses: AccessLog;
  readonly vault: Pick<Vault, 'hash'>;
}

/** An alert without whom it is about. */
export const alertView = ({ person: _person, ...alert }: StandingAlert): AccessAlert => ({
  ...alert,
  seen: [...alert.seen],
});

/** Alerts of one’s own unit, or of the province for whoever runs it. Whom they are about is told who looked at them. */
export const listAlerts =
  ({ catalogue, alerts, accesses, vault }: AlertTools): Handler<AccessAlerts> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const unit = person.roles.includes('operator') ? undefined : person.unit;
    const list = `alerts ${unit ?? ''}`;
    const part = await alerts.of(unit, await spanIn(vault, request, list));
    const read = { what: 'access-alert', purpose: 'oversight', fields: ['access-alert'] };
    const reading = { ...readingBy(request, person, read), fields: [...read.fields] };
    for (const who of new Set(part.items.map(({ person: about }) => about)))
      await accesses.note(who, request.id, reading);
    const { items, ...rest } = await partBody(vault, list, part);
    const sources = sourceNames(
      catalogue.sources,
      items.map(({ source }) => source),
    );
    return { status: 200, body: { items: items.map(alertView), ...rest, sources } };
  };
