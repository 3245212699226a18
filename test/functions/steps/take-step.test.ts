import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { DossierEvent, DossierEventType } from '../../../events/dossier-event.ts';
import { brokenLink } from '../../../core/chain.ts';
import { identifierContext } from '../../../core/particulars.ts';
import { readClock } from '../../../functions/dossiers/clock.ts';
import { openConflicts } from '../../../functions/dossiers/reader.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { operator, saturday } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { notice, sampleSources, twin, type Known } from '../sample-sources.ts';

const states = mockClient(SFNClient);
beforeEach(() => states.reset().on(SendTaskSuccessCommand).resolves({}));
const released = () =>
  states.commandCalls(SendTaskSuccessCommand).map(({ args }) => ({
    token: args[0].input.taskToken,
    output: JSON.parse(args[0].input.output ?? ''),
  }));

const on = (vietnam: string): string => new Date(`${vietnam}:00+07:00`).toISOString();
const told = (type: 'supplement-requested' | 'supplement-received', vietnam: string): DossierEvent => ({
  ...samples[type],
  at: on(vietnam),
});

/** A dossier that was submitted, and the steps of its route, with sources as they are then. */
const openRoute = async (later: Known = {}, earlier: Known = {}) => {
  const house = await openHouse(earlier);
  const dossier = await house.submitted();
  const { catalogue, dossiers, places, accesses, vault } = house;
  const { sources, asked } = sampleSources(later);
  const tools = {
    catalogue,
    dossiers,
    places,
    accesses,
    vault,
    sources,
    states: new SFNClient({}),
    now: () => saturday,
  };
  const take = async (input: object) => takeStep(tools)({ dossier, ...input });
  const types = async () => (await dossiers.log(dossier)).map(({ event }) => event.type);
  return { ...house, dossier, tools, take, types, asked };
};
const upTo = (last: DossierEventType): (keyof typeof samples)[] => {
  const way = [
    'checks-recorded',
    'verification-completed',
    'draft-confirmed',
    'dossier-approved',
    'result-issued',
  ] as const;
  return way.slice(0, way.findIndex((type) => type === last) + 1);
};

const checksOf = async (later: Known, earlier: Known = {}) => {
  const { take, dossiers, dossier, vault } = await openRoute(later, earlier);
  expect(await take({ do: 'check' })).toEqual({ phase: 'verify' });
  const log = await dossiers.log(dossier);
  const data = log.at(-1)?.event.data ?? {};
  const conflicts = await openConflicts(vault, await dossiers.require(dossier), log);
  const checks = 'checks' in data ? data.checks : [];
  return [...checks, ...conflicts].map(({ id, outcome, fields }) => [id, outcome, ...fields].join(' '));
};

describe('check', () => {
  test('what agrees', async () => {
    expect(await checksOf({})).toEqual([
      'applicant matches',
      'mother matches',
      'father matches',
      'notice matches',
      'marriage matches',
    ]);
  });
  test('what differs by now, field by field', async () => {
    const changed = { ...notice, bornAt: '2026-11-16T06:40:00+07:00', gender: 'male' as const };
    expect(await checksOf({ notices: [changed] })).toContain('notice differs child.gender child.birthDate');
  });
  test('an outage is recorded and holds nobody up', async () => {
    expect(await checksOf({ down: ['health', 'civil-status'] })).toEqual([
      'applicant matches',
      'mother matches',
      'father matches',
      'notice unavailable',
      'marriage unavailable',
      'register unavailable child.noticeCode',
    ]);
  });
  test('one twin is compared with its own notice', async () => {
    expect(await checksOf({ notices: [twin, notice] }, { notices: [notice, twin] })).toContain('notice matches');
  });
  test('a declared number that the hospital does not have is told apart from the one it has', async () => {
    expect(await checksOf({ notices: [{ ...notice, code: twin.code, gender: 'male' }] })).toContain(
      'notice differs child.noticeCode child.gender',
    );
  });
  test('a birth that stands in the register already is shown with its entry', async () => {
    const births = { [notice.code]: { book: '01/2026', number: '12/2026', dossier: 'elsewhere' } };
    expect(await checksOf({ births })).toContain('register taken child.noticeCode');
  });
  test('each reading is on record, by the machine and for this dossier', async () => {
    const { take, dossier, accesses, applicant } = await openRoute();
    await take({ do: 'check' });
    const noted = (await accesses.of(applicant.id, { limit: 99 })).items.filter((access) => access.dossier === dossier);
    expect(noted.map(({ what, by, purpose }) => [what, by.kind, purpose].join(' ')).toSorted()).toEqual([
      'lookup:civil-status machine check',
      'lookup:health machine check',
      'lookup:population machine check',
    ]);
  });
});

