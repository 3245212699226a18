import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { link } from '../../core/chain.ts';
import { changeOf, qualityIn, summed, type Quality } from '../../core/data-quality.ts';
import { answerApproval, proposeResult } from '../../core/decide.ts';
import { isDisputing, isHolding, type Dispute } from '../../core/dispute/dispute.ts';
import { disputedIn } from '../../core/dispute/disputed-in.ts';
import { patched } from '../../core/dispute/facts.ts';
import { isHeardLater, ownerSays } from '../../core/dispute/owner-says.ts';
import { ownersPatch, settlementPatch, unfitIn } from '../../core/dispute/put-right.ts';
import { contestedAt } from '../../core/dispute/whose.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after, allows } from '../../core/fold.ts';
import { answerAt } from '../../core/form/answers.ts';
import { phases } from '../../core/lifecycle.ts';
import type { Particulars } from '../../core/particulars.ts';
import { at, dossier, outcomeOf } from './cases.ts';
import { code, disputedPath, eventTypes, samples } from './sample-events.ts';
import { birthAnswers, draft, edition, held, leader, motherId, officer, today } from './samples.ts';

const contested = (policy: Dispute['policy'], more: Partial<Dispute> = {}): Dispute => ({
  path: disputedPath,
  source: 'population',
  policy,
  ...more,
});
const answered = { outcome: 'kept', at, event: 7 } as const;
const settled = { by: 'paper', at, event: 7 } as const;

test.each<[string, Dispute, boolean]>([
  ['an identity nobody has spoken about', contested('hold'), true],
  ['one whose owner was only told', contested('hold', { case: { id: 'c', sentAt: at, dueAt: at } }), true],
  ['one whose owner is late', contested('hold', { overdue: true }), true],
  ['one that its owner keeps', contested('hold', { answer: answered }), false],
  ['one that its owner corrected', contested('hold', { answer: { ...answered, outcome: 'corrected' } }), false],
  ['one that an officer settled by a paper', contested('hold', { settled }), false],
  ['a value that is only marked', contested('proceed-marked'), false],
  ['a value that is not even marked', contested('proceed-silent'), false],
])('%s holds the result back: %#', (_what, dispute, holds) => {
  expect(isHolding(dispute)).toBe(holds);
  const at2 = (phase: 'verify' | 'approve', person: typeof officer) => ({
    dossier: { ...dossier(phase, 'self', person), disputes: [dispute] },
    person,
    at,
  });
  expect(outcomeOf(() => proposeResult(at2('verify', officer)))).toBe(
    holds ? 'dispute-open' : 'verification-completed',
  );
  expect(outcomeOf(() => answerApproval(at2('approve', leader), true))).toBe(
    holds ? 'dispute-open' : 'dossier-approved',
  );
  // Sending it back is always possible.
  expect(outcomeOf(() => answerApproval(at2('approve', leader), false))).toBe('approval-declined');
});

describe('what happens when the owner answers, by the phase', () => {
  const table = `
                corrected,changes     corrected,same        kept
    check       dispute-answered      dispute-answered      dispute-answered
    acknowledge dispute-answered      dispute-answered      dispute-answered
    decide      dispute-answered      dispute-answered      dispute-answered
    appointment dispute-answered      dispute-answered      dispute-answered
    external    dispute-answered      dispute-answered      dispute-answered
    consult     assessment-lapsed     dispute-answered      dispute-answered
    verify      dispute-answered      dispute-answered      dispute-answered
    confirm     assessment-lapsed     dispute-answered      dispute-answered
    approve     assessment-lapsed     dispute-answered      dispute-answered
    supplement  dispute-answered      dispute-answered      dispute-answered
    payment     dispute-answered      dispute-answered      dispute-answered
    suspended   dispute-answered      dispute-answered      dispute-answered
    issue       review-opened         dispute-noted         dispute-noted
    return      review-opened         dispute-noted         dispute-noted
    closed      review-opened         dispute-noted         dispute-noted
    refused     review-opened         dispute-noted         dispute-noted
    withdrawn   dispute-noted         dispute-noted         dispute-noted
    stopped     dispute-noted         dispute-noted         dispute-noted`;
  const [, ...rows] = table.trim().split('\n');
  const effects = [
    { corrected: true, changes: true },
    { corrected: true, changes: false },
    { corrected: false, changes: false },
  ];
  test('the table has every phase', () => {
    expect(new Set(rows.map((row) => row.trim().split(/\s+/)[0]))).toEqual(new Set(phases));
  });
  test.each(rows.map((row) => row.trim().split(/\s+/)))('%s', (phase, ...expected) => {
    const here = phases.find((known) => known === phase);
    if (here === undefined) throw new Error(`no phase ${phase ?? ''}`);
    expect(effects.map((effect) => ownerSays({ phase: here }, effect))).toEqual(expected);
    const open = { ...dossier(here, 'self', officer), disputes: [contested('hold')] };
    for (const type of new Set(effects.map((effect) => ownerSays(open, effect)))) expect(allows(open, type)).toBe(true);
  });
});

