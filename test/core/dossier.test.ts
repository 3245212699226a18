import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DossierEvent } from '../../events/dossier-event.ts';
import { link } from '../../core/chain.ts';
import { Dossier } from '../../core/dossier.ts';
import { after, allows, fold } from '../../core/fold.ts';
import { isEnd, lifecycle, phases, type Phase } from '../../core/lifecycle.ts';
import { Refusal } from '../../core/refusal.ts';
import { statuses } from '../../core/status.ts';
import { code, disputedPath, dossierOf, eventTypes, lawfulLog, logUpTo, samples, wholeStory } from './sample-events.ts';

/** What each event does in each phase, written out by hand: `-` is refused, `=` leaves the phase as it is. */
const lifecycleTable = `
                            check      acknowledge decide     appointment external   verify     consult    confirm    approve    issue      return     supplement payment    suspended  closed     refused    withdrawn  stopped
dossier-submitted           -          -           -          -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
checks-postponed            =          -           -          -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
checks-recorded             verify     -           -          -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
notice-acknowledged         -          issue       -          -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
decided-on-data             -          -           issue      -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
left-to-officer             -          -           verify     -           verify     -          -          -          -          -          -          -          -          -          -          -          -          -
decision-requested          -          -           -          -           =          -          -          -          -          -          -          -          -          -          -          -          -          -
external-accepted           -          -           -          -           issue      issue      -          -          -          -          -          -          -          -          -          -          -          -
outside-asked-again         -          -           -          -           -          external   -          -          -          -          -          -          -          -          -          -          -          -
checks-repeated             =          =           =          =           =          =          =          =          =          -          -          =          =          =          -          -          -          -
task-opened                 -          -           -          =           -          =          -          =          =          -          -          -          -          -          -          -          -          -
task-claimed                -          -           -          -           -          =          -          -          =          -          -          -          -          -          -          -          -          -
task-released               -          -           -          -           -          =          -          -          =          -          -          -          -          -          -          -          -          -
task-reassigned             -          -           -          -           -          =          -          -          =          -          -          -          -          -          -          -          -          -
task-overdue                -          -           -          =           =          =          -          =          =          =          -          -          -          -          -          -          -          -
deadline-passed             =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
assistance-recorded         =          =           =          =           =          =          =          =          =          -          -          =          =          =          -          -          -          -
supplement-requested        -          -           -          -           -          supplement -          -          -          -          -          -          -          -          -          -          -          -
supplement-answered         -          -           -          -           -          -          -          -          -          -          -          =          -          -          -          -          -          -
supplement-received         -          -           -          -           -          -          -          -          -          -          -          verify     -          -          -          -          -          -
file-received               -          -           -          -           -          =          -          -          -          -          -          =          -          -          -          -          -          -
file-confirmed              =          =           =          =           =          =          =          =          =          -          -          =          =          =          -          -          -          -
file-copied                 =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
payment-requested           -          -           payment    -           -          payment    -          -          -          -          -          -          -          -          -          -          -          -
payment-recorded            -          -           -          -           -          -          -          -          -          -          -          -          verify     -          -          -          -          -
fee-waived                  -          -           -          -           -          =          -          -          -          -          -          -          -          -          -          -          -          -
dossier-suspended           -          -           -          -           -          suspended  -          -          -          -          -          -          -          -          -          -          -          -
dossier-continued           -          -           -          -           -          -          -          -          -          -          -          -          -          verify     -          -          -          -
dossier-withdrawn           withdrawn  withdrawn   withdrawn  withdrawn   withdrawn  withdrawn  withdrawn  withdrawn  withdrawn  -          -          withdrawn  withdrawn  withdrawn  -          -          -          -
dossier-stopped             -          -           -          stopped     -          -          -          stopped    -          -          -          stopped    stopped    -          -          -          -          -
term-extended               -          -           -          -           -          =          -          -          =          -          -          -          -          -          -          -          -          -
dossier-rescheduled         =          =           =          =           =          =          =          =          =          =          -          -          -          -          -          -          -          -
outage-credited             =          =           =          =           =          =          =          =          =          =          -          =          =          =          -          -          -          -
verification-completed      -          -           -          -           -          confirm    -          -          -          -          -          -          -          -          -          -          -          -
opinions-requested          -          -           -          -           -          -          =          -          -          -          -          -          -          -          -          -          -          -
opinion-given               -          -           -          -           -          -          =          -          -          -          -          -          -          -          -          -          -          -
opinion-lapsed              -          -           -          -           -          -          =          -          -          -          -          -          -          -          -          -          -          -
consultation-ended          -          -           -          -           -          -          approve    -          -          -          -          -          -          -          -          -          -          -
consultation-objected       -          -           -          -           -          -          verify     -          -          -          -          -          -          -          -          -          -          -
draft-confirmed             -          -           -          -           -          -          -          approve    -          -          -          -          -          -          -          -          -          -
draft-disputed              -          -           -          -           -          -          -          verify     -          -          -          -          -          -          -          -          -          -
dossier-approved            -          -           -          -           -          -          -          -          issue      -          -          -          -          -          -          -          -          -
approval-declined           -          -           -          -           -          -          -          -          verify     -          -          -          -          -          -          -          -          -
approval-lapsed             -          -           -          -           -          -          -          -          -          approve    -          -          -          -          -          -          -          -
dossier-refused             -          -           -          -           refused    refused    -          -          -          -          -          -          -          -          -          -          -          -
register-refused            -          -           -          -           -          -          -          -          -          verify     -          -          -          -          -          -          -          -
register-entered            -          -           -          -           -          -          -          -          -          =          -          -          -          -          -          -          -          -
signature-requested         -          -           -          -           -          -          -          -          -          =          -          -          -          -          -          -          -          -
signature-given             -          -           -          -           -          -          -          -          -          =          -          -          -          -          -          -          -          -
result-issued               -          -           -          -           -          -          -          -          -          return     -          -          -          -          -          -          -          -
result-returned             -          -           -          -           -          -          -          -          -          -          closed     -          -          -          -          -          -          -
result-revoked              -          -           -          -           -          -          -          -          -          -          -          -          -          -          =          -          -          -
result-correction-requested -          -           -          -           -          -          -          -          -          -          -          -          -          -          issue      -          -          -
paper-copy-requested        -          -           -          -           -          -          -          -          -          -          -          -          -          -          =          -          -          -
paper-copy-handed           -          -           -          -           -          -          -          -          -          -          -          -          -          -          =          -          -          -
correction-lapsed           -          -           -          -           -          -          -          -          -          closed     -          -          -          -          -          -          -          -
dispute-sent                =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
dispute-overdue             =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
dispute-answered            =          =           =          =           =          =          =          =          =          -          -          =          =          =          -          -          -          -
assessment-lapsed           -          -           -          -           -          -          verify     verify     verify     -          -          -          -          -          -          -          -          -
dispute-noted               -          -           -          -           -          -          -          -          -          =          =          -          -          -          =          =          =          =
dispute-settled             -          -           -          -           -          =          -          -          -          -          -          -          -          -          -          -          -          -
result-disputed             -          -           -          -           -          -          -          -          -          =          =          -          -          -          =          -          -          -
result-upheld               -          -           -          -           -          -          -          -          -          =          =          -          -          -          =          -          -          -
review-opened               -          -           -          -           -          -          -          -          -          =          =          -          -          -          =          =          -          -
review-closed               =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
representation-ended        =          =           =          =           =          =          =          =          =          =          =          =          =          =          =          =          =          =
appointment-made            -          -           -          =           -          -          -          -          -          -          -          -          -          -          -          -          -          -
appointment-kept            -          -           -          verify      -          -          -          -          -          -          -          -          -          -          -          -          -          -
appointment-missed          -          -           -          =           -          -          -          -          -          -          -          -          -          -          -          -          -          -
dossier-rated               -          -           -          -           -          -          -          -          -          -          -          -          -          -          =          =          =          =
dossier-parked              =          =           =          =           =          =          =          =          =          =          =          =          =          =          -          -          -          -
dossier-resumed             -          -           -          -           -          -          -          -          -          -          -          -          -          -          -          -          -          -
`;
const [head = [], ...rows] = lifecycleTable
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const expected = new Map(
  rows.flatMap(([type = '', ...cells]) => cells.map((cell, column) => [`${type} in ${head[column]}`, cell])),
);