describe('opening a stage', () => {
  const open = { do: 'open', step: 'verify' };
  test('shows the task, and says how long the machine may wait: four working hours from Monday’s opening', async () => {
    const { take, dossier, dossiers, happened } = await openRoute();
    await happened(dossier, 'checks-recorded');
    const dueAt = Date.parse('2026-11-23T12:00:00+07:00');
    expect(await take(open)).toEqual({ phase: 'verify', seconds: (dueAt - saturday) / 1000 });
    expect(await dossiers.require(dossier)).toMatchObject({
      task: { step: 'verify', role: 'officer', dueAt: new Date(dueAt).toISOString() },
    });
  });
  test('again keeps the task and its holder; a task that is late already is waited for without an end', async () => {
    const { take, dossier, dossiers, happened, types } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened', 'task-claimed');
    const { seconds } = z.object({ seconds: z.number() }).parse(await take(open));
    expect(await types()).toHaveLength(4);
    expect((await dossiers.require(dossier)).task?.holder).toBe('mc-05977');
    await happened(dossier, 'task-overdue');
    expect(await take(open)).toEqual({ phase: 'verify', seconds: 99_999_999 });
    expect(seconds).toBeLessThan(99_999_999);
  });
  /** The dossier is at its officer since Saturday, asks for a supplement at an instant, and is back at another. */
  const openBack = async (asked: string, back: string) => {
    const route = await openRoute();
    const { dossier, dossiers, catalogue, happened, tools } = route;
    await happened(dossier, { ...samples['checks-recorded'], at: new Date(saturday).toISOString() });
    await happened(dossier, told('supplement-requested', asked), told('supplement-received', back));
    const now = Date.parse(on(back));
    await takeStep({ ...tools, now: () => now })({ ...open, dossier });
    const present = await dossiers.require(dossier);
    const { perStep } = await readClock({ catalogue, dossiers }, present, now);
    return { now, dueAt: Date.parse(present.task?.dueAt ?? ''), clock: perStep.at(-1)?.due };
  };
  test('again after a wait gives what was left of the term, as the clock counts it', async () => {
    // Three of four working hours were used on Monday morning; one is left on Wednesday, for Tuesday is a holiday.
    const { dueAt, clock } = await openBack('2026-11-23T11:00', '2026-11-25T14:00');
    expect(dueAt).toBe(Date.parse('2026-11-25T15:00:00+07:00'));
    expect(clock).toBe(dueAt);
  });
  test('again after a wait that began too late is late at once, never before', async () => {
    const { dueAt, now } = await openBack('2026-11-23T15:00', '2026-11-25T14:00');
    expect(dueAt).toBe(now);
  });
  test('that somebody else answers gives them the whole term after the platform stood still', async () => {
    const { dossier, dossiers, happened, tools } = await openRoute();
    await happened(dossier, 'checks-recorded', { ...samples['verification-completed'], at: on('2026-11-23T10:00') });
    await happened(dossier, { ...samples['dossier-parked'], at: on('2026-11-23T10:01') });
    await happened(dossier, { ...samples['dossier-resumed'], at: on('2026-11-27T09:00') });
    const back = Date.parse(on('2026-11-27T09:00'));
    await takeStep({ ...tools, now: () => back })({ do: 'open', step: 'confirm', dossier });
    expect((await dossiers.require(dossier)).task).toMatchObject({ dueAt: on('2026-11-30T17:30') });
  });
  test('a wait lasts as long as the law gives whoever is waited for', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, 'checks-recorded', 'supplement-requested');
    const { answerBy } = samples['supplement-requested'].data;
    expect(await take({ do: 'open', step: 'supplement' })).toEqual({
      phase: 'supplement',
      seconds: (Date.parse(answerBy) - saturday) / 1000,
    });
    await happened(dossier, 'supplement-received', 'dossier-suspended');
    expect(await take({ do: 'open', step: 'suspended' })).toEqual({
      phase: 'suspended',
      seconds: (Date.parse(samples['dossier-suspended'].data.until) - saturday) / 1000,
    });
  });
  test('while something else happens to the dossier opens the task all the same', async () => {
    const { dossier, dossiers, happened, tools, types } = await openRoute();
    await happened(dossier, 'checks-recorded');
    let raced = false;
    const racing = {
      ...dossiers,
      append: async (...given: Parameters<typeof dossiers.append>) => {
        if (!raced) await dossiers.append(await dossiers.require(dossier), samples['assistance-recorded']);
        raced = true;
        return dossiers.append(...given);
      },
    };
    const { seconds } = z
      .object({ seconds: z.number() })
      .parse(await takeStep({ ...tools, dossiers: racing })({ ...open, dossier }));
    expect(await types()).toEqual(['dossier-submitted', 'checks-recorded', 'assistance-recorded', 'task-opened']);
    expect(seconds).toBeLessThan(99_999_999);
  });
  test('a stage that is not the dossier’s own says where it stands', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take(open)).toMatchObject({ phase: 'confirm' });
  });
});

