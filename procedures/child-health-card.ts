import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, ofApplicant } from './shared/applicant.ts';
import { civilStatus, population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, sex } from './shared/person.ts';
import { byParent } from './shared/representation.ts';

const law = 'Luật Bảo hiểm y tế 25/2008/QH12 và các luật sửa đổi, bổ sung';
const page = 'Trang thủ tục 2.000986';
const notRead = 'the law was not read at its source';

export default defineProcedure({
  code: 'child-health-card',
  slug: 'child-health-card',
  name: { vi: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi', en: 'Health insurance card for a child under 6' },
  field: { vi: 'Thực hiện chính sách bảo hiểm y tế', en: 'Health insurance policy' },
  level: 'province',
  decider: { vi: 'Giám đốc Bảo hiểm xã hội', en: 'Director of the social insurance agency' },
  summary: {
    vi: 'Cha, mẹ xin thẻ bảo hiểm y tế cho con dưới 6 tuổi. Khai sinh và nơi cư trú đã có trong cơ sở dữ liệu thì không phải nộp giấy tờ.',
    en: 'A parent asks for the health insurance card of a child under 6. Birth and residence are known to the databases, so no paper is asked for.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-95d8-77dd-86c5-880463eb8dbe (2.000986, Quyết định QĐ/0001-BTP), read 2026-07-20',
    'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP',
  ],
  unverified: [
    'code: the catalogue that was read has no procedure of the social insurance agency for this card; it is named by its slug',
    'decider: not on the page of the linked procedure; as for survivor benefit',
    'editions[].from: the day from which Decree 301/2026 is in force',
    'editions[].channels: the page prints the counter only, and the decree files it online with the birth',
    'editions[].form: composed from the fields of form 01 of the decree, own wording',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4',
    'editions[].grounds: the Law on Health Insurance was not read at its source',
    'editions[].route: check, verify, approve, issue, return is our own; no text tells the steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the law as commonly known; it was not read at its source',
    'editions[].result.series: how the agency numbers its decisions on cards was not found',
    'editions[].result.content: that the personal identifier is the number of the insured is general knowledge; no source was read',
  ],
  editions: [
    {
      id: '2026-09',
      from: '2026-09-01',
      grounds: [law, 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      representation: [byParent],
      term: {
        unit: 'working-day',
        count: 3,
        ground: 'Nghị định 63/2024/NĐ-CP, Điều 7, sửa đổi bởi Nghị định 301/2026/NĐ-CP',
        unverified: 'the limit of the whole linked procedure; one of its own was not found',
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Miễn phí', en: 'Free of charge' },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai-bhyt',
          name: {
            vi: 'Tờ khai tham gia bảo hiểm y tế',
            en: 'Declaration of joining the health insurance',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: tờ khai tham gia bảo hiểm y tế, danh sách đề nghị cấp thẻ`,
        },
        {
          id: 'khai-sinh-cua-tre',
          name: { vi: 'Thông tin khai sinh của trẻ', en: 'The child’s registration of birth' },
          kind: 'data',
          copies: 0,
          replacedBy: [civilStatus, population],
          ground: `${page}; Nghị quyết 66.7/2025/NQ-CP, Điều 4`,
        },
      ],
      lookups: [
        {
          ...applicant,
          label: { vi: 'Trẻ được cấp thẻ', en: 'The child' },
          why: {
            vi: 'Để bạn không phải khai lại thông tin của con',
            en: 'So that you need not type your child’s details',
          },
        },
      ],
      form: {
        steps: [
          {
            id: 'child',
            title: { vi: 'Trẻ được cấp thẻ', en: 'The child' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
              {
                id: 'residence',
                kind: 'text',
                maxLength: 200,
                optional: true,
                personal: true,
                label: { vi: 'Nơi cư trú của trẻ', en: 'Where the child lives' },
                prefill: { ...ofApplicant('/residence/text'), lock: false },
              },
            ],
          },
          {
            id: 'card',
            title: { vi: 'Nơi khám, chữa bệnh', en: 'Place of care' },
            fields: [
              {
                id: 'facility',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Nơi đăng ký khám, chữa bệnh ban đầu', en: 'First place of care' },
                hint: { vi: 'Ví dụ: trạm y tế nơi trẻ ở', en: 'For example the health station where the child lives' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi trẻ cư trú', en: 'Commune where the child lives' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'social-insurance',
      commune: 'card.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'not-under-six',
          label: { vi: 'Trẻ không còn dưới 6 tuổi', en: 'The child is not under 6 any more' },
          ground: law,
          unverified: notRead,
        },
        {
          code: 'has-card',
          label: { vi: 'Trẻ đã có thẻ còn giá trị', en: 'The child has a card that is valid' },
          ground: law,
          unverified: notRead,
        },
        { ...wrongDetails, ground: law },
      ],
      result: {
        code: 'KQ.G18.000047',
        name: { vi: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
        template: 'health-insurance-card',
        signatures: ['officer', 'seal'],
        series: 'BHYT-TE',
        content: {
          'person.birth': ['child.birth'],
          'person.sex': ['child.sex'],
          'person.residence': ['child.residence'],
          'insurance.number': ['child.citizenId'],
          'insurance.facility': ['card.facility'],
        },
        holder: ['child.fullName'],
        holderId: 'child.citizenId',
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
        corrections: [
          {
            code: 'officer-error',
            label: { vi: 'Sai sót do lỗi của cán bộ cấp thẻ', en: 'A mistake of the officer who issued it' },
            ground: law,
            unverified: notRead,
          },
          fileUnusable,
        ],
      },
    },
  ],
});