const afterwards = new Set([
  'result-revoked',
  'result-correction-requested',
  'paper-copy-requested',
  'paper-copy-handed',
]);
const aboutMoney = new Set(['payment-requested', 'payment-recorded', 'fee-waived']);
const deliveryIn = (phase: Phase, type: string | undefined): Dossier['delivery'] => {
  if (type === 'paper-copy-handed') return 'paper-asked';
  if (type !== undefined && afterwards.has(type)) return 'delivered';
  return phase === 'return' ? 'ready' : 'none';
};
/** Routes on which the platform acts by itself. */
const routeIn = (phase: Phase, type?: (typeof eventTypes)[number]): Dossier['route'] => {
  if (type === 'external-accepted' || type === 'outside-asked-again')
    return ['check', 'external', 'verify', 'issue', 'return'];
  if (phase === 'acknowledge') return ['check', 'acknowledge', 'issue', 'return'];
  if (phase === 'consult') return ['check', 'verify', 'consult', 'approve', 'issue', 'return'];
  if (phase === 'appointment') return ['check', 'appointment', 'verify', 'issue'];
  const { route } = samples['dossier-submitted'].data;
  return phase === 'decide' || phase === 'external' ? ['check', phase, ...route.slice(1)] : route;
};
/** Money and delivery as they are where the event can happen at all, so that only the phase decides. */
const standingIn = (phase: Phase, type?: (typeof eventTypes)[number]): Dossier => ({
  ...dossierOf(logUpTo('dossier-submitted')),
  phase,
  route: routeIn(phase, type),
  disputes: [{ path: disputedPath, source: 'population', policy: 'hold' }],
  finance: type !== undefined && aboutMoney.has(type) ? 'due' : 'none',
  delivery: deliveryIn(phase, type),
  validity: type === 'correction-lapsed' ? 'correcting' : type !== undefined && afterwards.has(type) ? 'valid' : 'none',
});
const next = (dossier: Dossier, type: (typeof eventTypes)[number]): Dossier =>
  after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, samples[type]));

