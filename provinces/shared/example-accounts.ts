import { AgencyKind } from '../../core/agency.ts';

/** A power company is paid by its own bills. */
const takers = AgencyKind.options.filter((kind) => kind !== 'electricity');

/**
 * Into which accounts fees are paid. The real ones are the province’s to give, and published nowhere; these show their
 * shape only: no bank has this number, and no transfer to it arrives.
 */
export const exampleAccounts = (province: string) =>
  takers.map((agency) => ({
    agency,
    bin: '000000',
    bank: 'NGÂN HÀNG VÍ DỤ',
    account: '0000000000',
    holder: `TÀI KHOẢN VÍ DỤ ${province.toUpperCase()}`,
  }));
