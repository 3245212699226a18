import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../../core/chain.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after, allows } from '../../core/fold.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { may } from '../../core/authorisation.ts';
import { handPaperCopy, requestPaperCopy } from '../../core/paper-copy.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { rulesOn } from '../../core/rules.ts';
import { leader, mother, officer, rules, staff } from './samples.ts';
import { code, dossierOf, eventTypes, lawfulLog, logUpTo, samples } from './sample-events.ts';

const at = '2026-11-25T03:00:00.000Z';
const now = rulesOn(rules, '2026-11-25');
const returned = dossierOf(logUpTo('result-returned'));
const then = (dossier: Dossier, ...types: (keyof typeof samples)[]): Dossier =>
  types.reduce((so, type) => after(so, link(code, { sequence: so.version, hash: so.hash }, samples[type])), dossier);
const ask = (dossier: Dossier, person: Person = mother) => requestPaperCopy({ dossier, person, at }, 'counter', now);
const hand = (dossier: Dossier, person: Person = officer) => handPaperCopy({ dossier, person, at });
const outcome = (deed: () => DossierEvent): string => {
  try {
    return deed().type;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test('whoever has the result asks for it on paper, without fee and with the ground for that; an officer hands it over', () => {
  const asked = ask(returned);
  expect(asked).toMatchObject({ data: { way: 'counter', fee: 0, ground: 'Chỉ thị 24/CT-TTg ngày 13/9/2025' } });
  const open = then(returned, 'paper-copy-requested');
  expect([open.delivery, open.phase, open.status]).toEqual(['paper-asked', 'closed', 10]);
  expect(hand(open)).toMatchObject({ type: 'paper-copy-handed', data: { way: 'post' } });
  const done = then(open, 'paper-copy-handed');
  expect([done.delivery, done.paperCopy?.handed]).toEqual(['paper-handed', samples['paper-copy-handed'].at]);
  expect(outcome(() => ask(done))).toBe('paper-copy-requested');
});

test.each<[string, () => DossierEvent, string]>([
  ['asked before there is a result', () => ask(dossierOf(logUpTo('dossier-approved'))), 'no-result-yet'],
  ['asked before it is handed over', () => ask(dossierOf(logUpTo('result-issued'))), 'no-result-yet'],
  ['asked twice', () => ask(then(returned, 'paper-copy-requested')), 'paper-copy-open'],
  ['handed though nobody asked', () => hand(returned), 'paper-copy-not-asked'],
  ['handed twice', () => hand(then(returned, 'paper-copy-requested', 'paper-copy-handed')), 'paper-copy-not-asked'],
  ['asked of a void result', () => ask(then(returned, 'result-revoked')), 'result-revoked'],
  ['handed when it is void', () => hand(then(returned, 'paper-copy-requested', 'result-revoked')), 'result-revoked'],
  ['asked while a new one is signed', () => ask(then(returned, 'result-correction-requested')), 'correction-under-way'],
  ['asked by staff', () => ask(returned, officer), 'not-allowed'],
  ['asked by a stranger', () => ask(returned, { ...mother, id: 'somebody' }), 'not-found'],
  ['handed by a leader', () => hand(then(returned, 'paper-copy-requested'), leader), 'not-allowed'],
  [
    'handed by another unit',
    () => hand(then(returned, 'paper-copy-requested'), { ...staff('x', ['officer']), unit: 'H37.002' }),
    'not-found',
  ],
])('%s: no', (_what, deed, refusal) => expect(outcome(deed)).toBe(refusal));

test('only what goes by post has a number there', () => {
  const open = then(returned, 'paper-copy-requested');
  const counter = { ...open, paperCopy: { requested: 1, at, way: 'counter' as const } };
  const hands = (dossier: Dossier) => outcome(() => handPaperCopy({ dossier, person: officer, at }, 'EB123456789VN'));
  expect([hands(open), hands(counter)]).toEqual(['paper-copy-handed', 'invalid-fields']);
});

const asks = (acting: NonNullable<Dossier['acting']>) =>
  outcome(() => ask({ ...returned, transactor: 'filer', acting }, { ...mother, id: 'filer' }));
const offers = (by: 'mandate' | 'child' | 'organisation', more: object = {}): boolean =>
  may({ ...mother, id: 'filer', ...more }, 'request-paper-copy', { ...returned, transactor: 'filer', acting: { by } });

test('who filed on a mandate has no more of the result on paper than of the file; a parent has both', () => {
  expect(asks({ by: 'mandate', mandate: '4b0d1c9e-2f75-4c0f-9d8f-0c1f0d9c5d55' })).toBe('not-allowed');
  expect(asks({ by: 'child' })).toBe('paper-copy-requested');
  expect(asks({ by: 'child', ended: true })).toBe('not-found');
  // A page offers it to nobody who would be refused.
  expect([offers('mandate'), offers('child'), offers('organisation')]).toEqual([false, true, false]);
  // Of an organisation it is whoever the register names today.
  const represents = { subjects: [returned.applicant], until: '2026-11-26T03:00:00.000Z' };
  expect(offers('organisation', { at, represents })).toBe(true);
});

test('before the directive no rule offers paper without fee', () => {
  const before = { ...now, paperCopies: undefined };
  expect(outcome(() => requestPaperCopy({ dossier: returned, person: mother, at }, 'post', before))).toBe('not-now');
});

test('law: an open request is for a result that stands, and ends with it', () => {
  fc.assert(
    fc.property(lawfulLog, fc.constantFrom(...eventTypes), (log, type) => {
      const dossier = dossierOf(log);
      fc.pre(allows(dossier, type));
      const next = after(dossier, link(code, log.at(-1), samples[type]));
      const { delivery, phase, validity, paperCopy } = next;
      const waiting = delivery === 'paper-asked';
      expect(waiting).toBe(waiting && phase === 'closed' && validity === 'valid' && paperCopy?.handed === undefined);
      expect(waiting && allows(next, 'paper-copy-requested')).toBe(false);
      expect(!waiting && allows(next, 'paper-copy-handed')).toBe(false);
    }),
  );
});

test('a request that was open when another result took the place is gone, and can be made again', () => {
  const lapsed = then(
    returned,
    'paper-copy-requested',
    'result-correction-requested',
    'result-issued',
    'result-returned',
  );
  expect([lapsed.delivery, lapsed.paperCopy]).toEqual(['delivered', undefined]);
  expect(outcome(() => ask(lapsed))).toBe('paper-copy-requested');
});
