import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant } from './shared/applicant.ts';
import { amount } from './shared/benefits.ts';
import { population } from './shared/databases.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';
import * as tax from './shared/tax.ts';

const page = 'Trang thủ tục 2.002233';
const dong = 100_000_000_000;

export default defineProcedure({
  code: '2.002233',
  slug: 'tax-settlement',
  name: {
    vi: 'Khai quyết toán thuế/ Hoàn thuế đối với cá nhân cư trú có thu nhập từ tiền lương, tiền công quyết toán thuế trực tiếp với cơ quan thuế',
    en: 'Income tax of a year settled and paid back, for wages of residents who file themselves',
  },
  field: { vi: 'Thuế', en: 'Tax' },
  level: 'province',
  decider: tax.decider,
  summary: {
    vi: 'Quyết toán thuế thu nhập cá nhân từ tiền lương và nhận lại số nộp thừa. Thu nhập, thuế đã khấu trừ, người phụ thuộc lấy từ dữ liệu thuế.',
    en: 'Settles your income tax on wages and pays back what was too much. Income, tax withheld and dependants come from the tax data.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfc-e974-738b-939a-61bcf1b0d99f (Quyết định 216/QĐ-BTC), read 2026-07-20',
  ],
  unverified: [
    tax.deciderDoubt,
    ...tax.doubts,
    'editions[].term: six working days stand by the counter; what stands online and by post has no unit, and six are taken for all',
    'editions[].channels: the tax office of whoever pays the highest wage is competent; here it is that of the province where the taxpayer lives',
    'editions[].form: composed from form 02/QTT-TNCN as generally known, own wording; the last year that is over of those that the tax data have, and an earlier one cannot be chosen here; what was overpaid is all paid back (item 46), and set off against other dues (item 47) at the counter only',
    'editions[].form: who has more to pay instead, foreigners, income from abroad and dependants who are not registered yet are not offered here',
    'editions[].lookups: that the tax database tells of income, tax withheld and dependants by year is how our source stands; no description of it was found',
    'editions[].assessment: what is paid back is reckoned by the tax office; its rule is not checked here',
    'editions[].result.template: own layout; form 01/QĐHT was not seen',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        tax.taxLaw,
        'Nghị định 126/2020/NĐ-CP, sửa đổi bởi Nghị định 373/2025/NĐ-CP',
        'Thông tư 80/2021/TT-BTC, sửa đổi bởi Thông tư 94/2025/TT-BTC',
      ],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 6, ground: `${page}: trực tiếp, 6 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: [
        {
          id: 'to-khai-quyet-toan',
          name: { vi: 'Tờ khai quyết toán thuế (mẫu 02/QTT-TNCN)', en: 'Settlement form (02/QTT-TNCN)' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: Nghị định 373/2025/NĐ-CP, Phụ lục I`,
        },
        {
          id: 'chung-tu-khau-tru',
          name: { vi: 'Chứng từ khấu trừ thuế thu nhập cá nhân', en: 'Certificates of tax withheld' },
          kind: 'data',
          copies: 1,
          replacedBy: [],
          foundBy: [tax.taxes.id],
          ground: `${page}: tổ chức trả thu nhập đã chuyển dữ liệu chứng từ khấu trừ điện tử thì không cần nộp`,
        },
        {
          id: 'bang-ke-nguoi-phu-thuoc',
          name: {
            vi: 'Bảng kê giảm trừ gia cảnh cho người phụ thuộc (mẫu 02-1/BK-QTT-TNCN)',
            en: 'List of dependants (02-1/BK-QTT-TNCN)',
          },
          kind: 'data',
          copies: 1,
          replacedBy: [],
          foundBy: [tax.taxes.id],
          ground: `${page}: Nghị định 373/2025/NĐ-CP, Phụ lục I`,
          unverified: 'that the dependants whom the tax data have need no list is our reading',
        },
        {
          id: 'hoa-don-dong-gop',
          name: {
            vi: 'Chứng từ đóng góp vào quỹ từ thiện, nhân đạo, khuyến học',
            en: 'Receipts of gifts to charities and schools',
          },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Có khoản đóng góp được giảm trừ', en: 'There are gifts that lower the tax' },
          replacedBy: [],
          ground: `${page}: bản sao hóa đơn, chứng từ (nếu có)`,
        },
      ],
      lookups: [
        applicant,
        {
          ...tax.taxes,
          why: {
            vi: 'Để bạn không phải khai thu nhập và nộp chứng từ khấu trừ',
            en: 'So that you need not declare your income and hand in certificates',
          },
          none: {
            vi: 'Dữ liệu thuế chưa có thu nhập của bạn. Mời tự khai và nộp chứng từ khấu trừ; cán bộ sẽ đối chiếu.',
            en: 'The tax data have no income of yours. Please fill it in and hand in the certificates; an officer will compare them.',
          },
        },
      ],
      form: {
        steps: [
          tax.payer,
          {
            id: 'year',
            title: { vi: 'Thu nhập và thuế đã khấu trừ', en: 'Income and tax withheld' },
            fields: [
              {
                id: 'year',
                kind: 'text',
                maxLength: 4,
                label: { vi: 'Năm quyết toán', en: 'Year that is settled' },
                hint: { vi: 'Năm đã hết, ví dụ 2025', en: 'One that is over, for example 2025' },
                prefill: tax.ofTaxes('/years/0/year'),
              },
              {
                id: 'income',
                kind: 'count',
                max: dong,
                unit: 'VND',
                personal: true,
                label: { vi: 'Thu nhập chịu thuế (đồng)', en: 'Taxable income (dong)' },
                prefill: tax.ofTaxes('/years/0/income'),
              },
              {
                id: 'withheld',
                kind: 'count',
                max: dong,
                unit: 'VND',
                personal: true,
                label: { vi: 'Thuế đã khấu trừ (đồng)', en: 'Tax withheld (dong)' },
                prefill: tax.ofTaxes('/years/0/withheld'),
              },
              {
                id: 'dependants',
                kind: 'count',
                max: 20,
                personal: true,
                label: { vi: 'Số người phụ thuộc đã đăng ký', en: 'Dependants registered' },
                prefill: tax.ofTaxes('/years/0/dependants'),
              },
            ],
          },
          {
            id: 'payment',
            title: { vi: 'Nhận lại số thuế nộp thừa', en: 'What was too much is paid back' },
            fields: [
              {
                id: 'account',
                kind: 'text',
                maxLength: 30,
                code: true,
                personal: true,
                label: { vi: 'Số tài khoản của bạn', en: 'Number of your account' },
              },
              {
                id: 'bank',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Ngân hàng', en: 'Bank' },
                hint: { vi: 'Ví dụ: Vietcombank, chi nhánh Lạng Sơn', en: 'For example: Vietcombank, Lạng Sơn branch' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      assessment: {
        steps: [
          {
            id: 'refunded',
            title: { vi: 'Số thuế được hoàn', en: 'What is paid back' },
            fields: [amount('Số tiền hoàn', 'Amount paid back')],
          },
        ],
      },
      decides: 'tax',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(24, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        ...tax.refusals('nothing-overpaid', 'Không có số thuế nộp thừa', 'Nothing was overpaid'),
        {
          code: 'year-not-over',
          label: { vi: 'Năm quyết toán chưa hết', en: 'The year that is settled is not over' },
          ground: `${page}: thời hạn quyết toán tính từ ngày kết thúc năm dương lịch`,
          unverified: 'that no year is settled before follows from that term',
        },
      ],
      result: {
        code: 'KQ.G12.000548',
        name: { vi: 'Quyết định hoàn thuế', en: 'Decision to refund tax' },
        template: 'tax-refund-decision',
        signatures: ['officer', 'seal'],
        series: 'QĐ-HT',
        cites: 'grounds',
        content: {
          'refund.period': ['year.year'],
          'refund.taxNumber': ['payer.citizenId'],
          'refund.amount': ['refunded.amount'],
          'refund.account': ['payment.account'],
          'refund.bank': ['payment.bank'],
        },
        says: { 'refund.tax': 'Thuế thu nhập cá nhân' },
        holder: ['payer.fullName'],
        holderId: 'payer.citizenId',
        alsoFor: [],
        revocations: tax.revocations,
        corrections: corrections(tax.taxLaw),
      },
    },
  ],
});
