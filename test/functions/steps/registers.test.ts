import { expect, test } from 'vitest';
import { adapters } from '../../../functions/steps/registers/adapters.ts';
import { en } from '../../../portal/src/officer/words/en.ts';
import { vi } from '../../../portal/src/officer/words/vi.ts';
import { dossier } from '../../core/cases.ts';
import { motherId, officer } from '../../core/samples.ts';
import { fatherId, sampleSources, type Known } from '../sample-sources.ts';

const approved = dossier('issue', 'nobody', officer);
const enter = async (register: keyof typeof adapters, answers: Parameters<(typeof adapters)['death']['enter']>[2]) => {
  const known: Known = {};
  const { sources, asked } = sampleSources(known);
  const entering = () => adapters[register].enter({ sources }, approved, answers);
  const entry = await entering();
  known.refused = 'NO';
  await expect(entering()).rejects.toMatchObject({ name: 'SourceRefused', code: 'NO' });
  return { entry, written: JSON.parse(asked.join('').replace('civil-status ', '')) };
};

test('a death is entered by what the form says of it; of who had no identifier by the name alone', async () => {
  const death = { date: '2026-11-18', place: 'Bệnh viện', noticeCode: '20001.GBT.00211.26' };
  const deceased = { fullName: 'Nông Thị Mai', citizenId: motherId, sex: 'female' };
  const { entry, written } = await enter('death', { deceased, death });
  expect(entry).toEqual({ book: '02/2026', number: '8/2026' });
  expect(written).toEqual({
    fullName: 'Nông Thị Mai',
    citizenId: motherId,
    gender: 'female',
    diedOn: '2026-11-18',
    place: 'Bệnh viện',
    noticeCode: '20001.GBT.00211.26',
  });
  const nameless = await enter('death', { deceased: { fullName: 'Nông Thị Ảo' }, death });
  expect(nameless.written).not.toHaveProperty('citizenId');
});

test('a marriage is entered by both who marry, each with an identifier', async () => {
  const wife = { fullName: 'Nông Thị Mai', citizenId: motherId };
  const husband = { fullName: 'Hoàng Văn Thái', citizenId: fatherId };
  expect((await enter('marriage', { wife, husband })).written).toEqual({ wife, husband });
  await expect(enter('marriage', { wife, husband: { fullName: 'Hoàng Văn Thái' } })).rejects.toThrow('citizenId');
});

test.each(Object.entries(adapters))(
  'what the register of %s refuses is said to officers in words',
  (_, { refusals }) => {
    for (const { trouble: said } of [vi, en])
      expect(refusals.filter((code) => !Object.keys(said.reasons).includes(code))).toEqual([]);
  },
);