/** A dossier in which a value is called wrong, with as many more events as are chosen among those that may happen next. */
const lived = (choices: readonly ((open: DossierEvent['type'][]) => DossierEvent['type'] | undefined)[]) => {
  const first = samples['dossier-submitted'];
  if (first.type !== 'dossier-submitted') throw new Error('a dossier begins with its submission');
  const { path, source, policy } = contested('proceed-marked');
  const begun: DossierEvent = { ...first, data: { ...first.data, disputed: [{ path, source, policy }] } };
  const log: RecordedEvent[] = [link(code, undefined, begun)];
  let now: Dossier = after(undefined, link(code, undefined, begun));
  for (const choose of choices) {
    const present = now;
    const type = choose(eventTypes.filter((each) => allows(present, each)));
    if (type === undefined) break;
    const recorded = link(code, log.at(-1), samples[type]);
    log.push(recorded);
    now = after(now, recorded);
  }
  return log;
};

/** Any lawful life of a dossier in which a value is called wrong. */
const disputedLog = fc
  .array(fc.nat(), { maxLength: 40, size: 'max' })
  .map((turns) => lived(turns.map((turn) => (open) => open[turn % Math.max(open.length, 1)])));

const decided = new Set<Dossier['phase']>(['issue', 'return', 'closed', 'refused', 'withdrawn', 'stopped']);

/** Everything about a dossier but its disputes, and that something has happened. */
const bare = ({ disputes: _d, version: _v, hash: _h, changedAt: _c, passed: _p, ...rest }: Dossier) =>
  canonicalJson(rest);

/** What of a dispute is folded into the answers: nothing that is late (functions/dossiers/said.ts). */
const folded = ({ disputes = [] }: Dossier) =>
  JSON.stringify(disputes.map(({ answer, settled: paper }) => [answer?.late === true ? undefined : answer, paper]));

/** Each thing said about a dispute after the decision, with what it changed beside the dispute itself. */
const saidLate = (log: readonly RecordedEvent[]): { rewrites: string[]; late: number } => {
  let before: Dossier | undefined;
  let late = 0;
  const rewrites: string[] = [];
  for (const recorded of log) {
    const now = after(before, recorded);
    if (before !== undefined && decided.has(before.phase) && isDisputing(recorded.event.type)) {
      late++;
      if (bare(now) !== bare(before) || folded(now) !== folded(before)) rewrites.push(recorded.event.type);
    }
    before = now;
  }
  return { rewrites, late };
};

/** Parked after the decision, and copied since: the members of the dossier change their order when it is told. */
const parkedLate = lived(
  (
    [
      'checks-recorded',
      'verification-completed',
      'draft-confirmed',
      'dossier-approved',
      'result-issued',
      'dossier-parked',
      'file-copied',
      'dispute-sent',
    ] as const
  ).map((type) => () => type),
);

test('law: whatever owners and officers say after the decision, nothing but the dispute itself is another one', () => {
  let late = 0;
  fc.assert(
    fc.property(disputedLog, (log) => {
      const said = saidLate(log);
      late += said.late;
      expect(said.rewrites).toEqual([]);
    }),
    { numRuns: 300, examples: [[parkedLate]] },
  );
  expect(late).toBeGreaterThan(0);
});