const outcomeOf = (attempt: () => string): string => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('every event in every phase', () => {
  const pairs = eventTypes.flatMap((type) => phases.map((phase) => [type, phase] as const));
  test('the table names each pair once', () => {
    expect(pairs.map(([type, phase]) => `${type} in ${phase}`).toSorted()).toEqual([...expected.keys()].toSorted());
  });
  test.each(pairs)('%s in %s', (type, phase) => {
    const dossier = standingIn(phase, type);
    const outcome = expected.get(`${type} in ${phase}`)?.replace('=', phase);
    expect(outcomeOf(() => next(dossier, type).phase)).toBe(outcome?.replace('-', 'not-now'));
    expect(allows(dossier, type)).toBe(outcome !== '-');
  });
});

test('a route without some steps goes straight to the next one, and the last one closes', () => {
  const short = { ...samples['dossier-submitted'].data, route: ['verify' as const, 'issue' as const] };
  const begun = after(undefined, link(code, undefined, { ...samples['dossier-submitted'], data: short }));
  expect(begun.phase).toBe('verify');
  const verified = next(begun, 'verification-completed');
  expect(verified.phase).toBe('issue');
  expect(next(verified, 'result-issued').phase).toBe('closed');
});

test('a dossier begins with its submission and with nothing else', () => {
  for (const type of eventTypes.filter((other) => other !== 'dossier-submitted'))
    expect(() => after(undefined, link(code, undefined, samples[type]))).toThrow(
      expect.objectContaining({ code: 'not-now' }),
    );
  expect(fold([])).toBeUndefined();
});

