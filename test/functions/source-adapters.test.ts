import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTaxpayers } from '../../functions/sources/taxpayers.ts';
import { other, person, purpose, sourceAnswers, taxpayer } from './source-answers.ts';
import { openSource } from './source-server.ts';
import { reached } from './source-settings.ts';

let server: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  server = await openSource();
});
afterAll(async () => server.close());
beforeEach(() => server.asked.splice(0));

describe.each(sourceAnswers)('$source $operation $question', ({ source, operation, question, ask, ...said }) => {
  const asking = async (timeoutMs = 5000) => ask(reached(server.url, { timeoutMs }));
  const unavailable = (reason: string) => ({ status: 'unavailable', source, reason });

  test('what it knows comes with its origin, in our words, and the question with its purpose', async () => {
    server.behave({ body: said.found(person) });
    expect(await asking()).toMatchObject({
      status: 'found',
      source,
      asOf: '2026-11-23T10:15:00+07:00',
      evidence: `${source}:q-1`,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      value: said.value,
    });
    expect(server.asked).toEqual([
      {
        operation,
        question: {
          MaYeuCau: 'q-1',
          MaHoSo: purpose.dossier,
          MaDVC: '1.004873',
          MaCanBo: 'mc-05977',
          MaDonVi: 'H37.001',
          ...(source === 'population' && { MaTichHop: '037' }),
          ...(question ?? { SoDinhDanh: person }),
        },
      },
    ]);
  });

  test('decomposed text is the same text', async () => {
    server.behave({ body: said.found(person) });
    const composed = await asking();
    const decomposed: object = JSON.parse(JSON.stringify(said.found(person)).normalize('NFD'));
    server.behave({ body: decomposed });
    expect(await asking()).toEqual(composed);
  });

  test('what it does not know is missing', async () => {
    server.behave({ body: said.missing });
    expect(await asking()).toEqual({ status: 'missing', source, asOf: '2026-11-23T10:15:00+07:00' });
  });

  test('what it says of somebody else is no answer', async () => {
    server.behave({ body: said.found(other) });
    const { status } = await asking();
    expect(status).toBe(said.anonymous === true ? 'found' : 'unavailable');
  });

  test('down, slow, another system’s page, an answer without its member', async () => {
    server.behave('down');
    expect(await asking()).toEqual(unavailable('refused'));
    expect(server.asked).toHaveLength(2);
    server.behave('slow');
    expect(await asking(40)).toEqual(unavailable('timeout'));
    server.behave('page');
    expect(await asking()).toEqual(unavailable('malformed'));
    server.behave({ body: {} });
    expect(await asking()).toEqual(unavailable('malformed'));
  });
});

test('a parcel of which one owner has no identifier may be anybody’s', async () => {
  const parcels = sourceAnswers.find(({ source }) => source === 'land');
  const anonymous = JSON.parse(JSON.stringify(parcels?.found(other)).replace(`"SoDinhDanh":"${other}",`, ''));
  server.behave({ body: anonymous });
  expect(await parcels?.ask(reached(server.url))).toMatchObject({
    status: 'found',
    value: [{ owners: [{ fullName: 'Nông Thị Mai' }] }],
  });
});

const outcomeOfCode = async (code: string) => {
  server.behave({ body: taxpayer(code) });
  return (await createTaxpayers(reached(server.url)).ofPerson(person, purpose)).status;
};

test('a personal tax code is the person’s own identifier, or an old one', async () => {
  expect(await outcomeOfCode(person)).toBe('found');
  expect(await outcomeOfCode('8012345678')).toBe('found');
  expect(await outcomeOfCode(other)).toBe('unavailable');
});

test('a document of another kind than was asked for is no answer', async () => {
  const documents = sourceAnswers.find(({ source }) => source === 'wallet-documents');
  const passports = JSON.parse(JSON.stringify(documents?.found(person)).replace('marriage-certificate', 'passport'));
  server.behave({ body: passports });
  expect(await documents?.ask(reached(server.url))).toMatchObject({ status: 'unavailable', reason: 'malformed' });
});
