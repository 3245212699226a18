import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../../core/chain.ts';
import { after, allows } from '../../core/fold.ts';
import { isSameRecord, portalRecordOf } from '../../core/portal-record.ts';
import { consumers } from '../../functions/consumers.ts';
import { heard } from '../../functions/heard.ts';
import { toldOf } from '../../functions/notices/told-of.ts';
import { formsOf } from '../../functions/papers/forms-at.ts';
import { code, dossierOf, eventTypes, lawfulLog, samples } from '../core/sample-events.ts';

test('every consumer of the bus hears what is listed for it, and nobody else is listed', () => {
  expect(Object.keys(heard).toSorted()).toEqual(consumers.toSorted());
});

test('who writes forms hears exactly what brings one', () => {
  expect(heard.writing.toSorted()).toEqual(eventTypes.filter((type) => formsOf(type).length > 0).toSorted());
});

test('who tells citizens hears exactly what they are told of', () => {
  expect(heard.notifying.toSorted()).toEqual(eventTypes.filter((type) => toldOf(type) !== undefined).toSorted());
});

test('law: what the national portal’s messenger does not hear changes nothing that the portal shows', () => {
  const unheard = eventTypes.filter((type) => !heard.syncing.includes(type));
  expect(unheard.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(lawfulLog, fc.constantFrom(...unheard), (log, type) => {
      const before = dossierOf(log);
      fc.pre(allows(before, type));
      const next = after(before, link(code, log.at(-1), samples[type]));
      expect(isSameRecord(portalRecordOf(before), portalRecordOf(next))).toBe(true);
    }),
  );
});