test('the whole story of a birth: phase, business status and delivery after each event', () => {
  const told = wholeStory.map((type) => {
    const { phase, status, delivery } = dossierOf(logUpTo(type));
    return `${type}: ${phase} ${status} ${delivery}`;
  });
  expect(told).toEqual([
    'dossier-submitted: check 1 none',
    'checks-recorded: verify 2 none',
    'task-opened: verify 2 none',
    'task-claimed: verify 4 none',
    'verification-completed: confirm 4 none',
    'draft-confirmed: approve 4 none',
    'dossier-approved: issue 4 none',
    'register-entered: issue 4 none',
    'result-issued: return 9 ready',
    'result-returned: closed 10 delivered',
  ]);
  expect(dossierOf(logUpTo('result-returned'))).toMatchObject({
    verifiedBy: 'mc-05977',
    assessors: ['mc-05977'],
    approvedBy: 'ld-05977',
    register: { book: '01/2026', number: '57' },
    result: { number: '57', sha256: 'ab'.repeat(32), versionId: 'v-1', issuedAt: samples['result-issued'].at },
  });
});

test('a task is open until its phase ends; whoever claims it holds it', () => {
  const claimed = dossierOf(logUpTo('task-claimed'));
  expect(claimed.task).toMatchObject({ step: 'verify', role: 'officer', holder: 'mc-05977' });
  expect(next(claimed, 'task-overdue').task?.holder).toBe('mc-05977');
  expect(next(claimed, 'verification-completed').task).toBeUndefined();
});

test('a parked dossier keeps its phase and task, and goes on only when resumed', () => {
  const claimed = dossierOf(logUpTo('task-claimed'));
  const parked = next(claimed, 'dossier-parked');
  expect(parked).toMatchObject({ phase: 'verify', task: claimed.task, parked: { error: 'SourceUnavailable' } });
  expect(next(parked, 'task-overdue').parked).toEqual(parked.parked);
  const resumed = next(parked, 'dossier-resumed');
  expect(resumed).toMatchObject({ phase: 'verify', task: claimed.task });
  expect(resumed.parked).toBeUndefined();
});

test.each(['term-extended', 'dossier-rescheduled', 'outage-credited'] as const)(
  '%s gives what is waited for a new end, and an overdue mark goes when that is yet to come',
  (type) => {
    const overdue = next(dossierOf(logUpTo('task-claimed')), 'task-overdue');
    const moved = (answerBy: string): Dossier => {
      const event = samples[type];
      const told = DossierEvent.parse({ ...event, data: { ...event.data, answerBy } });
      return after(overdue, link(code, { sequence: overdue.version, hash: overdue.hash }, told));
    };
    const [still, gone] = ['2026-11-20T10:30:00.000Z', '2026-11-27T10:30:00.000Z'];
    expect(moved(still).task).toEqual({ ...overdue.task, dueAt: still });
    expect(moved(gone).task).toEqual({ step: 'verify', role: 'officer', holder: 'mc-05977', dueAt: gone });
  },
);

const prolonged = (dossier: Dossier): Dossier => {
  const event = { ...samples['term-extended'], at: '2026-11-26T02:00:00.000Z', due: '2026-11-27T10:30:00.000Z' };
  return after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
};