describe('waiting for an answer', () => {
  const wait = { do: 'await', step: 'verify', token: 't-1' };
  test('keeps the token', async () => {
    const { take, dossier, dossiers, happened } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened');
    expect(await take(wait)).toEqual({ phase: 'verify' });
    expect(await dossiers.readToken(dossier, 'verify')).toEqual({ token: 't-1', version: 3 });
    expect(released()).toEqual([]);
  });
  test('anew ends the machine that waited before, never the one that asks', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, 'checks-recorded');
    for (const token of ['t-1', 't-1', 't-2', 't-2']) await take({ ...wait, token });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'overtaken' } }]);
  });
  test('at a stage that was answered lets the machine go on at once', async () => {
    const { take, dossier, happened } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take(wait)).toEqual({ phase: 'confirm' });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'confirm' } }]);
  });
  test('while the answer comes loses neither the answer nor the token', async () => {
    const { dossier, dossiers, happened, tools } = await openRoute();
    await happened(dossier, 'checks-recorded', 'task-opened');
    const racing = {
      ...dossiers,
      keepToken: async (...given: Parameters<typeof dossiers.keepToken>) => {
        await happened(dossier, 'verification-completed');
        return dossiers.keepToken(...given);
      },
    };
    expect(await takeStep({ ...tools, dossiers: racing })({ ...wait, dossier })).toEqual({ phase: 'confirm' });
    expect(released()).toEqual([{ token: 't-1', output: { phase: 'confirm' } }]);
  });
});

