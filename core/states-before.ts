import type { DossierEventType } from '../events/dossier-event.ts';
import { delivery } from './delivery.ts';
import { finance } from './finance.ts';
import { movesOf } from './lifecycle.ts';
import { validity } from './validity.ts';

/**
 * In which states a dossier has to be for an event to happen to it, by state set. The store asks it of the table as a
 * condition of the write, so that no reading of ours can make the law forget.
 */
export const statesBefore = (type: DossierEventType): Readonly<Record<string, readonly string[]>> => ({
  phase: movesOf(type).from,
  ...(finance[type] === undefined ? {} : { finance: finance[type].from }),
  ...(delivery[type] === undefined ? {} : { delivery: delivery[type].from }),
  ...(validity[type] === undefined ? {} : { validity: validity[type].from }),
});
