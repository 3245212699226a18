import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, ofApplicant } from './shared/applicant.ts';
import { civilStatus, population } from './shared/databases.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';
import { birth } from './shared/person.ts';
import * as tax from './shared/tax.ts';

const page = 'Trang thủ tục 1.008498';

export default defineProcedure({
  code: '1.008498',
  slug: 'tax-registration',
  name: {
    vi: 'Đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc',
    en: 'First tax registration of a taxpayer who is a person, or of a dependant',
  },
  field: { vi: 'Thuế', en: 'Tax' },
  level: 'province',
  decider: { vi: 'Thuế cơ sở nơi cư trú', en: 'Local tax office where you live' },
  summary: {
    vi: 'Đăng ký thuế lần đầu cho chính bạn; người phụ thuộc thì đăng ký tại cơ quan thuế. Mã số thuế là số định danh cá nhân; thông tin của bạn lấy từ cơ sở dữ liệu.',
    en: 'Registers you for tax for the first time; dependants are registered at the tax office. The tax number is your personal identifier; your details come from the database.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfc-5cb3-745a-8b13-2b468a307e8b (Quyết định 1109/QĐ-BTC), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: [
    ...tax.doubts,
    'editions[].decides: a province has one tax office here; the local ones (Thuế cơ sở) under it are not told apart, and it takes what they decide',
    'editions[].form: composed from form 05-ĐK-TCT as generally known, own wording; dependants, foreigners, who runs a business or lets property (form 03-ĐK-TCT), and whose wages embassies, international organisations or payers abroad pay, for whom the office of the province decides, are not offered here',
    'editions[].assessment: which office has the taxpayer is named by an officer; by which rule is not checked here',
    'editions[].result.template: own layout; form 14-MST was not seen',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [tax.taxLaw, tax.registration, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 3, ground: `${page}: 3 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: [
        {
          id: 'to-khai-dang-ky-thue',
          name: { vi: 'Tờ khai đăng ký thuế', en: 'Tax registration form' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: mẫu 05-ĐK-TCT ban hành kèm theo ${tax.registration}`,
        },
        {
          id: 'giay-to-ca-nhan',
          name: { vi: 'Căn cước, giấy khai sinh', en: 'Identity card, birth certificate' },
          kind: 'data',
          copies: 0,
          replacedBy: [population, civilStatus],
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
        },
      ],
      lookups: [
        applicant,
        {
          ...tax.taxes,
          why: {
            vi: 'Để biết bạn đã đăng ký thuế chưa; đã đăng ký rồi thì không phải làm thủ tục này',
            en: 'To know whether you are registered for tax; whoever is need not ask for it',
          },
          none: {
            vi: 'Dữ liệu thuế chưa có bạn: bạn đăng ký lần đầu.',
            en: 'The tax data do not know you: this is your first registration.',
          },
        },
      ],
      form: {
        steps: [
          {
            ...tax.payer,
            fields: [
              ...tax.payer.fields,
              { ...birth, prefill: ofApplicant('/born') },
              {
                id: 'office',
                kind: 'text',
                maxLength: 120,
                optional: true,
                label: {
                  vi: 'Cơ quan thuế đang quản lý bạn (chưa đăng ký thì để trống)',
                  en: 'Tax office that has you already (empty where you are not registered)',
                },
                prefill: tax.ofTaxes('/office'),
              },
            ],
          },
          {
            id: 'income',
            title: { vi: 'Nguồn thu nhập', en: 'Income' },
            fields: [
              {
                id: 'from',
                kind: 'choice',
                personal: true,
                label: { vi: 'Thu nhập của bạn từ đâu?', en: 'Where does your income come from?' },
                hint: {
                  vi: 'Kinh doanh, cho thuê nhà đất, hoặc lương do sứ quán, tổ chức quốc tế hay từ nước ngoài trả: mời đăng ký tại cơ quan thuế',
                  en: 'Business, rent, or wages from an embassy, an international organisation or abroad: please register at the tax office',
                },
                options: [
                  { value: 'wages', label: { vi: 'Tiền lương, tiền công', en: 'Wages' } },
                  { value: 'property', label: { vi: 'Chuyển nhượng tài sản', en: 'Sale of property' } },
                  { value: 'other', label: { vi: 'Nguồn khác', en: 'Something else' } },
                ],
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
            id: 'registered',
            title: { vi: 'Nơi quản lý', en: 'Where it is registered' },
            fields: [
              {
                id: 'office',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Cơ quan thuế quản lý', en: 'Tax office in charge' },
              },
            ],
          },
        ],
      },
      decides: 'tax',
      commune: 'income.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: tax.refusals('registered', 'Đã có mã số thuế đang hoạt động', 'There is a tax number already'),
      result: {
        code: 'KQ.G12.000832',
        name: { vi: 'Thông báo mã số thuế cá nhân (mẫu 14-MST)', en: 'Notice of a personal tax number (form 14-MST)' },
        template: 'tax-code-notice',
        signatures: ['officer', 'seal'],
        series: 'TB-MST',
        content: {
          'person.birth': ['payer.birth'],
          'person.residence': ['payer.residence'],
          'tax.number': ['payer.citizenId'],
          'tax.office': ['registered.office'],
        },
        issuedOn: ['tax.since'],
        holder: ['payer.fullName'],
        holderId: 'payer.citizenId',
        alsoFor: [],
        revocations: tax.revocations,
        corrections: corrections(tax.taxLaw),
      },
    },
  ],
});
