import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { fileUnusable, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, residence, sex } from './shared/person.ts';
import { byMandate } from './shared/representation.ts';

const page = 'Trang thủ tục 1.001612';
const decree = 'Nghị định 168/2025/NĐ-CP';

export default defineProcedure({
  code: '1.001612',
  slug: 'household-business',
  name: { vi: 'Đăng ký thành lập hộ kinh doanh', en: 'Registration of a household business' },
  field: {
    vi: 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)',
    en: 'Founding and running of businesses (household businesses)',
  },
  level: 'commune',
  decider: { vi: 'Cơ quan đăng ký kinh doanh cấp xã', en: 'Business registry of the commune' },
  summary: {
    vi: 'Đăng ký để mở quán, cửa hàng hoặc nghề riêng. Thông tin của bạn đã có sẵn, không phải nộp bản sao căn cước.',
    en: 'Registers your own shop or trade. Your details are known already; no copy of your identity card is needed.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-d76d-737f-81b9-69258b07240b (Quyết định 2353/QĐ-BTC), read 2026-07-20',
  ],
  unverified: [
    'decider: the page names no agency; that the economy office of the commune signs is our reading',
    'editions[].from: the day from which the page shows this text was not found',
    'editions[].form: composed from the components and the fields of the certificate, own wording; the form of request was not found',
    'editions[].applicants: organisations that the page also names are not offered yet',
    'editions[].representation: a mandate only; service firms and post offices, which the page names, are not offered yet',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4',
    'editions[].grounds: the articles of Decree 168/2025 were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed; the articles of Decree 168/2025 were not read at their source',
    'editions[].result.rows: one line of business as the owner words it; its code in the classification of industries is not asked and not printed',
    'editions[].result.series: how the registry numbers these certificates was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [decree, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      representation: [byMandate],
      term: { unit: 'working-day', count: 3, ground: `${page}: 3 ngày làm việc` },
      fee: {
        amount: 150000,
        currency: 'VND',
        note: {
          vi: 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định; không hoàn lại khi không được cấp',
          en: 'The provincial People’s Council sets it; it is not given back on refusal',
        },
        ground: `${page}: 150.000 đồng; Thông tư 85/2019/TT-BTC`,
        term: {
          unit: 'working-day',
          count: 7,
          ground: 'thời hạn nội bộ',
          unverified: 'the page has it paid at filing; how long a request to pay waits was not found',
        },
        exemptions: [],
      },
      components: [
        {
          id: 'giay-de-nghi',
          name: { vi: 'Giấy đề nghị đăng ký hộ kinh doanh', en: 'Request for registration' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: giấy đề nghị`,
        },
        {
          id: 'uy-quyen-ho',
          name: {
            vi: 'Bản sao văn bản ủy quyền của thành viên hộ gia đình (công chứng hoặc chứng thực)',
            en: 'Certified authorisation by the family members',
          },
          kind: 'submit',
          copies: 1,
          replacedBy: [],
          when: { vi: 'Do các thành viên hộ gia đình thành lập', en: 'Several family members found it' },
          ground: `${page}: văn bản ủy quyền của thành viên hộ gia đình`,
        },
        {
          id: 'uy-quyen-nop',
          name: {
            vi: 'Văn bản ủy quyền (không bắt buộc công chứng, chứng thực)',
            en: 'Authorisation (need not be certified)',
          },
          kind: 'submit',
          copies: 1,
          replacedBy: [],
          when: { vi: 'Người khác nộp thay', en: 'Somebody else files' },
          ground: `${page}: văn bản ủy quyền cho cá nhân`,
        },
        { ...identityPaper, ground: `${page}: bản sao căn cước chỉ khi chưa có tài khoản định danh điện tử` },
      ],
      lookups: [applicant, identityDocument],
      form: {
        steps: [
          {
            id: 'owner',
            title: { vi: 'Chủ hộ kinh doanh', en: 'The owner' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
              { ...residence, prefill: ofApplicant('/residence/text') },
            ],
          },
          {
            id: 'business',
            title: { vi: 'Hộ kinh doanh', en: 'The business' },
            fields: [
              {
                id: 'founder',
                kind: 'choice',
                label: { vi: 'Ai thành lập?', en: 'Who founds it?' },
                options: [
                  { value: 'alone', label: { vi: 'Một mình tôi', en: 'I alone' } },
                  { value: 'family', label: { vi: 'Các thành viên hộ gia đình', en: 'Family members' } },
                ],
              },
              {
                id: 'name',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Tên hộ kinh doanh', en: 'Name of the business' },
              },
              { id: 'activity', kind: 'text', maxLength: 200, label: { vi: 'Ngành, nghề', en: 'Line of business' } },
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Địa điểm kinh doanh', en: 'Place of business' },
                hint: { vi: 'Số nhà, đường, xã, phường, tỉnh', en: 'Number, street, commune, province' },
              },
              {
                id: 'capital',
                kind: 'count',
                max: 999999999999,
                unit: 'VND',
                label: { vi: 'Vốn kinh doanh (đồng)', en: 'Capital (VND)' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường', en: 'Commune' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'economy',
      commune: 'business.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [{ ...wrongDetails, ground: decree }],
      result: {
        code: 'KQ.G12.001041',
        name: { vi: 'Giấy chứng nhận đăng ký hộ kinh doanh', en: 'Household business certificate' },
        template: 'household-business-certificate',
        signatures: ['officer', 'seal'],
        series: 'HKD',
        content: {
          'business.name': ['business.name'],
          'business.address': ['business.address'],
          'business.capital': ['business.capital'],
          'person.birth': ['owner.birth'],
          'person.sex': ['owner.sex'],
          'person.residence': ['owner.residence'],
        },
        rows: { activities: [{ name: ['business.activity'] }] },
        issuedOn: ['business.first'],
        holder: ['owner.fullName'],
        holderId: 'owner.citizenId',
        alsoFor: [],
        revocations: [],
        corrections: [fileUnusable],
      },
    },
  ],
});
