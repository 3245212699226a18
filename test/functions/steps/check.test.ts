import { describe, expect, test } from 'vitest';
import { machine } from '../../../events/actor.ts';
import { Refusal } from '../../../core/refusal.ts';
import { lastChecks } from '../../../core/source-checks.ts';
import { openFindings } from '../../../functions/dossiers/findings.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { fatherId, motherRecord, notice, twin, type Known } from '../sample-sources.ts';
import { openRoute } from './route.ts';

const checksOf = async (later: Known, earlier: Known = {}) => {
  const { take, dossiers, dossier, vault } = await openRoute(later, earlier);
  expect(await take({ do: 'check' })).toEqual({ phase: 'verify' });
  const log = await dossiers.log(dossier);
  const data = log.at(-1)?.event.data ?? {};
  const { conflicts } = await openFindings(vault, await dossiers.require(dossier), log);
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
      'identityDocument missing',
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
      'identityDocument missing',
      'register unavailable child.noticeCode',
    ]);
  });
  test('a stranger’s record under the applicant’s number matches nothing, and nobody whom it names is asked about', async () => {
    const stranger = { ...motherRecord, fullName: 'Phạm Thu Trang' };
    const { take, dossiers, dossier, vault, asked } = await openRoute({ citizens: [stranger] });
    await take({ do: 'check' });
    const log = await dossiers.log(dossier);
    const checks = lastChecks(log);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'applicant', outcome: 'unavailable', why: 'another-name' }),
    );
    expect(checks.filter(({ outcome }) => outcome === 'matches').map(({ source }) => source)).not.toContain(
      'population',
    );
    expect((await dossiers.require(dossier)).silent?.lookups).toEqual(['applicant', 'mother', 'father', 'notice']);
    expect(asked).not.toContain(`population ${fatherId}`);
    const { said } = await openFindings(vault, await dossiers.require(dossier), log);
    expect(Object.values(said).filter(({ source }) => source === 'population')).toEqual([]);
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
      'lookup:wallet-documents machine check',
    ]);
  });
  test('who is silent is on the log, though somebody else moved the dossier at that moment', async () => {
    const { tools, dossiers, dossier } = await openRoute({ down: ['health'] });
    let refused = 0;
    const append: typeof dossiers.append = async (present, event, extra) => {
      if (event.type === 'checks-postponed' && refused++ === 0) throw new Refusal('changed-meanwhile');
      return dossiers.append(present, event, extra);
    };
    const take = takeStep({ ...tools, dossiers: { ...dossiers, append } });
    expect(await take({ dossier, do: 'check' })).toEqual({ phase: 'verify' });
    expect(refused).toBe(2);
    expect((await dossiers.require(dossier)).silent?.lookups).toEqual(['notice']);
  });
  test('who is silent at this try is on the log, though others were at an earlier one', async () => {
    const { take, dossiers, dossier } = await openRoute({ down: ['health'] });
    const head = { v: 1, at: '2026-11-21T02:00:00.000Z', by: machine } as const;
    const data = { lookups: ['marriage'] };
    await dossiers.append(await dossiers.require(dossier), { ...head, type: 'checks-postponed', data });
    await take({ do: 'check' });
    expect((await dossiers.require(dossier)).silent?.lookups).toEqual(['notice']);
  });
});
