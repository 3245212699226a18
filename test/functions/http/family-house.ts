import type { Death } from '../../../core/represented.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import type { Choice } from '../../../functions/representation/token.ts';
import type { Registers } from '../../../functions/representation/registers.ts';
import extract from '../../../procedures/civil-status-extract.ts';
import { catalogue as birth } from '../catalogue-file.ts';
import { openHouse } from '../house.ts';
import { fatherId, fatherRecord, motherRecord } from '../sample-sources.ts';

export const childId = '020315001846';
const adultId = '020201000001';
const child = { ...motherRecord, citizenId: childId, fullName: 'Hoàng Gia Bảo', birth: { date: '2015-02-09' } };
const { spouse: _spouse, ...single } = child;

const born = (id: string | undefined, date: string, dead = false) => ({
  citizenId: id,
  name: 'Hoàng Gia Bảo',
  born: date,
  dead,
});

/** A house in which a parent, two children of theirs and a receiver of mandates are known. */
export const openFamily = async () => {
  const unclear: { now?: Death } = {};
  const known = { dead: new Set<string>(), unclear, silent: false, parent: true };
  const told = {
    told: true as const,
    source: 'civil-status',
    asOf: '2026-11-21T03:00:00.000Z',
    evidence: 'civil-status:q',
  };
  const registers: Registers = {
    childrenOf: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['children']);
      if (known.silent) return { told: false, source: 'civil-status' };
      await asking.note(childId, 'civil-status', ['fullName', 'born', 'parents']);
      return {
        ...told,
        value: known.parent
          ? [
              born(childId, '2015-02-09', known.dead.has(childId)),
              born(adultId, '2001-01-01'),
              born(undefined, '2026-11-17'),
              born('020318000009', '2018-01-01', true),
            ]
          : [],
      };
    },
    organisationsOf: async () => ({ told: false, source: 'business' }),
    isDead: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['death']);
      return known.unclear.now ?? known.dead.has(citizenId);
    },
  };
  const offered = catalogueOf({ ...birth, procedures: [...birth.procedures, extract] });
  const house = await openHouse({ citizens: [motherRecord, fatherRecord, single] }, offered, registers);
  const father = await house.signIn(fatherId, 'Hoàng Văn Thái');
  const path = { code: '2.000635' };
  const list = async (session = house.session, code = '2.000635') =>
    (await house.ask('GET /v1/procedures/{code}/represented', { session, path: { ...path, code } })).body;
  const begin = async (whom: string | undefined, session = house.session, procedure = '2.000635') =>
    house.ask('POST /v1/drafts', { session, body: { procedure, ...(whom === undefined ? {} : { for: whom }) } });
  const answers = {
    original: { office: 'UBND phường Đông Kinh' },
    person: { fullName: 'Hoàng Gia Bảo', birthDate: '2015-02-09' },
    request: { commune: '05977' },
  };
  const send = async (draft: unknown, session = house.session, key = 'key-00000001') =>
    house.submit({ draft, answers, declaration: true }, key, {
      session,
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key },
    });
  const mandate = {
    procedure: '2.000635',
    receiver: { citizenId: fatherId, name: 'hoàng văn  thái' },
    kin: 'relative',
    until: '2026-12-31',
  };
  const give = async (more = {}, session = house.session) =>
    house.ask('POST /v1/me/mandates', { session, body: { ...mandate, ...more } });
  const revoke = async (id: string, session = house.session) =>
    house.ask('POST /v1/me/mandates/{id}/revocation', { session, path: { id }, body: {} });
  return { ...house, known, father, list, begin, send, give, revoke };
};

/** What a list of choices shows. */
export const shown = ({ items }: { items: readonly Partial<Choice>[] }) => items.map(({ by, name }) => `${by} ${name}`);
