import { SFNClient } from '@aws-sdk/client-sfn';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createCivilStatus } from '../../functions/sources/civil-status.ts';
import { createPopulation } from '../../functions/sources/population.ts';
import { takeStep } from '../../functions/steps/take-step.ts';
import { catalogue } from './catalogue-file.ts';
import { motherId, saturday } from '../core/samples.ts';
import { answersTo } from '../support/answers.ts';
import { openHouse } from './house.ts';
import { marriageOnWire, motherOnWire } from './on-wire.ts';
import { fatherId, sampleSources } from './sample-sources.ts';
import { reached } from './source-settings.ts';
import { upTo } from './steps/route.ts';

const citizen = { ...motherOnWire, VoChong: { HoVaTen: 'Hoàng Văn Thái', SoDinhDanh: fatherId } };

/** A mother who, by the register, is younger than her child. */
const bornYesterday = { ...citizen, NgayThangNamSinh: { NgayThangNam: '20261120' } };

/** What the mother tells of herself. */
const told = {
  declared: 'yes',
  citizenId: motherId,
  fullName: 'Nông Thị Mai',
  birth: '1995-06-05',
  ethnicity: 'Tày',
  nationality: 'Việt Nam',
  residence: 'Thôn Nà Pài',
};

/** Everything that has been seen in registers, and worse. */
const dirt = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    true,
    [],
    {},
    '1950',
    '20991231',
    '00000000',
    '19950231',
    { Nam: '1950' },
    { NgayThangNam: '29991231' },
    { NgayThangNam: '20261120' },
    { Nam: '2026' },
    'Nông Thị Mai'.normalize('NFD'),
    'N'.repeat(5000),
    '\u0000\u202e',
    '020',
    '0201950033811',
  ),
  fc.string({ maxLength: 40 }),
  fc.integer(),
);
/** Some members of a record, wherever they are, put away or put wrong. */
const soiled = (record: object): fc.Arbitrary<object> =>
  fc.array(fc.record({ at: fc.nat({ max: 30 }), with: dirt }), { maxLength: 4 }).map((changes) => {
    const copy = structuredClone(record);
    const places: [object, string][] = [];
    const walk = (value: object) => {
      for (const [key, inner] of Object.entries<unknown>({ ...value })) {
        places.push([value, key]);
        if (typeof inner === 'object' && inner !== null) walk(inner);
      }
    };
    walk(copy);
    for (const change of changes) {
      const [holder, key] = places[change.at % places.length] ?? [{}, ''];
      Reflect.set(holder, key, change.with);
    }
    return copy;
  });

/** A source that answers everything with one record. */
const always =
  (record: object): typeof fetch =>
  async (_url, init) => {
    const { MaYeuCau } = JSON.parse(z.string().parse(init?.body));
    return Response.json({ MaYeuCau, ThoiDiem: '20261121100000', ...record });
  };

test('law: however dirty national data are, the form opens, is taken in and is decided', async () => {
  await fc.assert(
    fc.asyncProperty(soiled({ CongDan: citizen }), soiled({ KetHon: marriageOnWire }), async (person, married) => {
      const outside = {
        ...sampleSources({ notices: [] }).sources,
        population: createPopulation(reached('http://population.invalid', { fetch: always(person) })),
      };
      const register = createCivilStatus(reached('http://civil-status.invalid', { fetch: always(married) }));
      const sources = {
        ...outside,
        civilStatus: {
          ...outside.civilStatus,
          marriage: async (...asked: Parameters<typeof register.marriage>) => register.marriage(...asked),
        },
      };
      const house = await openHouse({}, catalogue, undefined, sources);
      const opened = await house.ask('POST /v1/drafts', {
        session: house.session,
        body: { procedure: 'birth-registration' },
      });
      expect(opened.status).toBe(201);
      const { id } = opened.body;
      // Whatever is not locked by then, they answer rightly.
      const answers = answersTo({ answers: {} }, { request: { commune: '05977' }, mother: told });
      const locked = Object.entries<{ value: string; lock: boolean }>(opened.body.prefill)
        .filter(([, { lock }]) => lock)
        .map(([path, { value }]) => [path.split('.'), value] as const);
      for (const [[step = '', field = ''], value] of locked)
        if (step !== 'father') answers[step] = { ...answers[step], [field]: value };
      const taken = await house.submit({ draft: id, answers, declaration: true });
      expect(taken.body.errors ?? []).toEqual([]);
      const { dossiers, vault, places, accesses } = house;
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
      const code = String(taken.body.code);
      expect(await takeStep(tools)({ dossier: code, do: 'check' })).toEqual({ phase: 'verify' });
      await house.happened(code, ...upTo('dossier-approved').slice(1));
      expect((await dossiers.require(code)).phase).toBe('issue');
    }),
    { numRuns: 60, examples: [[{ CongDan: bornYesterday }, { KetHon: marriageOnWire }]] },
  );
});