const toDecision = ['checks-recorded', 'verification-completed', 'draft-confirmed', 'dossier-approved'] as const;
const toEnd = ['result-issued', 'result-returned'] as const;
/** Ways of a dossier to its end, and through what becomes of a decision on the way. */
const ways: readonly (readonly DossierEvent['type'][])[] = [
  [...toDecision, ...toEnd],
  [...toDecision, 'approval-lapsed', 'dossier-approved', ...toEnd],
  [...toDecision, 'register-refused', ...toDecision.slice(1), ...toEnd],
  [...toDecision, 'approval-lapsed', 'approval-declined', ...toDecision.slice(1), ...toEnd],
  [...toDecision, 'register-refused', 'dossier-refused'],
  [...toDecision, ...toEnd, 'result-correction-requested', 'correction-lapsed'],
  [...toDecision, ...toEnd, 'result-correction-requested', 'result-issued'],
];

/** A dossier on such a way, whose owner of the data has a corrected value from this turn on, and is asked after each. */
const correctedOn = (way: readonly DossierEvent['type'][], turn: number) => {
  const first = samples['dossier-submitted'];
  if (first.type !== 'dossier-submitted') throw new Error('a dossier begins with its submission');
  const { path, source, policy } = contested('proceed-marked');
  let last = link(code, undefined, { ...first, data: { ...first.data, disputed: [{ path, source, policy }] } });
  let now: Dossier = after(undefined, last);
  const follow = (type: DossierEvent['type']): void => {
    const sample = samples[type];
    const event = sample.type === 'dispute-answered' ? { ...sample, data: { ...sample.data, path } } : sample;
    last = link(code, last, event);
    now = after(now, last);
  };
  const left = [...way];
  for (let place = 0; left.length > 0 || place <= turn; place++) {
    if (place >= turn && now.disputes?.[0]?.answer === undefined && !isHeardLater(now)) {
      const type = ownerSays(now, { corrected: true, changes: true });
      const before = now.phase;
      follow(type);
      // Whoever assessed the old value looks again, and so the way goes on from there.
      if (type === 'assessment-lapsed')
        left.unshift(...(before === 'approve' ? toDecision.slice(1, 3) : toDecision.slice(1, 2)));
    }
    const next = left.shift();
    if (next !== undefined) follow(next);
  }
  if (now.disputes?.[0]?.answer === undefined && !isHeardLater(now))
    follow(ownerSays(now, { corrected: true, changes: true }));
  return now;
};

test('law: whenever the owner corrects it, no review is stuck, and nothing is late where nothing was issued', () => {
  let [heard, late] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...ways), fc.nat({ max: 14 }), (way, turn) => {
      const now = correctedOn(way, turn);
      const [dispute] = now.disputes ?? [];
      const [isAnswered, isLate] = [dispute?.answer !== undefined, dispute?.answer?.late === true];
      heard += isAnswered ? 1 : 0;
      late += isLate ? 1 : 0;
      expect(isAnswered || isHeardLater(now)).toBe(true);
      expect(!isLate || now.result !== undefined || now.phase === 'refused').toBe(true);
      expect(dispute?.review !== 'open' || allows(now, 'review-closed')).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect([heard > late, late > 0]).toEqual([true, true]);
});

test('law: the owner is heard after a decision that lapsed, and what they correct is put right then', () => {
  const lapsed = ways.find((way) => way.includes('register-refused')) ?? [];
  // Approved at the fourth turn: the owner has it from then on, and is asked once nothing is decided any more.
  const now = correctedOn(lapsed, toDecision.length);
  expect(now.disputes?.[0]).toMatchObject({ answer: { event: toDecision.length + 3 } });
  expect(now.disputes?.[0]?.answer?.late).toBeUndefined();
});

test('law: a dossier in which nothing is called wrong has no events of disputes', () => {
  for (const phase of phases)
    for (const type of eventTypes.filter(isDisputing))
      expect(allows({ ...dossier(phase, 'self', officer), disputes: undefined }, type)).toBe(false);
});

