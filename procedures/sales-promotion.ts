import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant } from './shared/applicant.ts';
import { fileUnusable, nothingToPay, stop, supplement, within } from './shared/handling.ts';

const decree = 'Nghị định 81/2018/NĐ-CP, Điều 17, sửa đổi bởi Nghị định 128/2024/NĐ-CP';
const businesses = { database: 'NBRDB', name: 'CSDL quốc gia về đăng ký doanh nghiệp', owner: 'Bộ Tài chính' };

/** The firm that whoever files represents; of two they name the other. */
const ofFirm = (pointer: string) => ({
  from: 'firm',
  pointer: `/businesses/0${pointer}`,
  lock: false,
  dispute: 'proceed-silent' as const,
});

export default defineProcedure({
  code: 'sales-promotion',
  slug: 'sales-promotion',
  name: { vi: 'Thông báo hoạt động khuyến mại', en: 'Notice of a sales promotion' },
  field: { vi: 'Xúc tiến thương mại', en: 'Trade promotion' },
  level: 'province',
  decider: {
    vi: 'Không ai phải giải quyết; Sở Công Thương tiếp nhận và hậu kiểm',
    en: 'Nobody decides; the Department of Industry and Trade takes note and checks later',
  },
  summary: {
    vi: 'Báo trước ít nhất 3 ngày làm việc khi tổ chức khuyến mại. Thông tin doanh nghiệp đã có sẵn, không cần giấy tờ.',
    en: 'Tells of a sales promotion at least 3 working days before it starts. The firm is known already; no papers are needed.',
  },
  sources: [
    'https://thuvienphapluat.vn/phap-luat/truong-hop-nao-khong-phai-thong-bao-thuc-hien-khuyen-mai-den-so-cong-thuong-noi-dung-thong-bao-thuc-848880-222521.html',
  ],
  unverified: [
    'code: 2.000033 is general knowledge; the part of the national catalogue that we have read has no procedures of the Ministry of Industry and Trade',
    'field: general knowledge',
    'decider: that the department acknowledges is our reading of a notice',
    'editions[].from: the day from which this text applies was not found; the start of 2026 is taken',
    'editions[].channels: not read',
    'editions[].term: no text says how soon a notice is acknowledged',
    'editions[].fee: that it is free is general knowledge',
    'editions[].form: the items of form 01 in own words, the most needed ones; contact, prizes in detail and other traders are not asked yet; that it comes three working days before is hinted at and not enforced',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4(5)',
    'editions[].components[].id: own slugs',
    'editions[].route: check, acknowledge, issue, return is our own',
    'editions[].result: code: no source names its number in the national catalogue of results',
    'editions[].result.series: how the department numbers these was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [decree, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      term: { unit: 'working-hour', count: 4, ground: 'thời hạn nội bộ' },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Không thu phí', en: 'Free of charge' },
        ground: `${decree}: không nêu phí`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'mau-01',
          name: { vi: 'Thông báo thực hiện khuyến mại (Mẫu số 01)', en: 'Notice of a sales promotion (form 01)' },
          kind: 'eform',
          copies: 1,
          replacedBy: [businesses],
          ground: decree,
        },
        {
          id: 'dkkd',
          name: { vi: 'Giấy chứng nhận đăng ký doanh nghiệp', en: 'Enterprise registration certificate' },
          kind: 'data',
          copies: 0,
          replacedBy: [businesses],
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 5',
        },
      ],
      lookups: [
        applicant,
        {
          id: 'firm',
          source: 'business',
          question: 'businesses',
          person: 'applicant',
          label: { vi: 'Doanh nghiệp của người thông báo', en: 'The firm of whoever tells of it' },
          why: {
            vi: 'Để bạn không phải khai lại thông tin doanh nghiệp',
            en: 'So that you need not type the details of the firm',
          },
          none: {
            vi: 'Không thấy doanh nghiệp do bạn đại diện. Mời tự khai; Sở Công Thương sẽ đối chiếu.',
            en: 'No firm that you represent was found. Please fill it in; the department will compare it.',
          },
        },
      ],
      form: {
        steps: [
          {
            id: 'trader',
            title: { vi: 'Thương nhân', en: 'The trader' },
            fields: [
              {
                id: 'name',
                kind: 'text',
                maxLength: 200,
                label: { vi: 'Tên thương nhân', en: 'Name of the trader' },
                prefill: ofFirm('/name'),
              },
              {
                id: 'code',
                kind: 'text',
                code: true,
                maxLength: 14,
                label: { vi: 'Mã số thuế', en: 'Tax code' },
                prefill: ofFirm('/code'),
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường của bạn', en: 'Your commune' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'promotion',
            title: { vi: 'Chương trình', en: 'The promotion' },
            fields: [
              { id: 'name', kind: 'text', maxLength: 200, label: { vi: 'Tên chương trình', en: 'Its name' } },
              {
                id: 'kind',
                kind: 'choice',
                label: { vi: 'Hình thức', en: 'Form' },
                options: [
                  { value: 'discount', label: { vi: 'giảm giá', en: 'Lower prices' } },
                  { value: 'gift', label: { vi: 'tặng quà', en: 'Gifts' } },
                  { value: 'voucher', label: { vi: 'phiếu mua hàng', en: 'Vouchers' } },
                  { value: 'contest', label: { vi: 'thi có thưởng', en: 'A contest' } },
                  { value: 'other', label: { vi: 'hình thức khác', en: 'Another form' } },
                ],
              },
              {
                id: 'goods',
                kind: 'text',
                maxLength: 300,
                label: { vi: 'Hàng hóa, dịch vụ', en: 'Goods and services' },
              },
              { id: 'from', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Từ ngày', en: 'From' } },
              { id: 'until', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Đến ngày', en: 'Until' } },
              {
                id: 'value',
                kind: 'count',
                max: 999999999999,
                unit: 'VND',
                optional: true,
                label: { vi: 'Tổng giá trị (đồng)', en: 'Total value (VND)' },
              },
            ],
          },
        ],
      },
      decides: 'industry-and-trade',
      commune: 'trader.commune',
      unique: [],
      marks: [],
      route: [
        { step: 'check', term: within(1) },
        { step: 'acknowledge', term: within(1) },
        { step: 'issue', term: within(1) },
        { step: 'return', term: within(1) },
      ],
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [],
      result: {
        name: {
          vi: 'Giấy tiếp nhận thông báo hoạt động khuyến mại',
          en: 'Acknowledgement of a sales promotion notice',
        },
        template: 'promotion-acknowledgement',
        signatures: ['seal'],
        series: 'SCT-QLTM',
        content: {
          'promotion.name': ['promotion.name'],
          'promotion.kind': ['promotion.kind'],
          'promotion.goods': ['promotion.goods'],
          'promotion.from': ['promotion.from'],
          'promotion.until': ['promotion.until'],
          'promotion.value': ['promotion.value'],
        },
        // Each province is told of what happens in it.
        says: { 'promotion.area': 'trong tỉnh' },
        issuedOn: ['promotion.filed'],
        holder: ['trader.name'],
        holderId: 'trader.code',
        alsoFor: [],
        forApplicant: true,
        revocations: [],
        corrections: [fileUnusable],
      },
    },
  ],
});
