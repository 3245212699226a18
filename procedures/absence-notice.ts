import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, ofApplicant } from './shared/applicant.ts';
import { population, residences } from './shared/databases.ts';
import { fileUnusable, nothingToPay, stop, supplement, within } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';
import { residenceLaw } from './shared/residence.ts';

const page = 'Trang thủ tục 1.003677';

export default defineProcedure({
  code: '1.003677',
  slug: 'absence-notice',
  name: { vi: 'Khai báo tạm vắng', en: 'Declaration of temporary absence' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: {
    vi: 'Không ai phải giải quyết; Công an cấp xã tiếp nhận ngay',
    en: 'Nobody decides; the police of the commune take note at once',
  },
  summary: {
    vi: 'Báo khi bạn đi vắng dài ngày khỏi nơi cư trú. Hệ thống ghi nhận ngay và trả xác nhận, không cần giấy tờ.',
    en: 'Tells the police that you leave your residence for long. It is acknowledged at once; no papers are needed.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-6f56-704f-95b8-8d949272c6ad (Quyết định 9354/QĐ-BCA-C06), list read 2026-07-20',
  ],
  unverified: [
    'decider: of the page only the line in the national list was read; that nobody decides on such a declaration is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].grounds: the article of the Law on Residence on absence was not read at its source',
    'editions[].channels: the list says that it can be had online; the counter is our reading',
    'editions[].applicants: not read; general knowledge',
    'editions[].fee: no source names one, and no list of fees has it',
    'editions[].components: not read; composed from what such a declaration says',
    'editions[].form: own wording; that who needs leave to go declares in person is general knowledge, not read at its source',
    'editions[].route: check, acknowledge, issue, return is our own; the page was not read',
    'editions[].result.template: the result of this procedure was not read; taken to be that of a stay notice',
    'editions[].result.series: how the agency numbers these confirmations was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [residenceLaw, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 1, ground: `${page}: 1 ngày làm việc` },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Không thu lệ phí', en: 'Free of charge' },
        ground: `${page}: không có thông tin về phí, lệ phí`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'khai-bao-tam-vang',
          name: { vi: 'Nội dung khai báo tạm vắng', en: 'What the declaration says' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, residences],
          ground: page,
          unverified: 'the components of the page were not read',
        },
      ],
      lookups: [applicant, identityDocument],
      form: {
        steps: [
          {
            id: 'person',
            title: { vi: 'Người đi vắng', en: 'Who will be away' },
            fields: [
              { ...fullName, prefill: ofApplicant('/fullName') },
              { ...citizenId, prefill: ofApplicant('/citizenId') },
              {
                id: 'residence',
                kind: 'text',
                personal: true,
                label: { vi: 'Nơi thường trú hoặc tạm trú', en: 'Residence' },
                prefill: ofApplicant('/residence/text'),
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
                prefill: communeOfApplicant,
              },
              {
                id: 'free',
                kind: 'declaration',
                label: {
                  vi: 'Tôi không thuộc người phải được cơ quan giám sát, quản lý cho phép mới được đi',
                  en: 'Nobody who supervises me has to allow it before I go',
                },
                hint: {
                  vi: 'Nếu thuộc diện đó, hãy đến Công an xã, phường',
                  en: 'Otherwise go to the police of the commune',
                },
              },
            ],
          },
          {
            id: 'absence',
            title: { vi: 'Đi đâu, bao lâu', en: 'Where, and for how long' },
            fields: [
              {
                id: 'place',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Nơi đến', en: 'Where you go' },
              },
              { id: 'from', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Từ ngày', en: 'From' } },
              { id: 'until', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Đến ngày', en: 'Until' } },
              {
                id: 'reason',
                kind: 'choice',
                label: { vi: 'Lý do', en: 'Reason' },
                options: [
                  { value: 'work', label: { vi: 'làm việc', en: 'Work' } },
                  { value: 'study', label: { vi: 'học tập', en: 'Study' } },
                  { value: 'family', label: { vi: 'việc gia đình', en: 'Family' } },
                  { value: 'treatment', label: { vi: 'chữa bệnh', en: 'Medical treatment' } },
                  { value: 'other', label: { vi: 'việc khác', en: 'Something else' } },
                ],
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'person.commune',
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
        code: 'KQ.G01.000066',
        name: {
          vi: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú',
          en: 'Confirmation that the residence database was brought up to date',
        },
        template: 'residence-update',
        signatures: ['seal'],
        series: 'XN-CAP',
        content: {
          'stay.residence': ['person.residence'],
          'stay.place': ['absence.place'],
          'stay.from': ['absence.from'],
          'stay.until': ['absence.until'],
          'stay.reason': ['absence.reason'],
        },
        says: { 'stay.kind': 'Khai báo tạm vắng' },
        holder: ['person.fullName'],
        holderId: 'person.citizenId',
        alsoFor: [],
        revocations: [],
        corrections: [fileUnusable],
      },
    },
  ],
});
