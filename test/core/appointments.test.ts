import { expect, test } from 'vitest';
import { keepAppointment, makeAppointment, missAppointment } from '../../core/appear.ts';
import { recordedBy, slotAt, slotsFrom, slotsOn } from '../../core/appointments.ts';
import { afterSilence } from '../../core/ending.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person } from '../../core/person.ts';
import { instantOf } from '../../core/vietnam-time.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { after } from '../../core/fold.ts';
import { link } from '../../core/chain.ts';
import { outcomeOf } from './cases.ts';
import identityCard from '../../procedures/identity-card.ts';
import { code, dossierOf, logOf, samples } from './sample-events.ts';
import { calendar, leader, mother, officer, stranger } from './samples.ts';

const [edition] = identityCard.editions;
const appointment = edition?.route.find(({ step }) => step === 'appointment')?.appointment;
if (edition === undefined || appointment === undefined) throw new Error('nobody has to come for an identity card');

const iso = (date: string, time: string) => new Date(instantOf(date, time)).toISOString();
const until = iso('2026-12-18', '17:30');
const whole = { now: instantOf('2026-11-21', '10:15'), until: Date.parse(until) };
const textOf = ({ at }: { readonly at: number }) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);

test('times are those of the opening hours, whole, and of working days only', () => {
  const monday = slotsOn(calendar, { minutes: 45 }, '2026-11-23').map(textOf);
  expect(monday.slice(0, 2)).toEqual(['2026-11-23T08:00', '2026-11-23T08:45']);
  // A time that would run into the break at noon, or past closing, is none.
  const hours = calendar.week['1']?.map(
    ([open, close]) => instantOf('2026-11-23', close) - instantOf('2026-11-23', open),
  );
  expect(monday).toHaveLength((hours ?? []).reduce((sum, length) => sum + Math.floor(length / (45 * 60_000)), 0));
  expect(slotsOn(calendar, appointment, '2026-11-22')).toEqual([]);
  expect(slotsOn(calendar, appointment, '2026-09-02')).toEqual([]);
});

test('of the next ten working days only what lies ahead and within the term is offered', () => {
  const now = instantOf('2026-11-23', '09:00');
  const offered = slotsFrom(calendar, appointment, '2026-11-20', { now, until: Date.parse(until) });
  expect(offered[0] && textOf(offered[0])).toBe('2026-11-23T09:15');
  const days = new Set(offered.map((slot) => textOf(slot).slice(0, 10)));
  expect(days.size).toBe(10);
  const short = slotsFrom(calendar, appointment, '2026-11-23', { now, until: instantOf('2026-11-23', '10:00') });
  expect(short.map(textOf)).toEqual(['2026-11-23T09:15', '2026-11-23T09:30', '2026-11-23T09:45']);
  expect(slotAt(calendar, appointment, instantOf('2026-11-23', '09:20'), whole)).toBeUndefined();
  // A day before the calendar begins, or after any, is no fault.
  expect(slotAt(calendar, appointment, 0, whole)).toBeUndefined();
  expect(slotsFrom(calendar, appointment, '9999-12-31', whole)).toEqual([]);
  // Whether they came is written down by the end of the next working day, after Tết too.
  expect(recordedBy(calendar, { at: instantOf('2026-02-13', '15:00'), ends: 0 })).toBe(
    instantOf('2026-02-23', '17:30'),
  );
});

const submitted = samples['dossier-submitted'];
const route = ['check', 'appointment', 'verify', 'approve', 'issue', 'return'] as const;
const told: DossierEvent[] = [
  { ...submitted, data: { ...submitted.data, route: [...route] } },
  samples['checks-recorded'],
  { ...samples['task-opened'], data: { step: 'appointment', role: 'citizen', dueAt: until } },
];
const waiting = dossierOf(logOf(...told));
const given = (dossier: Dossier, person: Person, at: string) => ({ dossier, person, at });
const place = { vi: 'quầy', en: 'the counter' };
const now = iso('2026-11-23', '08:00');
const choose = (dossier: Dossier, time: string, at = now, person: Person = mother) =>
  makeAppointment(given(dossier, person, at), appointment, { calendar, place }, Date.parse(time)).event;
const then = (dossier: Dossier, event: DossierEvent): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));

test('only who filed it chooses, only a time that there is, and a time moves by choosing another', () => {
  const first = iso('2026-11-25', '08:00');
  expect(outcomeOf(() => choose(waiting, first, now, stranger))).toBe('not-found');
  expect(outcomeOf(() => choose(waiting, first, now, officer))).toBe('not-allowed');
  expect(outcomeOf(() => choose(dossierOf(logOf(...told.slice(0, 2))), first))).toBe('not-now');
  expect(outcomeOf(() => choose(waiting, iso('2026-11-22', '08:00')))).toBe('no-such-slot');
  expect(outcomeOf(() => choose(waiting, until))).toBe('no-such-slot');
  const made = then(waiting, choose(waiting, first));
  expect(made.appointment).toEqual({
    until,
    missed: 0,
    chosen: { at: first, ends: iso('2026-11-25', '08:15'), place },
  });
  expect(made.task?.dueAt).toBe(until);
  expect(outcomeOf(() => choose(made, first))).toBe('same-slot');
  // On the last day it is waited until an officer could say whether they came; another time takes that back.
  const last = then(made, choose(made, iso('2026-12-18', '16:00')));
  expect(last.task?.dueAt).toBe(iso('2026-12-21', '17:30'));
  expect(then(last, choose(last, first)).task?.dueAt).toBe(until);
});

test('whoever came goes on; who missed it may choose again, until it is too often or too late', () => {
  const at = iso('2026-11-25', '08:00');
  const made = then(waiting, choose(waiting, at));
  const miss = (dossier: Dossier, moment: string) => missAppointment(given(dossier, officer, moment), appointment);
  expect(outcomeOf(() => miss(waiting, now))).toBe('no-appointment');
  expect(outcomeOf(() => miss(made, at))).toBe('appointment-ahead');
  expect(outcomeOf(() => missAppointment(given(made, leader, until), appointment))).toBe('not-allowed');
  expect(outcomeOf(() => keepAppointment(given(made, officer, at), appointment, ['photo', 'photo']))).toBe(
    'invalid-fields',
  );
  const kept = then(made, keepAppointment(given(made, officer, at), appointment, ['photo', 'fingerprints']));
  expect([kept.phase, kept.appointment]).toEqual(['verify', undefined]);

  // Nobody wrote down whether they came: that is the agency’s lateness, and stops nothing.
  expect(afterSilence(made, edition, until)?.type).toBe('task-overdue');
  const late = iso('2026-11-25', '09:00');
  let dossier = made;
  for (const missed of [1, 2]) {
    dossier = then(dossier, miss(dossier, late));
    expect(dossier.appointment).toEqual({ until, missed });
    expect(dossier.task?.dueAt).toBe(until);
    dossier = then(dossier, choose(dossier, iso('2026-11-25', '08:15')));
  }
  dossier = then(dossier, miss(dossier, late));
  expect(dossier.task?.dueAt).toBe(late);
  expect(afterSilence(dossier, edition, late)).toMatchObject({
    type: 'dossier-stopped',
    data: { code: 'not-come', ground: edition.stop.ground },
  });
  expect(then(dossier, { ...samples['dossier-withdrawn'], at: late }).appointment).toBeUndefined();
});
