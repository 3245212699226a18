import * as fc from 'fast-check';
import type { Actor } from '../../events/actor.ts';
import type { DossierEvent, DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { frozenCalendar } from '../../core/calendar.ts';
import { link } from '../../core/chain.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after, allows } from '../../core/fold.ts';
import { rulesOn } from '../../core/rules.ts';
import { calendar, edition, leader, mother, officer, operator, procedure, rules } from './samples.ts';

export const code = 'H37.001-261121-0001';
const at = '2026-11-21T03:15:00.000Z';
const dueAt = '2026-11-23T10:30:00.000Z';
const later = '2026-11-25T10:30:00.000Z';

const by = (id: string, kind: Actor['kind']) => ({ v: 1 as const, at, by: { kind, id } });
const machine = by('motcua', 'machine');
const citizen = by(mother.id, 'citizen');
const atCounter = by(officer.id, 'staff');
const signing = by(leader.id, 'staff');
const operating = by(operator.id, 'staff');

/** A value of a source that the citizen calls wrong. */
export const disputedPath = 'mother.birth';
const disputedCase = `case-${disputedPath}`;

/** Who and what stands in the dossier once its supplement is answered. */
const stands = {
  named: [mother.id, 'father-hash'],
  unique: [],
  marks: ['late-registration'],
  representative: mother.id,
};

/** One event of each type, as the story of an ordinary birth has it. */
export const samples: { [Type in DossierEventType]: Extract<DossierEvent, { type: Type }> } = {
  'dossier-submitted': {
    ...citizen,
    type: 'dossier-submitted',
    data: {
      procedure: procedure.code,
      edition: edition.id,
      commune: '05977',
      unit: 'H37.001',
      frozen: {
        calendar: frozenCalendar(calendar, '2026-11-21'),
        rules: rulesOn(rules, '2026-11-21').id,
        fee: { amount: 0, ground: 'Trang thủ tục 1.001193' },
      },
      channel: 'online',
      applicant: mother.id,
      transactor: mother.id,
      concerned: [mother.id],
      named: [mother.id],
      route: ['check', 'verify', 'confirm', 'approve', 'issue', 'return'],
      marks: [],
      draft: '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00',
      unique: [{ path: 'child.noticeCode', hash: 'notice-hash' }],
    },
    due: dueAt,
    sealed: 'v1.c2VhbGVk',
  },
  'checks-recorded': {
    ...machine,
    type: 'checks-recorded',
    data: {
      checks: [
        { id: 'notice', source: 'health', outcome: 'matches', evidence: 'health:q-1', fields: [] },
        { id: 'mother', source: 'population', outcome: 'differs', fields: ['mother.residence'] },
      ],
    },
  },
  'checks-postponed': { ...machine, type: 'checks-postponed', data: { lookups: ['marriage'] } },
  'checks-repeated': {
    ...machine,
    type: 'checks-repeated',
    data: { checks: [{ id: 'marriage', source: 'civil-status', outcome: 'matches', fields: [] }] },
  },
  'decision-requested': {
    ...machine,
    type: 'decision-requested',
    data: { partner: 'electricity', reference: 'DL-000001', attempt: 1, answerBy: dueAt },
  },
  'external-accepted': {
    v: 1,
    at: machine.at,
    by: { kind: 'machine', id: 'partner-electricity' },
    type: 'external-accepted',
    data: { partner: 'electricity', answer: 'DL-000001-1' },
    sealed: 'v1.c2VhbGVk',
  },
  'outside-asked-again': { ...atCounter, type: 'outside-asked-again', data: {} },
  'notice-acknowledged': { ...machine, type: 'notice-acknowledged', data: {} },
  'decided-on-data': { ...machine, type: 'decided-on-data', data: { lookups: ['mother'], ground: 'a law' } },
  'left-to-officer': { ...machine, type: 'left-to-officer', data: { lookups: ['mother'], why: 'unshown' } },
  'task-opened': { ...machine, type: 'task-opened', data: { step: 'verify', role: 'officer', dueAt } },
  'task-claimed': { ...atCounter, type: 'task-claimed', data: { step: 'verify' } },
  'task-released': { ...atCounter, type: 'task-released', data: { step: 'verify' } },
  'task-reassigned': {
    ...signing,
    type: 'task-reassigned',
    data: { step: 'verify', from: officer.id, to: 'ht-05977' },
    sealed: 'v1.bm90ZQ',
  },
  'task-overdue': { ...machine, type: 'task-overdue', data: { step: 'verify' } },
  'deadline-passed': { ...machine, type: 'deadline-passed', data: { what: 'result', dueAt } },
  'assistance-recorded': { ...atCounter, type: 'assistance-recorded', data: {} },
  'representation-ended': { ...citizen, type: 'representation-ended', data: { mandate: 'm-1' } },
  'appointment-made': {
    ...citizen,
    type: 'appointment-made',
    data: {
      at: '2026-11-24T01:00:00.000Z',
      ends: '2026-11-24T01:15:00.000Z',
      place: { vi: 'quầy', en: 'the counter' },
    },
  },
  'appointment-kept': { ...atCounter, type: 'appointment-kept', data: { taken: ['photo'] } },
  'appointment-missed': {
    ...atCounter,
    type: 'appointment-missed',
    data: { missed: '2026-11-24T01:00:00.000Z', answerBy: later },
  },
  'supplement-requested': {
    ...atCounter,
    type: 'supplement-requested',
    data: {
      items: [{ component: 'to-khai', fields: ['child.givenName'], ground: 'Nghị định 118/2025/NĐ-CP, Điều 11' }],
      answerBy: dueAt,
    },
    sealed: 'v1.bm90ZQ',
  },
  'supplement-answered': {
    ...citizen,
    type: 'supplement-answered',
    data: { stands },
    sealed: 'v1.YW5zd2Vycw',
  },
  'supplement-received': {
    ...citizen,
    type: 'supplement-received',
    data: { channel: 'online', stands },
    due: later,
    sealed: 'v1.YW5zd2Vycw',
  },
  'file-received': {
    ...citizen,
    type: 'file-received',
    data: {
      file: 'b7f0a4f2-54a0-4bfb-9c0e-8a3c5b1de001',
      component: 'residence-proof',
      sha256: '0f'.repeat(32),
      bytes: 2048,
      type: 'application/pdf',
    },
    sealed: 'v1.ZmlsZQ',
  },
  'file-confirmed': {
    ...atCounter,
    type: 'file-confirmed',
    data: {
      file: 'b7f0a4f2-54a0-4bfb-9c0e-8a3c5b1de001',
      kind: 'birth-notice',
      fields: ['mother', 'number'],
      looked: ['mother'],
      changed: ['mother'],
    },
    sealed: 'v1.dmFsdWVz',
  },
  'file-copied': {
    ...machine,
    type: 'file-copied',
    data: {
      file: 'b7f0a4f2-54a0-4bfb-9c0e-8a3c5b1de001',
      sha256: '0e'.repeat(32),
      key: 'copies/1/2.pdf',
      versionId: 'v1',
      bytes: 4096,
    },
  },
  'payment-requested': { ...atCounter, type: 'payment-requested', data: { payBy: dueAt } },
  'payment-recorded': { ...atCounter, type: 'payment-recorded', data: { receipt: 'BL-1' }, due: later },
  'fee-waived': { ...atCounter, type: 'fee-waived', data: { code: 'poor', ground: 'a law' } },
  'dossier-suspended': {
    ...atCounter,
    type: 'dossier-suspended',
    data: { code: 'verification', ground: 'a law', until: dueAt },
  },
  'dossier-continued': { ...atCounter, type: 'dossier-continued', data: {}, due: later },
  'dossier-withdrawn': { ...citizen, type: 'dossier-withdrawn', data: {} },
  'dossier-stopped': {
    ...machine,
    type: 'dossier-stopped',
    data: { code: 'supplement-not-received', ground: 'a law' },
  },
  'term-extended': {
    ...atCounter,
    type: 'term-extended',
    data: { code: 'verification', ground: 'a law' },
    due: later,
  },
  'dossier-rescheduled': {
    ...signing,
    type: 'dossier-rescheduled',
    data: { day: '2026-11-25', ground: 'a law' },
    due: later,
    sealed: 'v1.bm90ZQ',
  },
  'outage-credited': {
    ...operating,
    type: 'outage-credited',
    data: { outage: 'o-1', from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T02:00:00.000Z' },
    due: later,
  },
  'verification-completed': { ...atCounter, type: 'verification-completed', data: {} },
  'opinions-requested': {
    ...machine,
    type: 'opinions-requested',
    data: {
      asked: [
        { agency: 'police', unit: 'H37.001.CA', dueAt },
        { agency: 'tax', unit: 'H37.TH', dueAt: later },
      ],
    },
  },
  'opinion-given': {
    ...by('ca-05977', 'staff'),
    type: 'opinion-given',
    data: { unit: 'H37.001.CA', agrees: true },
    sealed: 'v1.bm90ZQ',
  },
  'opinion-lapsed': {
    ...machine,
    type: 'opinion-lapsed',
    data: { unit: 'H37.TH', means: 'consent', ground: 'Nghị định 118/2025/NĐ-CP' },
  },
  'consultation-ended': { ...machine, type: 'consultation-ended', data: {} },
  'consultation-objected': { ...machine, type: 'consultation-objected', data: {} },
  'draft-confirmed': { ...citizen, type: 'draft-confirmed', data: { by: 'citizen' }, due: later },
  'draft-disputed': { ...citizen, type: 'draft-disputed', data: {}, due: later, sealed: 'v1.bm90ZQ' },
  'dossier-approved': { ...signing, type: 'dossier-approved', data: {} },
  'approval-declined': { ...signing, type: 'approval-declined', data: {} },
  'approval-lapsed': { ...machine, type: 'approval-lapsed', data: {} },
  'signature-requested': {
    ...machine,
    type: 'signature-requested',
    data: {
      field: 'officer',
      means: 'device',
      signer: 'ld-1',
      hash: 'b'.repeat(64),
      number: '12/2026',
      kind: 'birth-certificate',
      dueAt: later,
    },
  },
  'signature-given': {
    ...signing,
    type: 'signature-given',
    data: { field: 'officer', hash: 'b'.repeat(64), value: 'MEQ=' },
  },
  'dossier-refused': {
    ...atCounter,
    type: 'dossier-refused',
    data: { reasons: [{ code: 'wrong-authority', ground: 'Luật Hộ tịch 60/2014/QH13, Điều 13' }] },
  },
  'register-refused': {
    ...machine,
    type: 'register-refused',
    data: { source: 'civil-status', code: 'already-registered' },
  },
  'register-entered': { ...machine, type: 'register-entered', data: { book: '01/2026', number: '57' } },
  'result-issued': {
    ...machine,
    type: 'result-issued',
    data: {
      number: '57',
      sha256: 'ab'.repeat(32),
      key: `results/${code}.pdf`,
      versionId: 'v-1',
      bytes: 4711,
      signers: [leader.id, 'H37.001'],
    },
  },
  'result-returned': { ...machine, type: 'result-returned', data: { channel: 'electronic' } },
  'result-revoked': { ...signing, type: 'result-revoked', data: { code: 'against-law', ground: 'a law' } },
  'result-correction-requested': {
    ...signing,
    type: 'result-correction-requested',
    data: { code: 'officer-error', ground: 'a law', stands: { named: [mother.id], unique: [], marks: [] } },
  },
  'correction-lapsed': { ...machine, type: 'correction-lapsed', data: {} },
  'dispute-sent': {
    ...machine,
    type: 'dispute-sent',
    data: { path: disputedPath, source: 'population', case: disputedCase, dueAt: later },
  },
  'dispute-overdue': { ...machine, type: 'dispute-overdue', data: { path: disputedPath, case: disputedCase } },
  'dispute-answered': {
    ...machine,
    type: 'dispute-answered',
    data: { path: disputedPath, case: disputedCase, outcome: 'corrected', stands, unfit: ['father.birth'] },
    sealed: 'v1.YW5zd2Vy',
  },
  'assessment-lapsed': {
    ...machine,
    type: 'assessment-lapsed',
    data: { path: disputedPath, case: disputedCase, outcome: 'corrected', stands },
    sealed: 'v1.YW5zd2Vy',
  },
  'dispute-noted': {
    ...machine,
    type: 'dispute-noted',
    data: { path: disputedPath, case: disputedCase, outcome: 'kept' },
    sealed: 'v1.YW5zd2Vy',
  },
  'dispute-settled': {
    ...atCounter,
    type: 'dispute-settled',
    data: { path: disputedPath, by: 'paper', ground: 'a law' },
    sealed: 'v1.cGFwZXI',
  },
  'review-opened': {
    ...machine,
    type: 'review-opened',
    data: { path: disputedPath, case: disputedCase },
    sealed: 'v1.YW5zd2Vy',
  },
  'review-closed': { ...signing, type: 'review-closed', data: { path: disputedPath }, sealed: 'v1.d2h5' },
  'result-disputed': {
    ...machine,
    type: 'result-disputed',
    data: { case: 'H37.001-261123-0002-person.fullName', place: 1, dueAt: '2026-12-01T03:00:00.000Z' },
    sealed: 'v1.Y2xhaW0',
  },
  'result-upheld': {
    ...signing,
    type: 'result-upheld',
    data: { case: 'H37.001-261123-0002-person.fullName' },
    sealed: 'v1.d2h5',
  },
  'paper-copy-requested': {
    ...citizen,
    type: 'paper-copy-requested',
    data: { way: 'post', fee: 0, ground: 'a law' },
    sealed: 'v1.bm90ZQ',
  },
  'paper-copy-handed': { ...atCounter, type: 'paper-copy-handed', data: { way: 'post' } },
  'dossier-rated': {
    ...citizen,
    type: 'dossier-rated',
    data: { score: 2, outcome: 'closed', reasons: ['too-slow', 'asked-what-state-has'] },
    sealed: 'v1.bm90ZQ',
  },
  'dossier-parked': { ...machine, type: 'dossier-parked', data: { step: 'issue', error: 'SourceUnavailable' } },
  'dossier-resumed': { ...by('vh-lang-son', 'staff'), type: 'dossier-resumed', data: { step: 'issue' } },
};

const isEventType = (name: string): name is DossierEventType => name in samples;
export const eventTypes: DossierEventType[] = Object.keys(samples).filter(isEventType);

/** The events one after another, each in its link of the chain. */
export const logOf = (...events: DossierEvent[]): RecordedEvent[] => {
  const log: RecordedEvent[] = [];
  for (const event of events) log.push(link(code, log.at(-1), event));
  return log;
};

/** The way of an ordinary birth from the form to the certificate. */
export const wholeStory: DossierEventType[] = [
  'dossier-submitted',
  'checks-recorded',
  'task-opened',
  'task-claimed',
  'verification-completed',
  'draft-confirmed',
  'dossier-approved',
  'register-entered',
  'result-issued',
  'result-returned',
];
export const logUpTo = (last: DossierEventType): RecordedEvent[] =>
  logOf(...wholeStory.slice(0, wholeStory.indexOf(last) + 1).map((type) => samples[type]));

const { data: free } = samples['dossier-submitted'];
/** The submission of a dossier that costs something. */
export const costly: DossierEvent = {
  ...samples['dossier-submitted'],
  data: { ...free, frozen: { ...free.frozen, fee: { amount: 8000, ground: 'a law' } } },
};

/** Logs that the lifecycle allows, of up to twenty events, taking any turn. */
export const lawfulLog: fc.Arbitrary<RecordedEvent[]> = fc
  .array(fc.nat(), { minLength: 0, maxLength: 20, size: 'max' })
  .map((turns) => {
    // Every other one costs something, so that every event can happen.
    const log = logOf(turns.length % 2 === 0 ? samples['dossier-submitted'] : costly);
    let dossier: Dossier | undefined = log.reduce<Dossier | undefined>(after, undefined);
    for (const turn of turns) {
      const present = dossier;
      if (present === undefined) break;
      const open = eventTypes.filter((type) => allows(present, type));
      const type = open[turn % Math.max(open.length, 1)];
      if (type === undefined) break;
      const recorded = link(code, log.at(-1), samples[type]);
      log.push(recorded);
      dossier = after(dossier, recorded);
    }
    return log;
  });

/** The dossier that a log tells of; the log must not be empty. */
export const dossierOf = (log: readonly RecordedEvent[]): Dossier => {
  const dossier = log.reduce<Dossier | undefined>(after, undefined);
  if (dossier === undefined) throw new Error('an empty log');
  return dossier;
};
