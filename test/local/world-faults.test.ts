import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';
import { modesOf, sourceNames } from '../../local/world/fault.ts';
import { fullName } from '../../local/world/people.ts';
import { Answers, askWorld, everythingOf, personal, type Reply, turn } from './world-asking.ts';
import { newWorld } from './world-land.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
beforeAll(async () => {
  surroundings = await newWorld();
});
afterAll(() => surroundings.world.close());

const hour = 3_600_000;
const idOf = (name: string): string => {
  const person = surroundings.world.citizens.find((each) => fullName(each.name) === name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person.citizenId;
};
/** Of whom each source knows something. */
const asked = (operation: string): string => {
  const special: Record<string, string> = {
    TraCuuGiayChungSinh: 'Nông Thị Mai',
    TraCuuGiayBaoTu: 'Vy Văn Tòng',
    TraCuuKhaiTu: 'Chu Văn Lợi',
  };
  return idOf(special[operation] ?? 'Đặng Quốc Cường');
};
const ask = (service: string, operation: string, requestId = 'q-1'): Promise<Reply> =>
  askWorld(surroundings.world, service, operation, { SoDinhDanh: asked(operation), MaYeuCau: requestId });
const logged = async (requestId: string): Promise<boolean> =>
  (await (await fetch(`${surroundings.world.urls.control}/log`)).text()).includes(`"${requestId}"`);
/** An answer without its time and signatures, which are new each time. */
const facts = ({ text }: Reply): string =>
  JSON.stringify(JSON.parse(text), (key, value: unknown) => (['ChuKy', 'ThoiDiem'].includes(key) ? undefined : value));
const body = (reply: Reply): Record<string, unknown> => JSON.parse(facts(reply));
/** Moves the clock until somebody has been answered. */
const passing = async (answer: Promise<Reply>): Promise<Reply> => {
  let reply: Reply | undefined;
  void answer.then((it) => (reply = it));
  await vi.waitFor(() => {
    surroundings.clock.advance(hour);
    expect(reply).toBeDefined();
  });
  return answer;
};

describe.each(sourceNames)('%s', (service) => {
  const [, operation, member] = personal.find(([source]) => source === service) ?? ['', '', ''];

  test('is down, answers wrongly, is slow or late, and works again', async () => {
    const { world } = surroundings;
    const truth = body(await ask(service, operation))[member];
    expect(truth).toBeTruthy();
    expect(truth).not.toEqual([]);

    await turn(world, service, { mode: 'down' });
    expect((await ask(service, operation)).status).toBe(503);
    await turn(world, service, { mode: 'wrong' });
    expect(await ask(service, operation)).toMatchObject({
      status: 200,
      text: expect.stringContaining('<!doctype html>'),
    });

    await turn(world, service, { mode: 'slow', ms: hour });
    const slow = ask(service, operation, `slow-${service}`);
    expect(await logged(`slow-${service}`)).toBe(false);
    expect(body(await passing(slow))[member]).toEqual(truth);

    await turn(world, service, { mode: 'late', ms: hour });
    const late = ask(service, operation, `late-${service}`);
    await vi.waitFor(async () => expect(await logged(`late-${service}`)).toBe(true));
    expect(body(await passing(late))[member]).toEqual(truth);

    await turn(world, service, { mode: 'ok' });
    expect(body(await ask(service, operation))[member]).toEqual(truth);
    expect(modesOf(service)).toEqual(['ok', 'slow', 'down', 'wrong', 'late', 'contradictory']);
  });
});

test.each(personal)(
  '%s contradicts the others when %s is asked, the same way each time',
  async (service, operation, member) => {
    const { world } = surroundings;
    const truth = JSON.parse(facts(await ask(service, operation)))[member];
    await turn(world, service, { mode: 'contradictory' });
    const [one, again] = [await ask(service, operation), await ask(service, operation)];
    await turn(world, service, { mode: 'ok' });
    const told = JSON.parse(one.text);
    expect(one.status).toBe(200);
    expect(JSON.parse(facts(one))[member]).not.toEqual(truth);
    expect(Answers.shape[member].safeParse(told[member]).success).toBe(true);
    expect(facts(again)).toBe(facts(one));
    // Children stand there without the parent’s identifier.
    expect(one.text.includes(asked(operation))).toBe(member !== 'Con');
  },
);

test('contradictory population data name, date and house another person under the asked identifier', async () => {
  const { world } = surroundings;
  const truth = (await everythingOf(world, idOf('Đặng Quốc Cường'))).CongDan;
  await turn(world, 'population', { mode: 'contradictory' });
  const { CongDan } = await everythingOf(world, idOf('Đặng Quốc Cường'));
  // A change is no question: it is done as ever.
  const newborn = {
    HoVaTen: { Ho: 'Vi', ChuDem: '', Ten: 'An' },
    GioiTinh: 'Nữ',
    NgaySinh: '20261112',
    DanToc: 'Nùng',
    QuocTich: 'Việt Nam',
  };
  const issued = JSON.parse(
    (await askWorld(world, 'population', 'CapSoDinhDanh', { MaYeuCau: 'q-7', ...newborn })).text,
  );
  await turn(world, 'population', { mode: 'ok' });
  expect(CongDan).toMatchObject({ SoDinhDanh: truth.SoDinhDanh, GioiTinh: truth.GioiTinh });
  expect(CongDan.HoVaTen).not.toEqual(truth.HoVaTen);
  expect(CongDan.NgayThangNamSinh).not.toEqual(truth.NgayThangNamSinh);
  expect((await everythingOf(world, issued.SoDinhDanh)).CongDan.HoVaTen.Ten).toBe('An');
});

test('nobody living is told dead by a contradiction, nobody gets children, and the single get a spouse', async () => {
  const { world } = surroundings;
  const person = idOf('Đặng Quốc Cường');
  for (const service of ['civil-status', 'health']) await turn(world, service, { mode: 'contradictory' });
  const { KhaiTu, GiayBaoTu } = await everythingOf(world, person);
  const single = await everythingOf(world, idOf('Bế Văn Kiên'));
  for (const service of ['civil-status', 'health']) await turn(world, service, { mode: 'ok' });
  expect([KhaiTu, GiayBaoTu, single.Con, single.GiayChungSinh]).toEqual([null, [], [], []]);
  // That no marriage is found is a fact too.
  expect(single.KetHon).not.toBeNull();
});

const Signed = z.object({
  NoiDung: z.record(z.string(), z.unknown()),
  ChuKy: z.string(),
  ChungThu: z.array(z.string()),
});

test('a contradictory hospital has signed what it says', async () => {
  const { world } = surroundings;
  await turn(world, 'health', { mode: 'contradictory' });
  const replies = [await ask('health', 'TraCuuGiayChungSinh'), await ask('health', 'TraCuuGiayBaoTu')];
  await turn(world, 'health', { mode: 'ok' });
  const notices = replies.flatMap(({ text }): unknown[] => {
    const { GiayChungSinh = [], GiayBaoTu = [] } = JSON.parse(text);
    return [...GiayChungSinh, ...GiayBaoTu];
  });
  expect(notices.length).toBeGreaterThan(1);
  for (const notice of notices) {
    const { NoiDung, ChuKy, ChungThu } = Signed.parse(notice);
    const key = createPublicKey(
      new X509Certificate(Buffer.from(ChungThu[0] ?? '', 'base64')).publicKey.export({ type: 'spki', format: 'pem' }),
    );
    expect(verify('sha256', Buffer.from(canonicalJson(NoiDung)), key, Buffer.from(ChuKy, 'base64'))).toBe(true);
  }
});

test('a late register has written before it answers', async () => {
  const { world } = surroundings;
  await turn(world, 'civil-status', { mode: 'late', ms: hour });
  const entry = {
    MaHoSo: 'H37.001-261123-0009',
    NguoiDuocKhaiSinh: {
      HoVaTen: { Ho: 'Hoàng', ChuDem: 'Bảo', Ten: 'An' },
      GioiTinh: 'Nữ',
      NgaySinh: '20261119',
      DanToc: 'Tày',
      QuocTich: 'Việt Nam',
      NoiSinh: 'Lạng Sơn',
    },
    Me: { SoDinhDanh: idOf('Nông Thị Mai'), HoVaTen: 'Nông Thị Mai' },
  };
  const answer = askWorld(world, 'civil-status', 'GhiSoKhaiSinh', entry);
  const births = async () => (await fetch(`${world.urls.control}/registers/births`)).text();
  await vi.waitFor(async () => expect(await births()).toContain(entry.MaHoSo));
  expect((await passing(answer)).status).toBe(200);
  await turn(world, 'civil-status', { mode: 'ok' });
  const { Con } = await everythingOf(world, idOf('Nông Thị Mai'));
  expect(Con.map(({ HoVaTen }) => HoVaTen)).toEqual(['Hoàng Gia Bảo', 'Hoàng Bảo An']);
});

test('one switch turns every service that knows the fault, and a restart keeps all', async () => {
  const first = await newWorld();
  const all = async (fault: object) => {
    const response = await fetch(`${first.world.urls.control}/faults`, { method: 'PUT', body: JSON.stringify(fault) });
    return (await response.json()).faults;
  };
  const turned: Record<string, { mode: string }> = await all({ mode: 'contradictory' });
  expect(Object.keys(turned).filter((name) => turned[name]?.mode === 'contradictory')).toEqual([...sourceNames]);
  await turn(first.world, 'tax', { mode: 'late', ms: 5 });
  await first.world.close();
  const { world } = await newWorld(first.directory);
  const { faults } = await (await fetch(world.urls.control)).json();
  expect(faults).toEqual({ ...turned, tax: { mode: 'late', ms: 5 } });
  await world.close();
});