describe('when a time is over', () => {
  const supplement = samples['supplement-requested'];
  const overdueAt = Date.parse('2026-11-30T00:00:00Z');
  test.each<[string, DossierEventType[], DossierEventType, string]>([
    ['a late step stays open', ['checks-recorded', 'task-opened'], 'task-overdue', 'verify'],
    ['a pause is over', ['checks-recorded', 'dossier-suspended'], 'dossier-continued', 'verify'],
    ['a supplement that never came stops', ['checks-recorded', 'supplement-requested'], 'dossier-stopped', 'stopped'],
  ])('%s, once', async (_what, before, type, phase) => {
    const { dossier, happened, types, tools } = await openRoute();
    await happened(dossier, ...before);
    const late = takeStep({ ...tools, now: () => overdueAt });
    for (let time = 0; time < 2; time++) expect(await late({ do: 'fall-due', dossier })).toEqual({ phase });
    expect(await types()).toEqual(['dossier-submitted', ...before, type]);
  });
  test('a draft that nobody confirmed by the close of the next day but one is confirmed by silence', async () => {
    const { take, dossier, happened, types, tools } = await openRoute();
    await happened(dossier, ...upTo('verification-completed'));
    expect(await take({ do: 'open', step: 'confirm' })).toMatchObject({ phase: 'confirm' });
    const late = takeStep({ ...tools, now: () => overdueAt });
    for (let time = 0; time < 2; time++) expect(await late({ do: 'fall-due', dossier })).toEqual({ phase: 'approve' });
    expect((await types()).slice(-2)).toEqual(['task-opened', 'draft-confirmed']);
  });
  test.each<[string, readonly DossierEvent[], string, string, string]>([
    [
      'a supplement',
      [{ ...supplement, data: { ...supplement.data, answerBy: on('2026-11-23T17:30') } }],
      '2026-11-23',
      '2026-11-25T11:30',
      'stopped',
    ],
    [
      'a confirmation',
      [{ ...samples['verification-completed'], at: on('2026-11-23T10:00') }],
      '2026-11-25',
      '2026-11-26T11:30',
      'approve',
    ],
  ])(
    '%s is waited for so much longer as nothing worked on its last afternoon',
    async (_what, before, day, end, phase) => {
      const { ask, at, dossier, dossiers, catalogue, happened, tools } = await openRoute();
      await happened(dossier, 'checks-recorded', ...before);
      const { phase: waiting } = await dossiers.require(dossier);
      const stepAt = async (vietnam: string, input: object) =>
        takeStep({ ...tools, now: () => Date.parse(on(vietnam)) })({ dossier, ...input });
      await stepAt('2026-11-23T10:00', { do: 'open', step: waiting });
      at(Date.parse(on(`${day}T17:10`)));
      const body = { from: on(`${day}T13:30`), to: on(`${day}T17:00`) };
      const credited = await ask('POST /v1/outages', { session: sessionOf(operator), body });
      expect(credited.body).toEqual({ credited: 1, complete: true });
      const { nextDeadline } = await readClock(
        { catalogue, dossiers },
        await dossiers.require(dossier),
        Date.parse(on(`${day}T17:20`)),
      );
      expect(nextDeadline?.at).toBe(Date.parse(on(end)));
      const rings = { do: 'fall-due' };
      expect(await stepAt(`${day}T17:30`, rings)).toEqual({ phase: waiting });
      expect(await stepAt(`${day}T17:30`, { do: 'open', step: waiting })).toEqual({
        phase: waiting,
        seconds: (Date.parse(on(end)) - Date.parse(on(`${day}T17:30`))) / 1000,
      });
      expect(await stepAt(end, rings)).toEqual({ phase });
    },
  );
  test.each<[string, DossierEventType[]]>([
    ['the time is not over yet', ['checks-recorded', 'task-opened']],
    ['nobody is waited for', ['checks-recorded']],
  ])('nothing happens where %s', async (_what, before) => {
    const { take, dossier, happened, types } = await openRoute();
    await happened(dossier, ...before);
    await take({ do: 'fall-due' });
    expect(await types()).toEqual(['dossier-submitted', ...before]);
  });
});

test('a result is returned; asked again it is done once', async () => {
  const { take, dossier, happened, types } = await openRoute();
  await happened(dossier, ...upTo('result-issued'));
  for (let time = 0; time < 2; time++) expect(await take({ do: 'return' })).toEqual({ phase: 'closed' });
  expect((await types()).filter((type) => type === 'result-returned')).toHaveLength(1);
});

test.each([{ do: 'check' }, { do: 'fall-due' }, { do: 'return' }, { do: 'enter-register' }])(
  'a step that is not the dossier’s own is followed, not taken: %j',
  async (input) => {
    const { take, dossier, happened, types } = await openRoute();
    await happened(dossier, 'checks-recorded');
    expect(await take(input)).toEqual({ phase: 'verify' });
    expect(await types()).toEqual(['dossier-submitted', 'checks-recorded']);
  },
);

