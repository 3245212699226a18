import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { Pause, Stage } from '../../events/step.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { routeDocument } from '../../workflows/route.ts';
import type { RouteDocument, States, Task } from '../../workflows/state.ts';
import { entryOf } from '../../workflows/steps.ts';
import { assignedBefore, unassigned } from './variables.ts';

const catalogue = await readCatalogue();
const tasksOf = (document: RouteDocument): [string, Task][] =>
  Object.entries(document.States).flatMap(([name, state]): [string, Task][] =>
    state.Type === 'Task' ? [[name, state]] : [],
  );

describe.each(catalogue)('the route of $slug', (procedure) => {
  const document = routeDocument(procedure);

  test('is a valid states language document', () => {
    expect(validate(document).errorsText('\n')).toBe('');
  });

  test('reads no variable before it is assigned, whatever the path', () => {
    expect(unassigned(document)).toEqual([]);
  });

  test('reaches every state', () => {
    const reached = assignedBefore(document.States, document.StartAt);
    expect([...reached.keys()].toSorted()).toEqual(Object.keys(document.States).toSorted());
  });

  test('can begin at every phase of its editions, in every wait and at every end, and ends when it is overtaken', () => {
    const { Where: where } = document.States;
    const phases = new Set(procedure.editions.flatMap(({ route }) => route.map(({ step }) => step)));
    expect(where).toMatchObject({ Type: 'Choice', Default: 'Park' });
    const choices = where?.Type === 'Choice' ? where.Choices : [];
    expect(choices).toEqual([
      ...[...phases, ...Pause.options].map((stage) => ({
        Condition: `{% $phase = '${stage}' %}`,
        Next: entryOf[stage],
      })),
      { Condition: "{% $phase = 'closed' %}", Next: 'Closed' },
      { Condition: "{% $phase = 'refused' %}", Next: 'Refused' },
      { Condition: "{% $phase = 'withdrawn' %}", Next: 'Withdrawn' },
      { Condition: "{% $phase = 'stopped' %}", Next: 'Stopped' },
      { Condition: "{% $phase = 'overtaken' %}", Next: 'Overtaken' },
    ]);
  });

  test('waits nowhere for ever: a parked machine asks anew each day', () => {
    expect(tasksOf(document).filter(([, task]) => task.TimeoutSeconds === undefined)).toEqual([]);
    for (const parked of [document.States['Park'], document.States['StillParked']])
      expect(parked).toMatchObject({
        TimeoutSeconds: 86_400,
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'StillParked' }],
      });
  });

  test('waits for people as long as the function says that opens the stage, and then sees what fell due', () => {
    const steps = procedure.editions.flatMap(({ route }) => route.map(({ step }) => step));
    const asked = (['verify', 'confirm', 'approve'] as const).filter((step) => steps.includes(step));
    const stages = [...asked, ...Pause.options];
    for (const entry of stages.map((stage) => entryOf[stage])) {
      expect(document.States[entry]).toMatchObject({
        Assign: { seconds: '{% $states.result.Payload.seconds %}' },
        Next: `Await${entry}`,
      });
      expect(document.States[`Await${entry}`]).toMatchObject({
        TimeoutSeconds: '{% $seconds %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'FellDue' }, { Next: 'Park' }],
      });
    }
  });

  test('waits for a signature as long as the function says that asked for it, and then asks that one again', () => {
    expect(document.States['Signed']).toMatchObject({
      Choices: [{ Condition: "{% $phase = 'issue' %}", Next: 'AwaitSignature' }],
      Default: 'Where',
    });
    expect(document.States['AwaitSignature']).toMatchObject({
      TimeoutSeconds: '{% $seconds %}',
      Next: 'Where',
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'SignResult' }, { Next: 'Park' }],
    });
  });

  test('hands functions nothing but codes, steps, tokens and names of errors', () => {
    const words = new Set(['do', 'document', 'step', 'dossier', 'token', 'error', 'again']);
    const expressions = new Set(['{% $dossier %}', '{% $phase %}', '{% $error %}', '{% $states.context.Task.Token %}']);
    const strays = tasksOf(document).flatMap(([name, task]) =>
      Object.entries(task.Arguments.Payload)
        .filter(([word, value]) => !words.has(word) || (/\{%/.test(value) && !expressions.has(value)))
        .map(([word]) => `${name}: ${word}`),
    );
    expect(strays).toEqual([]);
  });

  test('keeps only the name of an error', () => {
    expect(JSON.stringify(document)).not.toContain('Cause');
  });

  test('parks whatever trying again does not mend', () => {
    const uncaught = Object.entries(document.States).filter(
      ([, state]) =>
        state.Type === 'Task' &&
        !(state.Catch ?? []).some(({ ErrorEquals, Next }) => ErrorEquals.includes('States.ALL') && Next === 'Park'),
    );
    expect(uncaught.map(([name]) => name)).toEqual(['Park', 'StillParked']);
  });

  test.each(['SourceUnavailable', 'TimestampUnavailable'])('tries again after %s, within the hour', (error) => {
    for (const [, { Retry: retry }] of tasksOf(document)) {
      const [retrier] = retry.filter(({ ErrorEquals }) => ErrorEquals.includes(error));
      const {
        IntervalSeconds: first,
        BackoffRate: rate,
        MaxAttempts: times = 0,
        MaxDelaySeconds: most,
      } = retrier ?? {};
      const waits = Array.from({ length: times }, (_, index) =>
        Math.min((first ?? 0) * (rate ?? 0) ** index, most ?? 0),
      );
      const seconds = waits.reduce((sum, wait) => sum + wait, 0);
      expect(seconds).toBeGreaterThan(1800);
      expect(seconds).toBeLessThan(3600);
    }
  });
});

test('one machine serves every edition, one that is over and one to come too: it has the steps of all', () => {
  const [procedure] = catalogue;
  const [edition] = procedure?.editions ?? [];
  if (procedure === undefined || edition === undefined) throw new Error('the catalogue is empty');
  const route = edition.route.filter(({ step }) => step === 'verify' || step === 'issue');
  const over = { ...edition, id: 'over', from: '2020-01-01', until: '2020-02-01' };
  const document = routeDocument({ ...procedure, editions: [over, { ...edition, from: '2099-01-01', route }] });
  for (const { step } of edition.route) expect(document.States).toHaveProperty(entryOf[step]);
});

test('every stage of the lifecycle has its states', () => {
  expect(Object.keys(entryOf)).toEqual(Stage.options);
});

test('the check for variables sees one that only some paths assign', () => {
  const states = {
    A: {
      Type: 'Choice',
      Choices: [{ Condition: '{% true %}', Next: 'C' }],
      Default: 'C',
      Assign: { seen: 1 },
    },
    C: { Type: 'Pass', Output: '{% $seen %}', End: true },
  } as const satisfies States;
  expect(unassigned({ StartAt: 'A', States: states })).toEqual(['C: $seen']);
});
