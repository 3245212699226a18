import { expect, test } from 'vitest';
import { opinionsView } from '../../../functions/http/opinions-view.ts';
import landChange from '../../../procedures/land-change.ts';
import { logOf, samples } from '../../core/sample-events.ts';
import { province } from '../../core/samples.ts';

const [edition] = landChange.editions;
if (edition === undefined) throw new Error('no edition');

test('each agency stands by its name with what it said, and who is waited for no more only when asked anew', () => {
  const { 'opinions-requested': requested, 'opinion-given': given, 'opinion-lapsed': lapsed } = samples;
  const asked = {
    ...requested,
    data: { asked: requested.data.asked.map((each, place) => ({ ...each, agency: place === 0 ? 'economy' : 'tax' })) },
  };
  const prolonged = {
    ...samples['outage-credited'],
    data: { ...samples['outage-credited'].data, opinionsBy: [{ unit: 'H37.TH', dueAt: '2026-11-30T10:30:00.000Z' }] },
  };
  const log = logOf(asked, given, samples['assessment-lapsed'], { ...asked, at: given.at }, prolonged);
  const seen = (phase: 'consult' | 'verify', events = log) =>
    opinionsView(province, edition, { phase }, events, (sequence) => (sequence === 2 ? 'Đồng ý' : undefined)).map(
      ({ agency, said, note, dueAt }) => [agency.vi, said ?? dueAt.slice(0, 10), note],
    );
  const agreed = ['Công an phường Đông Kinh', 'agrees', 'Đồng ý'];
  expect(seen('consult')).toEqual([
    agreed,
    ['Công an phường Đông Kinh', '2026-11-23', undefined],
    ['Thuế tỉnh Lạng Sơn', '2026-11-30', undefined],
  ]);
  expect(seen('verify')).toEqual([agreed]);
  expect(seen('verify', logOf(asked, given, lapsed))).toEqual([agreed, ['Thuế tỉnh Lạng Sơn', 'consent', undefined]]);
});
