import { expect, test } from 'vitest';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { opinionEnds } from '../../core/clock/opinion-ends.ts';
import { afterOpinions, giveOpinion, lapseOpinion, requestOpinions } from '../../core/consultation.ts';
import { nextOpinion } from '../../core/consulted.ts';
import type { Dossier } from '../../core/dossier.ts';
import { afterSilence, answerBy } from '../../core/ending.ts';
import { after } from '../../core/fold.ts';
import { consultationFaults, type Consultation } from '../../core/procedure/consultation.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import { rulesOn } from '../../core/rules.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { outcomeOf } from './cases.ts';
import { code, dossierOf, logUpTo, samples } from './sample-events.ts';
import { calendar, edition as birth, officer, rules, staff } from './samples.ts';

const ground = 'Nghị định 118/2025/NĐ-CP';
const asks = (agency: Consultation['agency'], means: 'consent' | 'escalate', fields = ['child.givenName']) => ({
  agency,
  fields,
  ground,
  question: { vi: 'Hỏi', en: 'Asked' },
  term: { unit: 'working-day' as const, count: 2, ground },
  silence: { means, ground },
});
const consult = [asks('police', 'consent'), asks('tax', 'consent'), asks('land-office', 'escalate')];
const step = { step: 'consult' as const, term: { unit: 'working-day' as const, count: 2, ground }, consult };
const [check, verify, , ...rest] = birth.route;
const edition: Edition = {
  ...birth,
  route: [check, verify, step, ...rest].flatMap((each) => (each === undefined ? [] : [each])),
};

const at = '2026-11-23T02:00:00.000Z';
const tuesday = '2026-11-24T10:30:00.000Z';
const wednesday = '2026-11-25T10:30:00.000Z';
const units = { police: 'H37.001.CA', tax: 'H37.TH', 'land-office': 'H37.DD' };
const request = requestOpinions(edition, at, {
  unitOf: (agency) => (agency === 'police' || agency === 'tax' ? units[agency] : units['land-office']),
  endOf: () => wednesday,
});
const of = (unit: string) => staff(`officer of ${unit}`, ['officer'], unit);

const began: Dossier = {
  ...dossierOf(logUpTo('dossier-submitted')),
  phase: 'consult',
  route: edition.route.map(({ step: name }) => name),
};
const told = (...events: (DossierEvent | undefined)[]): Dossier =>
  events.reduce<Dossier>((dossier, event) => {
    if (event === undefined) throw new Error('nothing happened');
    return after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
  }, began);
const asked = told(request);
const says = (unit: string, agrees: boolean, dossier = asked): DossierEvent =>
  giveOpinion({ dossier, person: of(unit), at: '2026-11-24T03:00:00.000Z' }, agrees);
const said = ({ consulted = [] }: Dossier) => consulted.map(({ answer }) => answer?.said);

