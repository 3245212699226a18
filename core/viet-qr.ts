import type { PayTo } from '../events/pay-to.ts';
import { crc16 } from './crc16.ts';

/** One data object: its identifier, how long its value is, and the value. */
const object = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;

/** What a purpose may be, and an amount in whole dong; an application refuses longer ones. */
const isWritable = (amount: number, purpose: string): boolean =>
  /^[\x20-\x7E]{1,25}$/.test(purpose) && Number.isSafeInteger(amount) && amount > 0 && amount < 1e13;

/**
 * The text of a dynamic VietQR: a transfer of exactly so much (in dong) to this account, with this purpose; undefined
 * where the format cannot say it. Format: NAPAS, “Technical Specifications on NAPAS QR Switching, Part IV: QR Code Format”
 * (version 1.5.2, 2021; vietqr.net), which is EMV’s for codes that merchants present: identifiers 00 (version), 01 (12: for
 * one payment), 38 (NAPAS’s application, the bank and account of the beneficiary, QRIBFTTA: a transfer to an account),
 * 53 (dong), 54, 58, 62 (08: purpose, of at most 25 characters) and 63, the CRC of all before its value.
 */
export const vietQr = ({ bin, account }: Pick<PayTo, 'bin' | 'account'>, amount: number, purpose: string) => {
  if (!isWritable(amount, purpose)) return undefined;
  const beneficiary = object('00', bin) + object('01', account);
  const text = [
    object('00', '01'),
    object('01', '12'),
    object('38', object('00', 'A000000727') + object('01', beneficiary) + object('02', 'QRIBFTTA')),
    object('53', '704'),
    object('54', String(amount)),
    object('58', 'VN'),
    object('62', object('08', purpose)),
    '6304',
  ].join('');
  return text + crc16(text).toString(16).toUpperCase().padStart(4, '0');
};
