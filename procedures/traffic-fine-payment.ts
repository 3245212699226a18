import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, ofApplicant } from './shared/applicant.ts';
import { population, trafficPenalties } from './shared/databases.ts';
import { byItself, fileUnusable, stop, supplement, within } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';

const press = 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí';
const law = 'Luật Xử lý vi phạm hành chính 15/2012/QH13';
const unread = 'general knowledge; no article was read at its source';

/** What the register has of the decision that is paid: nobody types it, and nobody can change it. */
const ofDecision = (pointer: string) => ({ from: 'penalties', pointer, lock: true, dispute: 'hold' as const });

export default defineProcedure({
  code: 'traffic-fine-payment',
  slug: 'traffic-fine-payment',
  name: {
    vi: 'Nộp phạt vi phạm hành chính giao thông qua thiết bị ghi hình',
    en: 'Paying a traffic fine for what a camera saw',
  },
  field: { vi: 'Xử lý vi phạm hành chính', en: 'Administrative penalties' },
  level: 'province',
  decider: { vi: 'Phòng Cảnh sát giao thông, Công an cấp tỉnh', en: 'Traffic police of the province' },
  summary: {
    vi: 'Bị phạt nguội: quyết định xử phạt đứng tên bạn được lấy từ dữ liệu của Công an. Bạn xem, nộp tiền bằng mã VietQR và nhận xác nhận; không phải ghi gì.',
    en: 'Fined by a camera: the decision in your name comes from the register of the police. You look at it, pay by VietQR and have the confirmation; nothing is to be typed.',
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [
    'code: no source names one, and the national catalogue has none',
    'decider: the press names the Ministry of Public Security; that the province’s traffic police confirm is our reading',
    'editions[].from: the list takes effect on 1 October 2025; the day of Resolution 66.7 is taken',
    'editions[].grounds: the law was not read at its source',
    'editions[].applicants: what a camera sees is decided on the owner or the driver; organisations are not offered here',
    'editions[].channels: the list has it online only; that no counter takes it is our reading',
    'editions[].term: no source names one',
    'editions[].fee: it is a fine and no fee, into the budget’s account; the amount is what the register says is still to be paid. That who pays late owes 0.05% more for each day, and has 10 days from the decision, is general knowledge: neither is reckoned here',
    'editions[].components: no list was found; nothing but the decision itself, which the police hold',
    'editions[].lookups: no description of the register was found; that it is asked by the personal identifier is our reading',
    'editions[].form: own wording; of several decisions the first that stands in no dossier is offered, and the others to choose from; that any may be paid before another is our reading',
    'editions[].route: check, decide, verify, approve, issue, return is our own; that the police’s register is told of the payment by the treasury is general knowledge, and the platform does not tell it',
    'editions[].refusalReasons: composed; no article was read at its source',
    'editions[].result: code and series of these confirmations were not found; where it is read from data alone, the seal signs',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, press],
      channels: ['online'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 1, ground: 'thời hạn nội bộ', unverified: 'no source names one' },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Đúng số tiền còn phải nộp của quyết định xử phạt; không thu phí',
          en: 'Exactly what is still to be paid of the decision; no fee',
        },
        ground: `${law}; quyết định xử phạt của người nộp`,
        ofRecord: 'penalty.amount',
        term: {
          unit: 'day',
          count: 10,
          ground: law,
          unverified: `${unread}; that a request to pay waits as long as a decision is to be carried out is our reading`,
        },
        exemptions: [],
      },
      components: [
        {
          id: 'de-nghi-nop-phat',
          name: { vi: 'Đề nghị nộp tiền phạt', en: 'Request to pay the fine' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, trafficPenalties],
          ground: press,
          unverified: 'no list of components was found',
        },
        {
          id: 'quyet-dinh-xu-phat',
          name: { vi: 'Quyết định xử phạt vi phạm hành chính', en: 'The penalty decision' },
          kind: 'data',
          copies: 0,
          replacedBy: [trafficPenalties],
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1',
          unverified: 'no list of components was found; the police hold their own decisions',
        },
      ],
      lookups: [
        applicant,
        {
          id: 'penalties',
          source: 'penalty',
          question: 'penalties',
          person: 'applicant',
          label: { vi: 'Quyết định xử phạt chưa nộp', en: 'Penalty decisions not paid yet' },
          why: {
            vi: 'Để tìm quyết định xử phạt đứng tên bạn; bạn không phải ghi số quyết định hay số tiền',
            en: 'To find the decision in your name; you give neither its number nor the amount',
          },
          none: {
            vi: 'Không có quyết định xử phạt nào đứng tên bạn còn phải nộp. Không thể tự ghi số tiền để nộp.',
            en: 'There is no decision in your name that is still to be paid. You cannot state an amount yourself.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'payer',
            title: { vi: 'Người nộp phạt', en: 'Who pays' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'penalty',
            title: { vi: 'Quyết định xử phạt', en: 'The decision' },
            fields: [
              {
                id: 'number',
                kind: 'text',
                maxLength: 40,
                personal: true,
                label: { vi: 'Số quyết định', en: 'Its number' },
                prefill: ofDecision('/number'),
              },
              {
                id: 'decided',
                kind: 'date',
                label: { vi: 'Ngày quyết định', en: 'Its day' },
                prefill: ofDecision('/decidedOn'),
              },
              {
                id: 'authority',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Cơ quan ra quyết định', en: 'Who decided' },
                prefill: ofDecision('/authority'),
              },
              {
                id: 'plate',
                kind: 'text',
                maxLength: 15,
                personal: true,
                label: { vi: 'Biển số xe', en: 'Plate' },
                prefill: ofDecision('/plate'),
              },
              {
                id: 'offence',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Hành vi vi phạm', en: 'Offence' },
                prefill: ofDecision('/offence'),
              },
              {
                id: 'amount',
                kind: 'count',
                max: 999_999_999_999,
                unit: 'VND',
                personal: true,
                label: { vi: 'Số tiền phải nộp (đồng)', en: 'To be paid (dong)' },
                prefill: ofDecision('/amount'),
              },
            ],
          },
        ],
      },
      decides: 'province-police',
      commune: 'payer.commune',
      unique: ['penalty.number'],
      marks: [],
      onData: {
        agreed: ['penalties'],
        ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1',
        unverified:
          'that the platform may confirm by itself a payment of what the register says is owed is our reading',
      },
      route: [
        { step: 'check', term: byItself },
        { step: 'decide', term: byItself },
        { step: 'verify', role: 'officer', term: within(4) },
        { step: 'approve', role: 'leader', term: within(2) },
        { step: 'issue', term: byItself },
        { step: 'return', term: byItself },
      ],
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'nothing-owed',
          label: {
            vi: 'Quyết định đã nộp, đã hủy, hoặc không đứng tên người nộp',
            en: 'The decision is paid, annulled or not in the name of who pays',
          },
          ground: law,
          unverified: unread,
        },
      ],
      result: {
        name: {
          vi: 'Xác nhận nộp tiền phạt vi phạm hành chính giao thông',
          en: 'Confirmation that a traffic fine was paid',
        },
        template: 'traffic-fine-payment',
        signatures: ['officer', 'seal'],
        series: 'XN-CSGT',
        content: {
          'offence.plate': ['penalty.plate'],
          'offence.description': ['penalty.offence'],
          'offence.decision': ['penalty.number'],
          'offence.decided': ['penalty.decided'],
          'payment.amount': ['penalty.amount'],
        },
        payment: { 'payment.date': 'date', 'payment.reference': 'receipt' },
        holder: ['payer.fullName'],
        holderId: 'payer.citizenId',
        alsoFor: [],
        revocations: [
          {
            code: 'not-received',
            label: { vi: 'Tiền không về tài khoản', en: 'The money has not come' },
            ground: law,
            unverified: unread,
          },
        ],
        corrections: [fileUnusable],
      },
    },
  ],
});
