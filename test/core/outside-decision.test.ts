import { describe, expect, test } from 'vitest';
import { link } from '../../core/chain.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerBy, afterSilence } from '../../core/ending.ts';
import { after } from '../../core/fold.ts';
import { nowSentence } from '../../core/now-sentence.ts';
import { answerFromOutside, beforeAsking, isSilent, isToAsk } from '../../core/outside/decide-outside.ts';
import { readOutsideSaid, type OutsideSaid } from '../../core/outside/outside-said.ts';
import { externalFaults } from '../../core/procedure/external-faults.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { DossierEvent, DossierEventType } from '../../events/dossier-event.ts';
import connection from '../../procedures/new-electricity-connection.ts';
import { edition as birth } from './samples.ts';
import { code, dossierOf, logUpTo, samples } from './sample-events.ts';

const [edition] = connection.editions;
if (edition === undefined) throw new Error('no edition');
const at = '2026-11-24T03:00:00.000Z';

const happened = (dossier: Dossier, event: DossierEvent): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
const then = (dossier: Dossier, ...types: DossierEventType[]): Dossier =>
  types.reduce((present, type) => happened(present, samples[type]), dossier);

const filed: Dossier = {
  ...dossierOf(logUpTo('dossier-submitted')),
  finance: 'none',
  route: ['check', 'external', 'verify', 'issue', 'return'],
};
const there = then(filed, 'checks-recorded');
const asked = then(there, 'decision-requested');

/** What becomes of it when nobody answers by then. */
const silence = (dossier: Dossier): Dossier => {
  const event = afterSilence(dossier, edition, at);
  if (event === undefined) throw new Error('nothing falls due');
  return happened(dossier, event);
};
const late = silence(asked);
const reminded = then(late, 'decision-requested');
const unheard = silence(reminded);

const accepted: OutsideSaid = { id: 'answer-1', outcome: 'accepted', values: { 'contract.number': '26/1' } };
const rejected = (...reasons: string[]): OutsideSaid => ({ id: 'answer-2', outcome: 'rejected', reasons });
const say = (dossier: Dossier, said: OutsideSaid) => answerFromOutside(dossier, edition, 'electricity', said, at);
const answered = (dossier: Dossier, said: OutsideSaid): Dossier => {
  const event = say(dossier, said);
  if (event === undefined) throw new Error('nothing happened');
  return happened(dossier, event);
};
const tooLate = expect.objectContaining({ code: 'decision-not-awaited' });

test('they are asked once, once more after their silence, and then an officer has it', () => {
  expect([there, asked, late, reminded, unheard].map(isToAsk)).toEqual([true, false, true, false, false]);
  expect([there, asked, late, reminded, unheard].map(isSilent)).toEqual([false, false, true, true, false]);
  expect([asked.phase, reminded.phase, unheard.phase]).toEqual(['external', 'external', 'verify']);
  expect(answerBy(asked)).toBe(samples['decision-requested'].data.answerBy);
  const again = then(unheard, 'outside-asked-again');
  expect([again.phase, isToAsk(again)]).toEqual(['external', true]);
  expect(then(again, 'decision-requested').outside).toMatchObject({ standing: 'asked' });
  expect([nowSentence(asked).en, nowSentence(late).en]).toEqual([
    expect.stringContaining('at the latest by'),
    expect.stringContaining('have been reminded'),
  ]);
});

test('what is contested or unpaid is not sent outside: an officer looks first', () => {
  expect(beforeAsking({ finance: 'none' }, at)).toBeUndefined();
  expect(beforeAsking({ finance: 'due' }, at)).toMatchObject({ type: 'left-to-officer', data: { why: 'fee' } });
  const disputes = [{ path: 'customer.fullName', source: 'population', policy: 'hold' as const }];
  const contested = beforeAsking({ finance: 'none', disputes }, at);
  expect(contested).toMatchObject({ data: { why: 'contested' } });
  if (contested === undefined) throw new Error('it was not contested');
  const proposed = then(happened(there, contested), 'outside-asked-again');
  expect(isToAsk(proposed)).toBe(true);
});

