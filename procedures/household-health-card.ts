import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, ofApplicant } from './shared/applicant.ts';
import * as benefit from './shared/benefits.ts';
import { insurance, population } from './shared/databases.ts';
import { corrections, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
import { birth, sex } from './shared/person.ts';
import { byMandate, byParent } from './shared/representation.ts';

const page = 'Trang thủ tục 1.001939';
const law = 'Luật Bảo hiểm y tế 25/2008/QH12 và các luật sửa đổi, bổ sung';
const decree = 'Nghị định 188/2025/NĐ-CP';
const notRead = 'the law was not read at its source';

/** A month, in dong, from 1 July 2026 on (Decree 161/2026). */
const baseSalary = 2_530_000;
/** What the first of a household pays for a month is 4.5 % of it. */
const ofTheFirst = (baseSalary * 45) / 1000;

const ofInsurance = (pointer: string, lock: boolean) => ({ from: benefit.contributions.id, pointer, lock });

export default defineProcedure({
  code: '1.001939',
  slug: 'household-health-card',
  name: {
    vi: 'Gia hạn thẻ bảo hiểm y tế theo hộ gia đình',
    en: 'Extending a health insurance card with one’s household',
  },
  field: { vi: 'Thu BHXH, BHYT, BHTN, BH tai nạn lao động, BNN', en: 'Contributions to social and health insurance' },
  level: 'province',
  decider: { vi: 'Giám đốc Bảo hiểm xã hội', en: 'Director of the social insurance agency' },
  summary: {
    vi: 'Gia hạn bảo hiểm y tế cho bạn, cho con hoặc cho người ủy quyền cho bạn. Người thứ hai trong hộ trở đi được giảm mức đóng.',
    en: 'Extends your insurance, a child’s, or that of whoever gave you a mandate. From the second of a household on less is paid.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-d79c-73cd-8614-c7a7882c5e05 (Quyết định 1474/QĐ-BTC), read 2026-07-20',
    'https://baohiemxahoi.gov.vn/tintuc/Pages/cai-cach-thu-tuc-hanh-chinh.aspx?CateID=0&ItemID=26780 (mức đóng từ ngày 01/7/2026), as taken down on 2026-07-17 in a public data set',
  ],
  unverified: [
    'code: that the service of the list of the 25 is 1.001939 is our reading: its page takes households, and the catalogue has no other',
    'name: the page says “Đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT”, of which this is what it says of households',
    'decider: the page names social insurance of province and district; who signs there was not found, as for survivor benefit',
    'editions[].from: the day from which the base salary is 2,530,000 dong; from when the page shows this text was not found',
    'editions[].term: the table of the page says five working days, its text five days; the table is taken',
    'editions[].fee: the procedure is free on the page; what is paid is the contribution. The shares are those that social insurance prints for a year; the article of Decree 188/2025 was not read at its source',
    'editions[].form: composed from what a declaration (01-TK) says, own wording; one person’s card in one dossier, and that the spans are 3, 6 and 12 months is general knowledge',
    'editions[].form.steps: that the insurance database tells the rank of who pays in a household is a member of our own',
    'editions[].components: papers that the page asks of other groups than households are left out, and so is form TK1-TS of whoever takes part for the first time, whose card is no extension',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4',
    'editions[].assessment: from which day a card holds follows from the one before and the day of payment; how is the agency’s own and not checked here',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no such steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: general knowledge; the Law on Health Insurance was not read at its source',
    'editions[].result: the page also pays contributions back, with a decision (KQ.G24.000003, KQ.G12.001167); that is not offered here',
    'editions[].result.code: the page numbers the card KQ.G24.000004; the kind has the number of 2.000986',
    'editions[].result.series: how the agency numbers its decisions on cards was not found',
  ],
  editions: [
    {
      id: '2026-07',
      from: '2026-07-01',
      grounds: [law, decree, 'Nghị định 161/2026/NĐ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen', 'overseas'],
      representation: [byParent, byMandate],
      term: { unit: 'working-day', count: 5, ground: `${page}: 5 ngày làm việc` },
      fee: {
        amount: ofTheFirst,
        currency: 'VND',
        note: {
          vi: 'Mức đóng một tháng của người thứ nhất trong hộ; người thứ hai 70%, thứ ba 60%, thứ tư 50%, từ người thứ năm 40% mức đó. Thủ tục miễn phí',
          en: 'What the first of a household pays for a month; the second pays 70%, the third 60%, the fourth 50%, all others 40% of it. The procedure is free',
        },
        ground: `${decree}; Nghị định 161/2026/NĐ-CP: mức lương cơ sở 2.530.000 đồng/tháng từ ngày 01/7/2026`,
        byRank: { rank: 'card.rank', months: 'card.months', shares: [100, 70, 60, 50, 40] },
        term: toPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai-01-tk',
          name: {
            vi: 'Tờ khai đăng ký đóng, cấp thẻ BHYT (mẫu 01-TK)',
            en: 'Declaration of contributions and card (form 01-TK)',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, insurance],
          ground: `${page}: người tham gia theo hộ gia đình nộp qua Cổng Dịch vụ công thì kê khai mẫu 01-TK`,
        },
        {
          id: 'thanh-vien-ho',
          name: { vi: 'Thông tin về thành viên hộ gia đình', en: 'Who belongs to the household' },
          kind: 'data',
          copies: 0,
          replacedBy: [population, insurance],
          ground: `${page}: Nghị định 104/2022/NĐ-CP; Nghị quyết 66.7/2025/NQ-CP, Điều 4`,
          unverified: 'the page cites the decree and lists no such paper',
        },
      ],
      lookups: [
        applicant,
        {
          ...benefit.contributions,
          label: { vi: 'Bảo hiểm y tế và hộ gia đình', en: 'Health insurance and household' },
          why: {
            vi: 'Để biết bảo hiểm còn đến ngày nào và bạn là người thứ mấy trong hộ',
            en: 'To know until when you are insured, and your place in the household, in the order of paying',
          },
        },
      ],
      form: {
        steps: [
          {
            ...benefit.insured,
            title: { vi: 'Người được gia hạn', en: 'Whose card it is' },
            fields: [
              ...benefit.insured.fields,
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
            ],
          },
          {
            id: 'card',
            title: { vi: 'Gia hạn', en: 'The extension' },
            fields: [
              {
                id: 'ends',
                kind: 'date',
                optional: true,
                personal: true,
                label: { vi: 'Đang có bảo hiểm đến ngày', en: 'Insured until' },
                prefill: ofInsurance('/card/to', true),
              },
              {
                id: 'rank',
                kind: 'count',
                max: 30,
                personal: true,
                label: {
                  vi: 'Người thứ mấy trong hộ đóng năm nay',
                  en: 'Place in the household, in the order of paying this year',
                },
                hint: {
                  vi: 'Tính theo thứ tự đóng; người đầu tiên là 1',
                  en: 'Whoever pays first is 1',
                },
                prefill: { ...ofInsurance('/household/rank', true), dispute: 'hold' },
              },
              {
                id: 'months',
                kind: 'choice',
                label: { vi: 'Gia hạn bao lâu?', en: 'For how long?' },
                options: [
                  { value: '3', label: { vi: '3 tháng', en: '3 months' } },
                  { value: '6', label: { vi: '6 tháng', en: '6 months' } },
                  { value: '12', label: { vi: '12 tháng', en: '12 months' } },
                ],
              },
              {
                id: 'facility',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Nơi đăng ký khám, chữa bệnh ban đầu', en: 'First place of care' },
                prefill: ofInsurance('/card/clinic', false),
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi cư trú', en: 'Commune of residence' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      assessment: {
        steps: [
          {
            id: 'validity',
            title: { vi: 'Giá trị của thẻ', en: 'For what time the card holds' },
            fields: [
              { id: 'from', kind: 'date', label: { vi: 'Từ ngày', en: 'From' } },
              { id: 'until', kind: 'date', label: { vi: 'Đến ngày', en: 'Until' } },
              {
                id: 'fiveYears',
                kind: 'date',
                optional: true,
                label: { vi: 'Thời điểm đủ 05 năm liên tục', en: 'Five years without a break on' },
              },
            ],
          },
        ],
      },
      decides: 'social-insurance',
      commune: 'card.commune',
      unique: [],
      marks: [],
      route: route(24, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'other-group',
          label: {
            vi: 'Thuộc nhóm khác, không đóng theo hộ gia đình',
            en: 'Belongs to another group, and does not pay with a household',
          },
          ground: law,
          unverified: notRead,
        },
        {
          code: 'supported-household',
          label: {
            vi: 'Hộ được ngân sách nhà nước hỗ trợ mức đóng, không áp dụng giảm trừ',
            en: 'The state pays part for this household, and the reduction does not apply',
          },
          ground: decree,
          unverified: 'read in a stored text of an older decree; the article of this one was not read',
        },
        { ...wrongDetails, ground: law },
      ],
      result: {
        code: 'KQ.G18.000047',
        name: { vi: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
        template: 'health-insurance-card',
        signatures: ['officer', 'seal'],
        series: 'BHYT-HGD',
        content: {
          'person.birth': ['insured.birth'],
          'person.sex': ['insured.sex'],
          'person.residence': ['insured.residence'],
          'insurance.number': ['insured.number'],
          'insurance.facility': ['card.facility'],
          'insurance.from': ['validity.from'],
          'insurance.until': ['validity.until'],
          'insurance.fiveYears': ['validity.fiveYears'],
        },
        holder: ['insured.fullName'],
        holderId: 'insured.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [
          {
            code: 'against-law',
            label: { vi: 'Cấp thẻ không đúng đối tượng', en: 'Issued to somebody who is not entitled' },
            ground: law,
            unverified: notRead,
          },
        ],
        corrections: corrections(law),
      },
    },
  ],
});