const particulars: Particulars = {
  applicant: { citizenId: motherId, name: 'Nông Thị Mai' },
  answers: birthAnswers,
  prefill: {
    'mother.fullName': held('Nông Thị Mai', true),
    'mother.citizenId': held(motherId, true),
    'child.ethnicity': held('Tày', false),
  },
  flags: [],
};
const origin = { asOf: at, evidence: 'population:case', hash: 'h' };
const corrected = (path: string, value: string, decidedByPaper = false) =>
  ownersPatch(edition.form, particulars, { path, value, origin }, { today, decided: decidedByPaper });

test('a correction changes the source’s value, and the answer only where it was the source’s', () => {
  const right = patched(particulars, 'mother.fullName', corrected('mother.fullName', 'Nông Thị Mây'));
  expect(answerAt(right.answers, 'mother.fullName')).toBe('Nông Thị Mây');
  expect(right.prefill['mother.fullName']).toEqual({
    value: 'Nông Thị Mây',
    lock: true,
    source: 'population',
    ...origin,
  });

  const typed = patched(particulars, 'child.ethnicity', corrected('child.ethnicity', 'Nùng'));
  expect(typed.answers).toEqual(particulars.answers);
  expect(typed.prefill['child.ethnicity']?.value).toBe('Nùng');

  const byPaper = patched(particulars, 'mother.fullName', corrected('mother.fullName', 'Nông Thị Mây', true));
  expect(byPaper.answers).toEqual(particulars.answers);
  expect(byPaper.prefill['mother.fullName']?.lock).toBe(false);

  const unusable = patched(particulars, 'mother.citizenId', corrected('mother.citizenId', 'mười hai'));
  expect(unusable.answers).toEqual(particulars.answers);
  expect(unusable.prefill['mother.citizenId']).toMatchObject({ lock: false, unusable: true });
});

test('what does not go together any more after a correction is named', () => {
  const before = patched(particulars, 'child.birthDate', { answer: '1990-01-01' });
  expect(unfitIn(edition.form, particulars, today)).toEqual([]);
  expect(unfitIn(edition.form, before, today)).toContain('mother.birth');
});

test('a paper that shows something else takes the place of the answer and locks nothing', () => {
  const patch = settlementPatch(particulars, 'mother.fullName', 'Nông Thị Mây');
  expect(patched(particulars, 'mother.fullName', patch)).toMatchObject({
    answers: { mother: { fullName: 'Nông Thị Mây' } },
    prefill: { 'mother.fullName': { value: 'Nông Thị Mai', lock: false } },
  });
  expect(settlementPatch(particulars, 'mother.fullName', 'Nông Thị Mai')).toEqual({
    held: particulars.prefill['mother.fullName'],
  });
});

const flag = (path: string) => ({ path, claimed: 'x' });

test('each value of a source is disputed once, by the policy of its field; a flag elsewhere is the person’s own word', () => {
  const flags = ['mother.citizenId', 'mother.fullName', 'mother.citizenId', 'child.givenName'].map(flag);
  expect(disputedIn(edition.form, particulars.prefill, flags)).toEqual([
    { path: 'mother.citizenId', source: 'population', policy: 'hold' },
    { path: 'mother.fullName', source: 'population', policy: 'proceed-marked' },
  ]);
  expect(draft.flags).toEqual([]);
});

test('the owner is told in whose record the value stands', () => {
  expect(contestedAt(edition, particulars, 'mother.fullName')).toMatchObject({
    citizenId: motherId,
    member: 'fullName',
  });
  const fathers = { ...particulars, prefill: { 'father.citizenId': held('020093001234', true) } };
  expect(contestedAt(edition, fathers, 'father.fullName')).toMatchObject({ citizenId: '020093001234' });
  expect(contestedAt(edition, particulars, 'child.givenName')).toBeUndefined();
});

test('law: counting each dossier as it goes on says the same as counting all logs at the end', () => {
  fc.assert(
    fc.property(fc.array(disputedLog, { maxLength: 4 }), (logs) => {
      let counts: Quality = {};
      for (const log of logs) {
        let said: Quality = {};
        for (let end = 1; end <= log.length; end++) {
          const now = qualityIn(log.slice(0, end));
          counts = summed([counts, changeOf(said, now)]);
          said = now;
        }
      }
      expect(counts).toEqual(summed(logs.map(qualityIn)));
    }),
    { numRuns: 50 },
  );
});