describe('an answer', () => {
  test('grants it while they are asked, and also once an officer has what they were silent about', () => {
    for (const dossier of [asked, late, reminded, unheard]) {
      const granted = answered(dossier, accepted);
      expect(granted).toMatchObject({ phase: 'issue', outside: { standing: 'answered' } });
    }
  });
  test('counts once, however often it comes; a second one, and one of the other kind, come too late', () => {
    for (const ended of [answered(asked, accepted), then(asked, 'dossier-withdrawn')]) {
      expect(() => say(ended, { ...accepted, id: 'answer-3' })).toThrow(tooLate);
      expect(() => say(ended, { ...rejected('no-capacity'), id: 'answer-3' })).toThrow(tooLate);
    }
    const granted = answered(asked, accepted);
    expect(say(granted, accepted)).toBeUndefined();
    expect(() => say(granted, { ...rejected('no-capacity'), id: accepted.id })).toThrow(tooLate);
  });
  test('is not awaited before they are asked, while the route stands still, or once an officer decides anyhow', () => {
    const parked = then(asked, 'dossier-parked');
    for (const dossier of [there, parked, then(unheard, 'outside-asked-again'), dossierOf(logUpTo('checks-recorded'))])
      expect(() => say(dossier, accepted)).toThrow(tooLate);
  });
  test('refuses it for reasons of the procedure, with the procedure’s grounds; another one is for an officer', () => {
    const reason = edition.refusalReasons.find((each) => each.code === 'no-capacity');
    expect(say(asked, rejected('no-capacity', 'no-capacity'))).toMatchObject({
      type: 'dossier-refused',
      by: { kind: 'machine', id: 'partner-electricity' },
      data: { reasons: [{ code: 'no-capacity', ground: reason?.ground }] },
    });
    expect(answered(asked, rejected('no-capacity')).phase).toBe('refused');
    const left = answered(asked, rejected('no-capacity', 'weather'));
    expect(left).toMatchObject({ phase: 'verify', outside: { standing: 'answered' } });
    expect(() => say(unheard, rejected('weather'))).toThrow(expect.objectContaining({ code: 'no-such-reason' }));
  });
});

const { external } = edition;
if (external === undefined) throw new Error('nobody outside decides');
const values = { 'contract.customer': 'PA1', 'contract.number': '26/1', 'contract.signed': '2026-11-24' };

test.each<[string, object, boolean]>([
  ['every place filled', { outcome: 'accepted', values }, true],
  ['without what is optional', { outcome: 'accepted', values: { ...values, 'contract.signed': undefined } }, true],
  ['a place left out', { outcome: 'accepted', values: { 'contract.number': '26/1' } }, false],
  ['a place that is not theirs', { outcome: 'accepted', values: { ...values, 'supply.address': 'x' } }, false],
  ['a date that is none', { outcome: 'accepted', values: { ...values, 'contract.signed': '2026-02-30' } }, false],
  ['reasons', { outcome: 'rejected', reasons: ['no-capacity'] }, true],
  ['no reason', { outcome: 'rejected', reasons: [] }, false],
  ['neither', { outcome: 'maybe' }, false],
])('what they say, %s', (_what, said, isRead) => {
  const body: unknown = JSON.parse(JSON.stringify({ id: 'answer-1', ...said }));
  expect(readOutsideSaid(external, body) !== undefined).toBe(isRead);
});

test.each<[string, Partial<Edition>, string]>([
  ['the step without who decides', { external: undefined }, 'goes with external'],
  ['who decides without the step', { route: birth.route }, 'goes with the step external'],
  [
    'a leader after them',
    { route: edition.route.toSpliced(3, 0, { ...edition.route[2]!, step: 'approve' }) },
    'follow',
  ],
  ['a field that nobody is asked', { external: { ...external, sends: ['child.name'] } }, 'unknown child.name'],
  [
    'a place filled twice',
    { result: { ...edition.result, says: { 'contract.number': '1' } } },
    'contract.number is said twice',
  ],
])('%s is a fault', (_what, change, fault) => {
  const paths = new Set(external.sends);
  expect(externalFaults(edition, paths)).toEqual([]);
  expect(externalFaults({ ...edition, ...change }, paths).join('\n')).toContain(fault);
});