test('a deadline that was missed stays so until it is made good, also when it is noted after that', () => {
  const passed = samples['deadline-passed'];
  const noted = (what: 'notice' | 'apology' | 'result', dossier: Dossier): Dossier => {
    const event = { ...passed, at: '2026-11-26T01:00:00.000Z', data: { ...passed.data, what } };
    return after(dossier, link(code, { sequence: dossier.version, hash: dossier.hash }, event));
  };
  const open = dossierOf(logUpTo('task-claimed'));
  const late = noted('apology', noted('result', noted('notice', open)));
  expect(late.passed).toEqual(['notice', 'result', 'apology']);
  expect(late.untoldSince).toBe(passed.data.dueAt);
  expect(prolonged(late).passed).toEqual(['notice', 'apology']);
  expect(noted('result', { ...open, dueAt: '2026-11-27T10:30:00.000Z' }).passed).toEqual([]);
  for (const told of ['supplement-requested', 'verification-completed', 'dossier-refused'] as const) {
    expect(next(late, told).passed).not.toContain('notice');
    expect(noted('notice', next(open, told)).passed).toEqual([]);
    expect([next(late, told), noted('notice', next(open, told))].map(({ untoldSince }) => untoldSince)).toEqual([
      undefined,
      undefined,
    ]);
  }
  expect(next(late, 'task-released').passed).toContain('notice');
});

test('an outage puts off the end of a suspension', () => {
  const suspended = next(next(dossierOf(logUpTo('checks-recorded')), 'task-opened'), 'dossier-suspended');
  const event = samples['outage-credited'];
  const told = { ...event, data: { ...event.data, answerBy: '2026-11-27T10:30:00.000Z' } };
  const later = after(suspended, link(code, { sequence: suspended.version, hash: suspended.hash }, told));
  expect(later.suspendedUntil).toBe('2026-11-27T10:30:00.000Z');
});

test('law: what any lawful log folds to is a whole dossier that knows its place in the log', () => {
  fc.assert(
    fc.property(lawfulLog, (log) => {
      const dossier = Dossier.parse(fold(log));
      expect(dossier).toMatchObject({
        code,
        version: log.length,
        hash: log.at(-1)?.hash,
        submittedAt: log[0]?.event.at,
        changedAt: log.at(-1)?.event.at,
      });
      expect(Object.keys(statuses)).toContain(String(dossier.status));
    }),
  );
});

test('law: a log may be folded in two parts; events are not changed by folding', () => {
  fc.assert(
    fc.property(lawfulLog, fc.nat(), (log, cut) => {
      const before = structuredClone(log);
      const first = fold(log.slice(0, 1 + (cut % log.length)));
      const rest = log.slice(1 + (cut % log.length));
      expect(rest.reduce<Dossier | undefined>(after, first)).toEqual(fold(log));
      expect(log).toEqual(before);
    }),
  );
});

/** What may be noted of a dossier when nothing can change it any more. */
const noted: ReadonlySet<string> = new Set(['deadline-passed', 'representation-ended', 'file-copied', 'dossier-rated']);

test('law: after its end only a passed deadline, the copy of a file or a rating is noted, and a result comes after verification and approval', () => {
  fc.assert(
    fc.property(lawfulLog, (log) => {
      const dossier = dossierOf(log);
      const possible = eventTypes.filter((type) => allows(dossier, type) && !noted.has(type));
      expect(allows(dossier, 'deadline-passed')).toBe(true);
      expect(allows(dossier, 'dossier-rated')).toBe(isEnd(dossier.phase));
      // A result that stands can be taken back, or replaced, after the end.
      expect(possible.length > 0).toBe(!isEnd(dossier.phase) || dossier.validity === 'valid');
      const decided = dossier.verifiedBy !== undefined && dossier.approvedBy !== undefined;
      expect(dossier.result === undefined || decided).toBe(true);
    }),
  );
});

test('every step of a route can be left, and only the ends cannot, but for another result', () => {
  const { 'result-correction-requested': _correction, ...others } = lifecycle;
  const left = new Set<Phase>(Object.values(others).flatMap(({ from, to }) => (to === 'stay' ? [] : [...from])));
  expect(phases.filter((phase) => !left.has(phase))).toEqual(['closed', 'refused', 'withdrawn', 'stopped']);
  expect(phases.filter(isEnd)).toEqual(['closed', 'refused', 'withdrawn', 'stopped']);
});

