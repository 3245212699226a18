import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { AccessAlert } from '../accesses/access-alert.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { alertView, type AlertTools } from './list-alerts.ts';

/** A leader of the unit, or whoever runs the province, has seen to an alert; never whoever raised it. */
export const seeAlert =
  ({ alerts }: Pick<AlertTools, 'alerts'>): Handler<AccessAlert> =>
  async (request) => {
    const person = personOf(request);
    const id = z.uuid().safeParse(request.path['id']).data;
    const alert = id === undefined ? undefined : await alerts.find(id);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    if (alert === undefined || (alert.unit !== person.unit && !person.roles.includes('operator')))
      throw new Refusal('not-found');
    if (alert.by === person.id) throw new Refusal('own-alert');
    if (alert.seen.some(({ by }) => by === person.id)) return { status: 200, body: alertView(alert) };
    const seen = { at: new Date(request.at).toISOString(), by: person.id };
    await alerts.see(alert.id, seen);
    return { status: 200, body: alertView({ ...alert, seen: [...alert.seen, seen] }) };
  };