test('all are asked at once, each has its own term and answers once, in any order', () => {
  expect(request.data.asked.map(({ agency, dueAt }) => [agency, dueAt])).toEqual([
    ['police', wednesday],
    ['tax', wednesday],
    ['land-office', wednesday],
  ]);
  const one = told(request, says(units.tax, true));
  const two = told(request, says(units.tax, true), says(units.police, false));
  expect([said(one), said(two)]).toEqual([
    [undefined, 'agrees', undefined],
    ['objects', 'agrees', undefined],
  ]);
  expect([afterOpinions(asked, at), afterOpinions(one, at), afterOpinions(two, at)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(outcomeOf(() => says(units.tax, false, one))).toBe('opinion-given');
  expect(outcomeOf(() => says('H37.BH', true))).toBe('not-found');
  expect(outcomeOf(() => giveOpinion({ dossier: asked, person: officer, at }, true))).toBe('not-allowed');
});

test('the first whose time is over is taken as the edition says, and the rest wait on', () => {
  const mixed = told({
    ...request,
    data: { asked: request.data.asked.map((each) => (each.agency === 'tax' ? { ...each, dueAt: tuesday } : each)) },
  });
  expect(answerBy(mixed)).toBe(tuesday);
  expect(afterSilence(mixed, edition, '2026-11-24T10:29:59.000Z')).toBeUndefined();
  const lapse = afterSilence(mixed, edition, tuesday);
  expect(lapse).toMatchObject({ type: 'opinion-lapsed', data: { unit: units.tax, means: 'consent', ground } });
  expect(afterOpinions(asked, tuesday)).toBeUndefined();
  expect(nextOpinion(asked)?.unit).toBe(units.police);
});

test('all agree, or their silence says so: it goes on; otherwise an officer sees it, and not a second time', () => {
  const lapsed = (...before: DossierEvent[]) => lapseOpinion(told(request, ...before), edition, wednesday);
  const agreed = told(
    request,
    says(units.police, true),
    says(units['land-office'], true),
    lapsed(says(units.police, true), says(units['land-office'], true)),
  );
  expect(said(agreed)).toEqual(['agrees', 'consent', 'agrees']);
  expect(told(request, says(units.police, true)).phase).toBe('consult');
  expect(afterOpinions(agreed, wednesday)?.type).toBe('consultation-ended');

  const two = [says(units.police, true), says(units.tax, false)];
  const objected = told(request, ...two, lapsed(...two));
  expect(said(objected)).toEqual(['agrees', 'objects', 'escalate']);
  const back = after(
    objected,
    link(code, { sequence: objected.version, hash: objected.hash }, samples['consultation-objected']),
  );
  expect(back.phase).toBe('verify');
  const again = after(back, link(code, { sequence: back.version, hash: back.hash }, samples['verification-completed']));
  expect([again.phase, afterOpinions(again, wednesday)?.type]).toEqual(['consult', 'consultation-ended']);
  expect(outcomeOf(() => says(units['land-office'], true, again))).toBe('opinion-lapsed');
});

test('asked before all have answered, and looked at anew: all are asked again', () => {
  const lapsed = { ...samples['assessment-lapsed'], data: { ...samples['assessment-lapsed'].data, stands: undefined } };
  const disputing: Dossier = { ...asked, disputes: [{ path: 'x', source: 'population', policy: 'hold' }] };
  const looked = after(disputing, link(code, { sequence: asked.version, hash: asked.hash }, lapsed));
  expect([looked.phase, looked.consulted]).toEqual(['verify', undefined]);
});

test('an outage gives back to each that has not answered what it took of its own time', () => {
  const one = told(request, says(units.tax, true));
  const [from, to] = [Date.parse('2026-11-25T02:00:00.000Z'), Date.parse('2026-11-25T04:00:00.000Z')];
  const events: ClockEvent[] = [
    { type: 'received', at: Date.parse(at) - 60_000, channel: 'online' },
    { type: 'outage', at: to, from, to },
  ];
  const law = { term: edition.term, route: edition.route, rules: rulesOn(rules, '2026-11-21') };
  const ends = opinionEnds(one, { time: createWorkingTime(calendar), law, events }, to);
  expect(ends).toEqual(
    [units.police, units['land-office']].map((unit) => ({ unit, dueAt: '2026-11-26T03:00:00.000Z' })),
  );
  const credited = told(request, says(units.tax, true), {
    ...samples['outage-credited'],
    data: { ...samples['outage-credited'].data, opinionsBy: ends },
  });
  expect(credited.consulted?.map(({ dueAt }) => dueAt)).toEqual([ends[0]?.dueAt, wednesday, ends[1]?.dueAt]);
});

test('what nobody could answer is a fault of the edition', () => {
  const paths = new Set(['child.givenName']);
  expect(consultationFaults(edition, paths)).toEqual([]);
  const wrong = [asks('committee', 'consent', ['child.name']), asks('tax', 'consent'), asks('tax', 'consent')];
  const route = [
    { ...step, consult: wrong },
    { step: 'verify' as const, consult: [asks('police', 'consent')] },
  ];
  expect(consultationFaults({ decides: birth.decides, route }, paths)).toEqual([
    'verify: other agencies are asked at the step consult, and there some are named',
    'an officer verifies before other agencies are asked, and again where they object',
    'committee decides and is not asked',
    'committee is shown unknown field child.name',
    'tax is asked twice',
  ]);
});