describe('entering the register', () => {
  test('brings number and identifier, sealed, once', async () => {
    const { take, dossier, dossiers, happened, vault, applicant, types } = await openRoute();
    await happened(dossier, ...upTo('dossier-approved'));
    expect(await take({ do: 'enter-register' })).toEqual({ phase: 'issue' });
    const log = await dossiers.log(dossier);
    const { event } = log.at(-1) ?? {};
    expect(event).toMatchObject({ type: 'register-entered', data: { book: '01/2026', number: '57' } });
    const opened = await vault.open(applicant.id, identifierContext(dossier), event?.sealed ?? '');
    expect(JSON.parse(opened)).toEqual({ citizenId: '020226000123' });
    expect(JSON.stringify(event)).not.toContain('020226000123');
    expect(brokenLink(log)).toBeUndefined();
    await take({ do: 'enter-register' });
    expect((await types()).filter((type) => type === 'register-entered')).toHaveLength(1);
  });
  test('is written down whatever else happens to the dossier at once', async () => {
    const { dossier, dossiers, happened, types, tools } = await openRoute();
    await happened(dossier, ...upTo('dossier-approved'));
    let raced = false;
    const racing = {
      ...dossiers,
      append: async (...given: Parameters<typeof dossiers.append>) => {
        if (!raced) await dossiers.append(await dossiers.require(dossier), samples['outage-credited']);
        raced = true;
        return dossiers.append(...given);
      },
    };
    await takeStep({ ...tools, dossiers: racing })({ do: 'enter-register', dossier });
    expect((await types()).slice(-2)).toEqual(['outage-credited', 'register-entered']);
  });
  test('is a fault while a source is down, so that the machine tries again', async () => {
    const { take, dossier, happened, types } = await openRoute({ down: ['civil-status'] });
    await happened(dossier, ...upTo('dossier-approved'));
    await expect(take({ do: 'enter-register' })).rejects.toThrow('civil-status: timeout');
    expect((await types()).at(-1)).toBe('dossier-approved');
  });
  test('is refused for a birth that is registered already, before an identifier is issued; an officer looks again', async () => {
    const births = { [notice.code]: { book: '01/2026', number: '12/2026', dossier: 'elsewhere' } };
    const { take, dossier, dossiers, happened, asked } = await openRoute({ births });
    await happened(dossier, ...upTo('dossier-approved'));
    expect(await take({ do: 'enter-register' })).toEqual({ phase: 'verify' });
    expect((await dossiers.log(dossier)).at(-1)?.event).toMatchObject({
      type: 'register-refused',
      data: { source: 'civil-status', code: 'already-registered' },
    });
    expect(asked).toEqual([`civil-status ${notice.code}`]);
  });
  test('goes on with its own entry, when the answer to the first attempt was lost', async () => {
    const known: Known = {};
    const { take, dossier, happened, types } = await openRoute(known);
    known.births = { [notice.code]: { book: '01/2026', number: '57', dossier } };
    await happened(dossier, ...upTo('dossier-approved'));
    expect(await take({ do: 'enter-register' })).toEqual({ phase: 'issue' });
    expect((await types()).at(-1)).toBe('register-entered');
  });
});

describe('parking', () => {
  const park = { do: 'park', error: 'States.Timeout', token: 't-9' };
  test('sets a dossier aside at the phase it stands in, keeping only the name of the error', async () => {
    const { take, dossier, dossiers } = await openRoute();
    expect(await take(park)).toEqual({ phase: 'check' });
    expect(await dossiers.require(dossier)).toMatchObject({ parked: { step: 'check', error: 'States.Timeout' } });
    expect(await dossiers.readToken(dossier, 'park')).toEqual({ token: 't-9', version: 1 });
  });
  test('again takes the new token only, and ends the machine that waited before', async () => {
    const { take, dossier, dossiers, types } = await openRoute();
    await take(park);
    await take({ ...park, token: 't-10' });
    expect(await types()).toEqual(['dossier-submitted', 'dossier-parked']);
    expect(await dossiers.readToken(dossier, 'park')).toEqual({ token: 't-10', version: 2 });
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'overtaken' } }]);
  });
  test('again after a day lets the machine go on where an operator has resumed the dossier meanwhile', async () => {
    const { take, types } = await openRoute();
    await take({ ...park, again: 'yes' });
    expect(await types()).toEqual(['dossier-submitted']);
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'check' } }]);
    await take(park);
    expect(await take({ ...park, token: 't-11', again: 'yes' })).toEqual({ phase: 'check' });
    expect((await types()).filter((type) => type === 'dossier-parked')).toHaveLength(1);
  });
  test('a dossier that has ended is not set aside, and its machine goes to its end', async () => {
    const { take, dossier, dossiers, happened, types } = await openRoute();
    await happened(dossier, ...upTo('result-issued'), 'result-returned');
    expect(await take(park)).toEqual({ phase: 'closed' });
    expect((await types()).at(-1)).toBe('result-returned');
    expect(await dossiers.readToken(dossier, 'park')).toBeUndefined();
    expect(released()).toEqual([{ token: 't-9', output: { phase: 'closed' } }]);
  });
});

test.each([{}, { do: 'dance' }, { do: 'await', step: 'verify' }, { do: 'open', step: 'tea' }, null, 'check'])(
  'an unknown wish is a fault: %j',
  async (input) => {
    const { take } = await openRoute();
    await expect(take(Object(input))).rejects.toThrow(/do|token|step|Invalid/);
  },
);
