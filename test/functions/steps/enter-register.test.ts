import { describe, expect, test } from 'vitest';
import { brokenLink } from '../../../core/chain.ts';
import { identifierContext } from '../../../core/particulars.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { samples } from '../../core/sample-events.ts';
import { notice, type Known } from '../sample-sources.ts';
import { openRoute, upTo } from './route.ts';

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
