import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { byItself, fileUnusable, nothingToPay, stop, supplement } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';

const page = 'Trang thủ tục 2.001159';

export default defineProcedure({
  code: '2.001159',
  slug: 'stay-notice',
  name: { vi: 'Thông báo lưu trú', en: 'Notice of a guest’s stay' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: {
    vi: 'Không ai phải giải quyết; Công an cấp xã tiếp nhận ngay',
    en: 'Nobody decides; the police of the commune take note at once',
  },
  summary: {
    vi: 'Báo người đến ở lại dưới 30 ngày tại nhà bạn hoặc cơ sở lưu trú. Hệ thống ghi nhận ngay và trả xác nhận, không cần giấy tờ.',
    en: 'Tells the police of a guest in your home or lodging. It is acknowledged at once; no papers are needed.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-adb7-7329-8d7c-db89ef073ced (Quyết định 9354/QĐ-BCA-C06), read 2026-07-20',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].form: composed from the text on the page, own wording; one guest in one notice',
    'editions[].components[].id: own slugs',
    'editions[].grounds: the articles of the Law on Residence were not read at their source',
    'editions[].route: check, acknowledge, issue, return is our own; the page says that it is received at once',
    'editions[].result.template: the state’s result is the update of its database; a paper about it is our own',
    'editions[].result.signatures: that the seal alone makes the confirmation valid is our reading',
    'editions[].result.series: how the agency numbers these confirmations was not found',
    'summary: that a stay is shorter than 30 days is general knowledge',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: ['Luật Cư trú 68/2020/QH14', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen', 'enterprise', 'organisation'],
      term: { unit: 'working-hour', count: 1, ground: `${page}: 1 giờ, tiếp nhận ngay khi công dân thông báo lưu trú` },
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
          id: 'thong-bao-luu-tru',
          name: { vi: 'Nội dung thông báo lưu trú', en: 'What the notice says' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: page,
        },
      ],
      lookups: [applicant, identityDocument],
      form: {
        steps: [
          {
            id: 'reporter',
            title: { vi: 'Người thông báo', en: 'Who reports it' },
            fields: [
              { ...fullName, prefill: ofApplicant('/fullName') },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi khách ở lại', en: 'Commune where the guest stays' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'guest',
            title: { vi: 'Người đến lưu trú', en: 'The guest' },
            fields: [fullName, citizenId],
          },
          {
            id: 'stay',
            title: { vi: 'Thời gian lưu trú', en: 'The stay' },
            fields: [
              {
                id: 'place',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Địa chỉ nơi khách ở lại', en: 'Address of the stay' },
                prefill: { ...ofApplicant('/residence/text'), lock: false, dispute: 'proceed-silent' },
              },
              { id: 'from', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Từ ngày', en: 'From' } },
              { id: 'until', kind: 'date', notBefore: '2026-01-01', label: { vi: 'Đến ngày', en: 'Until' } },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'reporter.commune',
      unique: [],
      marks: [],
      route: [
        { step: 'check', term: byItself },
        { step: 'acknowledge', term: byItself },
        { step: 'issue', term: byItself },
        { step: 'return', term: byItself },
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
          'stay.place': ['stay.place'],
          'stay.from': ['stay.from'],
          'stay.until': ['stay.until'],
          'stay.reporter': ['reporter.fullName'],
        },
        says: { 'stay.kind': 'Thông báo lưu trú' },
        holder: ['guest.fullName'],
        holderId: 'guest.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [],
        corrections: [fileUnusable],
      },
    },
  ],
});