test('the fee is asked for while it is due, and paid or waived once; a dossier that costs nothing never owes any', () => {
  const begun = { ...standingIn('verify'), finance: 'due' as const };
  const asked = next(begun, 'payment-requested');
  expect(asked).toMatchObject({ phase: 'payment', status: 6, finance: 'due' });
  const paid = next(asked, 'payment-recorded');
  expect(paid).toMatchObject({ phase: 'verify', status: 4, finance: 'paid' });
  expect(next(begun, 'fee-waived')).toMatchObject({ phase: 'verify', finance: 'waived' });
  for (const settled of [paid, { ...begun, finance: 'waived' as const }, { ...begun, finance: 'none' as const }])
    for (const type of ['payment-requested', 'fee-waived'] as const) expect(allows(settled, type)).toBe(false);
  const byItself = next({ ...standingIn('decide'), finance: 'due' }, 'payment-requested');
  expect(next(byItself, 'payment-recorded')).toMatchObject({ phase: 'decide', finance: 'paid' });
  expect(allows(begun, 'verification-completed')).toBe(false);
  expect(allows(paid, 'verification-completed')).toBe(true);
});

test('what changes the day of the result carries it, and the dossier follows', () => {
  const waiting = next(standingIn('verify'), 'supplement-requested');
  expect(waiting).toMatchObject({ status: 5, dueAt: samples['dossier-submitted'].due, supplement: { requested: 2 } });
  const answered = next(waiting, 'supplement-received');
  expect(answered).toMatchObject({
    status: 4,
    dueAt: samples['supplement-received'].due,
    supplement: { requested: 2, answered: 3, received: 3 },
    ...samples['supplement-received'].data.stands,
  });
});

test('papers may come after the answers: who and what stands in the dossier is known from the answers on', () => {
  const waiting = next(next(standingIn('verify'), 'supplement-requested'), 'supplement-answered');
  expect(waiting).toMatchObject({ phase: 'supplement', status: 5, supplement: { answered: 3 } });
  const brought = { ...samples['supplement-received'], data: { channel: 'counter' as const } };
  const received = after(waiting, link(code, { sequence: waiting.version, hash: waiting.hash }, brought));
  expect(received).toMatchObject({
    phase: 'verify',
    supplement: { answered: 3, received: 4 },
    ...samples['supplement-answered'].data.stands,
  });
});

test('who turns out to act for nobody else is no representative any more', () => {
  const waiting = next(next(standingIn('verify'), 'supplement-requested'), 'supplement-answered');
  expect(waiting.representative).toBeDefined();
  const { representative: _representative, ...stands } = samples['supplement-answered'].data.stands;
  const answer = { ...samples['supplement-answered'], data: { stands } };
  const again = after(waiting, link(code, { sequence: waiting.version, hash: waiting.hash }, answer));
  expect(again.representative).toBeUndefined();
});

test('who assessed it is kept, each once, also when it was sent back and assessed by somebody else', () => {
  const approve = (by: string, from: Dossier): Dossier => {
    const proposed = { ...samples['verification-completed'], by: { kind: 'staff' as const, id: by } };
    return next(after(from, link(code, { sequence: from.version, hash: from.hash }, proposed)), 'draft-confirmed');
  };
  const declined = next(approve('a', standingIn('verify')), 'approval-declined');
  const again = next(approve('b', declined), 'approval-declined');
  expect(again).toMatchObject({ verifiedBy: 'b', assessors: ['a', 'b'] });
  expect(approve('a', again)).toMatchObject({ verifiedBy: 'a', assessors: ['a', 'b'] });
});

test('who helped to file it is kept, each once', () => {
  const helped = next(next(standingIn('verify'), 'assistance-recorded'), 'assistance-recorded');
  expect(helped.assistants).toEqual(['mc-05977']);
});
