import { afterAll, describe, expect, test } from 'vitest';
import { journey, leave, newStage, parents, points, silences, type Point, type Source } from './fault-journey.ts';

afterAll(leave);

const outcomesIn = ({ checks }: Awaited<ReturnType<typeof journey>>) =>
  new Set(checks.map(({ id, outcome }) => `${id} ${outcome}`));

describe.each(silences)('%s', (mode) => {
  test.each(['population', 'health', 'civil-status'] as const)(
    '%s at every point of each procedure: it ends, rightly marked, and asks nothing that is known',
    async (source) => {
      const stage = await newStage();
      for (const point of source === 'population' ? (['opening', 'submission', 'check'] as const) : []) {
        const ended = await journey(stage, 'civil-status-extract', source, mode, point);
        expect(outcomesIn(ended)).toEqual(
          new Set(['applicant matches', 'original missing', 'identityDocument missing']),
        );
      }
      for (const point of points) {
        const ended = await journey(stage, 'birth-registration', source, mode, point);
        expect(outcomesIn(ended)).toContain('applicant matches');
      }
    },
  );
});

const birth = async (source: Source, point: Point) =>
  journey(await newStage(), 'birth-registration', source, 'contradictory', point, parents.opening);
const doubtIn = ({ form }: Awaited<ReturnType<typeof journey>>): string[] =>
  Object.entries<{ against?: { source: string } }>(form.prefill).flatMap(([path, { against }]) =>
    against === undefined ? [] : [`${path} ${against.source}`],
  );

describe('contradictory', () => {
  test('civil-status while the form is opened: who the spouse is is asked, and nothing of them is locked', async () => {
    const ended = await birth('civil-status', 'opening');
    expect(doubtIn(ended)).toContain('father.citizenId civil-status');
    const { prefill } = ended.form;
    const father = Object.keys(prefill).filter((path) => path.startsWith('father.'));
    expect(father.length).toBeGreaterThan(3);
    expect(father.filter((path) => prefill[path].lock)).toEqual([]);
  });
  test('population while the form is opened: a stranger’s record is shown to nobody, and an officer compares', async () => {
    const ended = await birth('population', 'opening');
    expect(ended.form.lookups).toMatchObject({
      applicant: 'unavailable',
      mother: 'unavailable',
      father: 'unavailable',
    });
    const held = Object.values<{ source: string }>(ended.form.prefill);
    expect(held.filter(({ source }) => source === 'population')).toEqual([]);
    expect(outcomesIn(ended)).toContain('applicant matches');
  });
  test.each(['population', 'civil-status'] as const)('%s at the check: it is said between whom', async (source) => {
    const { checks } = await birth(source, 'check');
    expect(checks).toContainEqual(
      expect.objectContaining({ outcome: 'contradicts', source: 'population', against: 'civil-status' }),
    );
  });
  test('what the hospital tells of another birth at first differs at the check', async () => {
    expect(outcomesIn(await birth('health', 'opening'))).toContain('notice differs');
  });
  test('what it tells of another birth at the check differs too', async () => {
    expect(outcomesIn(await birth('health', 'check'))).toContain('notice differs');
  });
  test.each(['population', 'health', 'civil-status'] as const)(
    '%s at the submission and at the register changes nothing',
    async (source) => {
      const stage = await newStage();
      for (const point of ['submission', 'register'] as const)
        expect(outcomesIn(await journey(stage, 'birth-registration', source, 'contradictory', point))).toContain(
          'notice matches',
        );
    },
  );
});
