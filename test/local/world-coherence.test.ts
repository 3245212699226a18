import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, fullName } from '../../local/world/people.ts';
import { dirt, type Fact } from '../../local/world/told/dirt.ts';
import { type Answers, askWorld, everythingOf } from './world-asking.ts';
import { land, newWorld } from './world-land.ts';

let surroundings: Awaited<ReturnType<typeof newWorld>>;
const known = new Map<string, { person: Person; answers: Answers }>();
beforeAll(async () => {
  surroundings = await newWorld();
  const { world } = surroundings;
  for (const person of world.citizens)
    known.set(person.citizenId, { person, answers: await everythingOf(world, person.citizenId) });
});
afterAll(() => surroundings.world.close());

const nfc = (text: string): string => text.normalize('NFC');
const nameOf = ({ CongDan: { HoVaTen } }: Answers): string => [HoVaTen.Ho, HoVaTen.ChuDem, HoVaTen.Ten].join(' ');
const born = ({ CongDan: { NgayThangNamSinh: birth } }: Answers): string => birth.NgayThangNam ?? birth.Nam ?? '';
/** As dirt.ts names people. */
const told = ({ name, birth }: Person): string => {
  const whole = nfc(fullName(name));
  const same = [...known.values()].filter(({ person }) => nfc(fullName(person.name)) === whole);
  return same.length === 1 ? whole : `${whole} ${'date' in birth ? birth.date : birth.year}`;
};
const saidOf = (name: string): Answers => {
  const found = [...known.values()].find(({ person }) => told(person) === name)?.answers;
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};
const communes: readonly string[] = land.communes.map(({ code }) => code);

/** Each name that some register gives somebody, by identifier; nobody’s identifier where it has none. */
const namesGiven = ({ Con, KhaiTu, GiayBaoTu, DoanhNghiep, ThuaDat, CongDan, NguoiNopThue }: Answers) => [
  ...Con.map(({ SoDinhDanh, HoVaTen }) => [SoDinhDanh, HoVaTen] as const),
  ...(KhaiTu ? [[CongDan.SoDinhDanh, KhaiTu.HoVaTen] as const] : []),
  ...(NguoiNopThue ? [[CongDan.SoDinhDanh, NguoiNopThue.Ten] as const] : []),
  ...GiayBaoTu.map(({ NoiDung }) => [NoiDung.SoDinhDanh, NoiDung.HoVaTen] as const),
  ...[...DoanhNghiep.flatMap((firm) => firm.NguoiDaiDien), ...ThuaDat.flatMap((parcel) => parcel.ChuSuDung)].map(
    ({ SoDinhDanh, HoVaTen }) => [SoDinhDanh, HoVaTen] as const,
  ),
  ...[CongDan.VoChong, CongDan.Cha, CongDan.Me].flatMap((kin) => (kin ? [[kin.SoDinhDanh, kin.HoVaTen] as const] : [])),
];

/** What of this person’s data is missing, doubtful, or told otherwise by another source. */
const ownDirt = (person: Person, answers: Answers): Fact[] => {
  const { CongDan, TinhTrang, KhaiTu, GiayBaoTu, GiayTo, ThuaDat, DoanhNghiep } = answers;
  const card = GiayTo.find(({ LoaiGiayTo }) => LoaiGiayTo === 'identity-card');
  const places = [CongDan.ThuongTru, ...ThuaDat.map(({ DiaChi }) => DiaChi), ...DoanhNghiep.map(({ TruSo }) => TruSo)];
  const twins = [...known.values()].filter(
    (other) =>
      nfc(nameOf(other.answers)) === nfc(nameOf(answers)) &&
      born(other.answers).slice(0, 4) === born(answers).slice(0, 4),
  );
  const found: Record<Fact, boolean> = {
    'birth-day': CongDan.NgayThangNamSinh.NgayThangNam === undefined,
    'card-date': card !== undefined && card.NgayCap !== CongDan.NgayCapCanCuoc,
    'marital-status': TinhTrang !== null && TinhTrang.TinhTrangHonNhan !== CongDan.TinhTrangHonNhan,
    alive: KhaiTu?.NgayChet !== CongDan.DaChet?.Ngay,
    'unregistered-death': GiayBaoTu.length > 0 && KhaiTu === null,
    letters: nameOf(answers) !== nfc(nameOf(answers)),
    namesake: twins.length > 1,
    commune: places.some(({ MaPhuongXa }) => !communes.includes(MaPhuongXa)),
    phone: person.level !== undefined && person.phone === undefined,
    name: false,
    'no-identifier': false,
  };
  return dirt.map(({ fact }) => fact).filter((fact, place, all) => found[fact] && all.indexOf(fact) === place);
};

