import type { CriminalRecord, WalletDocument } from './holdings.ts';
import { cardEnds } from './cards.ts';
import type { Settler } from './household.ts';
import type { Registers } from './registers.ts';
import { type Telling, fill } from './telling.ts';
import { convicted, unrecorded } from './told/convictions.ts';
import { divorces } from './told/divorces.ts';
import { documents } from './told/documents.ts';
import { insurance } from './told/insurance.ts';
import { licences } from './told/licences.ts';
import { penalties } from './told/penalties.ts';
import { vehicles } from './told/vehicles.ts';

const digits = (date: string): string => date.replaceAll('-', '');

/** Whoever has an account of level 2 has the identity card in the wallet. */
const identityCards = (settlers: readonly Settler[]): WalletDocument[] =>
  settlers.flatMap(({ person: { citizenId, birth, level }, card }) => {
    if (card === undefined || level !== 2) return [];
    const ends = cardEnds(card, 'year' in birth ? birth.year : birth.date);
    return [
      {
        SoDinhDanh: citizenId,
        MaGiayTo: `CC-${citizenId}`,
        LoaiGiayTo: 'identity-card',
        SoGiayTo: citizenId,
        NgayCap: digits(card),
        ...(ends && { NgayHetHan: digits(ends) }),
        CoQuanCap: 'Bộ Công an',
      },
    ];
  });

const criminalRecords = ({ one }: Telling, settlers: readonly Settler[]): CriminalRecord[] => {
  const idsOf = (told: readonly string[]) => new Set(told.map((each) => one(each).SoDinhDanh));
  const [withRecord, without] = [idsOf(convicted), idsOf(unrecorded)];
  return settlers
    .filter(({ person, card }) => card !== undefined && !without.has(person.citizenId))
    .map(({ person: { citizenId } }) => ({
      SoDinhDanh: citizenId,
      TinhTrang: withRecord.has(citizenId) ? 'Có án tích' : 'Không có án tích',
      NgayCapNhat: '20260105',
    }));
};

/** Insurance, licences, vehicles, penalties, divorces, criminal records and wallets. What is there already stays. */
export const settleHoldings = (registers: Registers, telling: Telling, settlers: readonly Settler[]): void => {
  const { one, here, owned } = telling;
  for (const { of, decision } of divorces) {
    for (const each of of) fill(registers.divorces, () => one(each).SoDinhDanh, [here(decision)]);
  }
  fill(registers.insurance, ({ SoDinhDanh }) => SoDinhDanh, insurance.map(owned));
  fill(registers.licences, ({ SoGPLX }) => SoGPLX, licences.map(owned));
  fill(
    registers.vehicles,
    ({ BienSo }) => BienSo,
    vehicles.map(({ of, ...vehicle }) => ({ SoDinhDanhChuXe: one(of).SoDinhDanh, ...vehicle })),
  );
  fill(registers.penalties, ({ SoQuyetDinh }) => SoQuyetDinh, penalties.map(owned));
  fill(registers.criminalRecords, ({ SoDinhDanh }) => SoDinhDanh, criminalRecords(telling, settlers));
  fill(registers.documents, ({ MaGiayTo }) => MaGiayTo, [...identityCards(settlers), ...documents.map(owned)]);
};
