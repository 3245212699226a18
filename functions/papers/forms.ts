import * as z from 'zod/mini';
import type { Text } from '../../core/text.ts';

export const FormNumber = z.enum(['01', '02', '03', '04', '05', '06', '07']);
export type FormNumber = z.infer<typeof FormNumber>;

interface Form {
  readonly name: Text;
  /** File of `procedures/templates`, without its ending. */
  readonly template: string;
  /** The sign after the number: its own part before the office’s; left out where no source gives one. */
  readonly sign?: { readonly of: string; readonly office: boolean };
  readonly unverified?: string;
}

/** The seven forms of Circular 03/2025/TT-VPCP, Annex I, as Decision 3621/QĐ-BYT prints them. */
export const forms = {
  '01': {
    name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment' },
    template: 'receipt',
    sign: { of: '', office: true },
    unverified:
      'the form wants the digital signature of whoever receives; that the agency’s stands for it, here and on 02, is our reading',
  },
  '02': {
    name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for supplements' },
    template: 'supplement-request',
    sign: { of: 'PBS', office: true },
  },
  '03': {
    name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Notice of refusal' },
    template: 'refusal-notice',
    sign: { of: 'PTC', office: true },
  },
  '04': {
    name: { vi: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết', en: 'Apology and new appointment' },
    template: 'apology',
    sign: { of: 'PXL', office: false },
  },
  '05': {
    name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped' },
    template: 'stop-notice',
    unverified: 'the name alone has a source: neither the fields nor a number of form 05 were found',
  },
  '06': {
    name: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Control sheet' },
    template: 'control-sheet',
    sign: { of: 'PKS', office: true },
    unverified:
      'the form names “trước hạn”, “đúng hạn”, “quá hạn”; that “đúng hạn” is the day it is due is our reading',
  },
  '07': {
    name: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
    template: 'register',
    sign: { of: 'STD', office: true },
  },
} as const satisfies Record<FormNumber, Form>;

/** The control sheet is the agency’s own trace; every other form about a dossier is meant for its applicant. */
export const isFor = (kind: 'citizen' | 'staff', form: FormNumber): boolean => kind === 'staff' || form !== '06';

/** The sign of a public administration service centre; a one-stop unit without a centre writes `BPTNTKQ`. */
export type Office = 'TTPVHCC' | 'BPTNTKQ';

/**
 * The forms that go out bear the agency’s digital signature; the control sheet and the register stay in the house. The
 * Circular wants a signature on 04, and on 01 and 02 where they are electronic.
 */
export const isSigned = (form: FormNumber): boolean => form !== '06' && form !== '07';

/** Forms that are numbered. */
export type Numbered = Exclude<FormNumber, '05'>;
export const isNumbered = (form: FormNumber): form is Numbered => 'sign' in forms[form];

/** The series in which a form is numbered: what stands behind the number, `PBS-TTPVHCC`. */
export const seriesOf = (form: Numbered, office: Office): string => {
  const { sign } = forms[form];
  return [sign.of, sign.office ? office : ''].filter((part) => part !== '').join('-');
};

/** Number and sign as they are printed; below ten with a zero before it (Decree 30/2020/NĐ-CP, Annex I). */
export const paperNumber = (number: number, series: string): string => `${String(number).padStart(2, '0')}/${series}`;