test('every source says the same of everybody, but for what is mistaken on purpose', () => {
  const found = new Set<string>();
  for (const { person, answers } of known.values()) {
    for (const fact of ownDirt(person, answers)) found.add(`${told(person)}: ${fact}`);
    for (const [id, name] of namesGiven(answers)) {
      const meant = known.get(id ?? '');
      if (meant === undefined) found.add(`${name}: no-identifier`);
      else if (nfc(nameOf(meant.answers)) !== nfc(name)) found.add(`${told(meant.person)}: name`);
    }
  }
  expect([...found].toSorted()).toEqual(dirt.map(({ of, fact }) => `${of}: ${fact}`).toSorted());
});

test('an identifier, a sex and a year of birth belong together everywhere', () => {
  const years = [...known.values()].flatMap(({ answers }) => {
    const children = answers.Con.map(({ SoDinhDanh, NgaySinh }) => [SoDinhDanh ?? '', NgaySinh.slice(0, 4)] as const);
    return [[answers.CongDan.SoDinhDanh, born(answers).slice(0, 4)] as const, ...children];
  });
  for (const [id, year] of years) {
    if (id === '') continue;
    const century = 19 + Math.floor(Number(id[3]) / 2);
    expect([id, `${century}${id.slice(4, 6)}`]).toEqual([id, year]);
  }
  const sexes = [...known.values()].map(({ answers: { CongDan } }) => [CongDan.SoDinhDanh, CongDan.GioiTinh]);
  expect(sexes.filter(([id, sex]) => (Number(id?.[3]) % 2 === 1 ? 'Nữ' : 'Nam') !== sex)).toEqual([]);
});

test('spouses, parents and children know of one another', () => {
  const ofChildren = new Map(
    [...known.values()].flatMap(({ answers: { CongDan } }) =>
      [CongDan.Cha, CongDan.Me].flatMap((parent) =>
        parent?.SoDinhDanh ? [[`${parent.SoDinhDanh} ${CongDan.SoDinhDanh}`, true] as const] : [],
      ),
    ),
  );
  const ofParents = [...known.values()].flatMap(({ answers }) =>
    answers.Con.flatMap(({ SoDinhDanh }) => (SoDinhDanh ? [`${answers.CongDan.SoDinhDanh} ${SoDinhDanh}`] : [])),
  );
  expect(ofParents.toSorted()).toEqual([...ofChildren.keys()].toSorted());
  for (const { answers } of known.values()) {
    const { KetHon, CongDan } = answers;
    if (KetHon === null) continue;
    const other = [KetHon.SoDinhDanhChong, KetHon.SoDinhDanhVo].find((id) => id !== CongDan.SoDinhDanh) ?? '';
    expect(known.get(other)?.answers.KetHon).toEqual(KetHon);
    expect([undefined, other]).toContain(CongDan.VoChong?.SoDinhDanh);
  }
});

test('a wallet shows what its register holds, and what is over is said to be over', () => {
  const today = new Date(surroundings.clock.now()).toISOString().slice(0, 10).replaceAll('-', '');
  let over = 0;
  for (const { person, answers } of known.values()) {
    const numbers: Record<string, readonly string[]> = {
      'identity-card': [person.citizenId],
      'driving-licence': answers.GiayPhepLaiXe.map(({ SoGPLX }) => SoGPLX),
      'vehicle-registration': answers.Xe.map(({ SoDangKy }) => SoDangKy),
      'health-insurance-card': [answers.BaoHiem?.TheBHYT?.SoThe ?? ''],
    };
    for (const { LoaiGiayTo, SoGiayTo } of answers.GiayTo) expect(numbers[LoaiGiayTo]).toContain(SoGiayTo);
    over += answers.GiayTo.filter(({ NgayHetHan }) => NgayHetHan !== undefined && NgayHetHan < today).length;
    for (const { NgayHetHan, TrangThai } of answers.GiayPhepLaiXe)
      expect([TrangThai === 'Hết hạn', NgayHetHan]).toEqual([(NgayHetHan ?? '9') < today, NgayHetHan]);
    const cards = answers.GiayTo.filter(({ LoaiGiayTo }) => LoaiGiayTo === 'identity-card');
    expect([person.citizenId, cards.length]).toEqual([person.citizenId, person.level === 2 ? 1 : 0]);
  }
  // Two identity cards or licences of one man, and a health insurance card.
  expect(over).toBe(3);
});

test('the small world has those whom procedures have to tell apart', async () => {
  const { world } = surroundings;
  expect(saidOf('Nguyễn Hữu Phước').Con).toMatchObject([
    { HoVaTen: 'Nguyễn Minh Nhật', DaChet: { Ngay: '20130105' } },
    { HoVaTen: 'Nguyễn Minh Quang', QuanHe: 'Con đẻ', DaChet: { Ngay: '20211019' } },
    { HoVaTen: 'Nguyễn Thảo My', QuanHe: 'Con nuôi' },
  ]);
  expect(saidOf('Đặng Quốc Cường').DoanhNghiep.map(({ TinhTrang }) => TinhTrang)).toEqual([
    'Đang hoạt động',
    'Đã giải thể',
  ]);
  expect(saidOf('Phùng Thị Loan').DoanhNghiep.map((firm) => [firm.TinhTrang, firm.NguoiDaiDien.length])).toEqual([
    ['Tạm ngừng', 1],
    ['Đang hoạt động', 2],
  ]);
  expect(saidOf('Hoàng Thu Hà').ThuaDat).toEqual(saidOf('Đặng Quốc Cường').ThuaDat);
  expect(saidOf('Hoàng Thu Hà').ThuaDat).toHaveLength(1);
  expect(saidOf('Hà Thị Thu').TinhTrang).toMatchObject({ TinhTrangHonNhan: 'Đã ly hôn' });
  expect(saidOf('Hoàng Thị Sen').TinhTrang).toMatchObject({ TinhTrangHonNhan: 'Góa vợ/chồng' });
  expect(saidOf('Nông Văn Hùng 1985-09-02').LyLich).toEqual({ TinhTrang: 'Có án tích' });
  expect(saidOf('Nông Văn Hùng 1985-01-15').LyLich).toEqual({ TinhTrang: 'Không có án tích' });
  for (const firm of saidOf('Ngô Văn Tài').DoanhNghiep) {
    const byNumber = await askWorld(world, 'business', 'TraCuuDoanhNghiep', { MaSo: firm.MaSo });
    expect(JSON.parse(byNumber.text).DoanhNghiep).toMatchObject([firm]);
    const payer = await askWorld(world, 'tax', 'TraCuuNguoiNopThue', { MaSoThue: firm.MaSo });
    expect(JSON.parse(payer.text).NguoiNopThue).toMatchObject({ MaSoThue: firm.MaSo, Ten: firm.Ten });
  }
});

test('numbers of firms carry their check digit', () => {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const firms = [...known.values()].flatMap(({ answers }) => answers.DoanhNghiep.map(({ MaSo }) => MaSo));
  expect(new Set(firms).size).toBe(5);
  for (const number of firms) {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
    expect([number, Number(number[9])]).toEqual([number, 10 - (sum % 11)]);
  }
});
