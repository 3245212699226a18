import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, identityCard, identityDocument } from './shared/applicant.ts';
import {
  againstLaw,
  civilStatusLaw,
  civilStatusOfCommune,
  officerError,
  registeredAlready,
} from './shared/civil-status.ts';
import { civilStatus, population, residences } from './shared/databases.ts';
import { byItself, fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, ethnicity, fullName, nationality, residence, sex } from './shared/person.ts';
import { authorisation, byMandate } from './shared/representation.ts';

const page = 'Trang thủ tục 1.000656';
const deathNotices = {
  database: 'BIRTHCERT',
  name: 'Dữ liệu điện tử có ký số của Giấy báo tử từ cơ sở khám bệnh, chữa bệnh',
  owner: 'Bộ Y tế',
};

const ofDeceased = (pointer: string) => ({ from: 'deceased', pointer, lock: true });
const ofNotice = (pointer: string) => ({ from: 'notice', pointer, lock: true });

const threeDays = {
  unit: 'working-day' as const,
  count: 3,
  ground: `${page}: cơ quan khác trả lời trong 03 ngày làm việc`,
};

export default defineProcedure({
  code: '1.000656',
  slug: 'death-registration',
  name: { vi: 'Đăng ký khai tử', en: 'Death registration' },
  ...civilStatusOfCommune,
  summary: {
    vi: 'Vợ, chồng, con, cha, mẹ hoặc người thân khai tử trong 15 ngày từ ngày mất. Bệnh viện đã gửi giấy báo tử thì không phải khai lại, không phải nộp giấy tờ.',
    en: 'Husband or wife, a child, a parent or another relative registers a death within 15 days. Where a hospital has sent its notice nothing need be typed or handed in again.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fac-7489-b53b-9c6c958f2da4 (Quyết định 163/QĐ-BTP), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4 và Phụ lục I',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].term: the page prints “1” without a unit; same day, and the next working day after 15:00, is the flow that it has in common with the other registers',
    'editions[].fee: what a late registration costs is set by each provincial People’s Council; the resolutions were not found, and nothing is asked',
    'editions[].form: field list composed from the extract and the page, own wording',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where the page names no database it is inferred from Resolution 66.7, article 4',
    'editions[].lookups: that a spouse or child has the state look for a notice of death instead of naming whose is our reading; no other relative is looked for',
    'editions[].grounds: the Civil Status Law 03/2026/QH16 is in force from 2027-03-01 and calls the result a death certificate: an edition for dossiers from 2027-03-01 is to be written',
    'editions[].grounds: the articles of Law 60/2014 and Decree 123/2015 were not read at their source',
    'editions[].marks: the fifteen days are sourced, the article of Law 60/2014 was not read at its source',
    'editions[].route[].term: internal step terms, set by each agency; only the citizen’s one day is from the page',
    'editions[].refusalReasons: composed from the page; the articles of Law 60/2014 were not read at their source',
    'editions[].result.forApplicant: that whoever had the death registered keeps the extract is our reading; it is handed to them',
    'editions[].result.template: own layout',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        `${civilStatusLaw}, Điều 32–34`,
        'Nghị định 123/2015/NĐ-CP',
        'Nghị định 104/2022/NĐ-CP, Điều 14',
        'Nghị quyết 66.7/2025/NQ-CP',
      ],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      representation: [byMandate],
      term: {
        unit: 'working-day',
        count: 0,
        cutoff: '15:00',
        ground: `${page}: giải quyết ngay trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo`,
        unverified: 'the page prints “1” without a unit',
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Miễn phí khi đăng ký đúng hạn 15 ngày; quá hạn thì theo mức của Hội đồng nhân dân cấp tỉnh, miễn cho người có công, hộ nghèo, người khuyết tật',
          en: 'Free within the 15 days; later as the provincial People’s Council sets it, and free for people with merit, poor households and disabled people',
        },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Mẫu hộ tịch điện tử tương tác đăng ký khai tử',
            en: 'Interactive electronic death registration form',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, civilStatus],
          ground: `${page}: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn`,
        },
        {
          id: 'giay-bao-tu',
          name: {
            vi: 'Giấy báo tử hoặc giấy tờ thay Giấy báo tử do cơ quan có thẩm quyền cấp',
            en: 'Notice of death, or what an authority has issued in its place',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Chỉ khi chưa có dữ liệu điện tử ký số của Giấy báo tử',
            en: 'Only where the signed electronic notice cannot be drawn',
          },
          replacedBy: [deathNotices],
          foundBy: ['notice'],
          ground: `${page}: đã khai thác được dữ liệu điện tử có ký số của Giấy báo tử thì không phải nộp bản giấy`,
        },
        {
          id: 'chung-cu-chet',
          name: {
            vi: 'Giấy tờ, tài liệu, chứng cứ chứng minh sự kiện chết',
            en: 'Papers that prove the death',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Chết đã lâu, không có Giấy báo tử hoặc giấy tờ thay thế',
            en: 'A death of long ago without a notice or what stands for it',
          },
          replacedBy: [],
          ground: `${page}: giấy tờ phải nộp khi đăng ký khai tử cho người chết đã lâu`,
        },
        {
          id: 'noi-cu-tru-cuoi',
          name: { vi: 'Giấy tờ chứng minh nơi cư trú cuối cùng của người chết', en: 'Proof of the last residence' },
          kind: 'present',
          copies: 1,
          when: { vi: 'Chỉ khi không khai thác được nơi cư trú', en: 'Only where the residence cannot be drawn' },
          replacedBy: [population, residences],
          foundBy: ['deceased'],
          ground: `${page}: giấy tờ phải xuất trình; Nghị định 104/2022/NĐ-CP, Điều 14 khoản 2`,
        },
        {
          id: 'noi-chet',
          name: {
            vi: 'Giấy tờ chứng minh nơi người đó chết hoặc nơi phát hiện thi thể',
            en: 'Proof of where they died, or where the body was found',
          },
          kind: 'present',
          copies: 1,
          when: { vi: 'Không xác định được nơi cư trú cuối cùng', en: 'The last residence is not known' },
          replacedBy: [],
          ground: `${page}: giấy tờ phải xuất trình`,
        },
        {
          ...identityCard,
          ground: `${page}: giấy tờ phải xuất trình; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I`,
        },
        {
          ...authorisation,
          when: { vi: 'Người được ủy quyền đi khai tử', en: 'An authorised person registers the death' },
          ground: page,
        },
      ],
      lookups: [
        applicant,
        {
          id: 'deceased',
          source: 'population',
          question: 'citizen',
          person: 'deceased',
          label: { vi: 'Người chết', en: 'The deceased' },
          why: {
            vi: 'Để biết vợ, chồng, cha hoặc mẹ nào của bạn có giấy báo tử và điền phần người chết',
            en: 'To see of which of your spouse and parents there is a notice of death, and to fill in their part',
          },
          none: {
            vi: 'Không có giấy báo tử điện tử nào của vợ, chồng, cha, mẹ bạn chờ khai tử. Mời bạn tự khai.',
            en: 'No electronic notice of the death of your spouse or a parent waits to be registered. Please fill this in yourself.',
          },
        },
        {
          id: 'notice',
          source: 'health',
          question: 'death-notice',
          person: 'deceased',
          label: { vi: 'Giấy báo tử', en: 'Notice of death' },
          why: { vi: 'Thay cho Giấy báo tử bản giấy', en: 'In place of the paper notice of death' },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'deceased',
            title: { vi: 'Người chết', en: 'The deceased' },
            fields: [
              { ...fullName, prefill: { ...ofDeceased('/fullName'), dispute: 'hold' } },
              {
                ...citizenId,
                optional: true,
                hint: { vi: 'Để trống nếu người chết chưa có số', en: 'Leave empty where they never had one' },
                prefill: {
                  ...ofDeceased('/citizenId'),
                  dispute: 'hold',
                  against: { from: 'notice', pointer: '/citizenId' },
                },
              },
              { ...birth, prefill: ofDeceased('/born') },
              { ...sex, prefill: ofDeceased('/gender') },
              { ...ethnicity, prefill: ofDeceased('/ethnicity') },
              { ...nationality, prefill: ofDeceased('/nationality') },
              {
                ...residence,
                label: { vi: 'Nơi cư trú cuối cùng', en: 'Last residence' },
                prefill: ofDeceased('/residence/text'),
              },
            ],
          },
          {
            id: 'death',
            title: { vi: 'Sự kiện chết', en: 'The death' },
            fields: [
              {
                id: 'noticeCode',
                kind: 'text',
                code: true,
                maxLength: 20,
                optional: true,
                personal: true,
                label: { vi: 'Số Giấy báo tử', en: 'Number of the notice of death' },
                prefill: { ...ofNotice('/code'), dispute: 'hold' },
              },
              {
                id: 'hospital',
                kind: 'text',
                maxLength: 120,
                optional: true,
                personal: true,
                label: { vi: 'Nơi cấp Giấy báo tử', en: 'Who issued it' },
                prefill: ofNotice('/hospital'),
              },
              {
                id: 'date',
                kind: 'date',
                notAfterToday: true,
                notBefore: '1900-01-01',
                personal: true,
                label: { vi: 'Ngày chết', en: 'Date of death' },
                prefill: ofNotice('/diedOn'),
              },
              {
                id: 'hour',
                kind: 'text',
                maxLength: 20,
                optional: true,
                personal: true,
                label: { vi: 'Giờ chết', en: 'Hour of death' },
                prefill: ofNotice('/diedTime'),
              },
              {
                id: 'place',
                kind: 'text',
                personal: true,
                label: { vi: 'Nơi chết', en: 'Place of death' },
                prefill: ofNotice('/place'),
              },
              {
                id: 'cause',
                kind: 'text',
                maxLength: 120,
                optional: true,
                personal: true,
                label: { vi: 'Nguyên nhân chết', en: 'Cause of death' },
                prefill: ofNotice('/cause'),
              },
            ],
          },
          {
            id: 'request',
            title: { vi: 'Người đi khai tử và nơi đăng ký', en: 'Who registers it, and where' },
            fields: [
              {
                id: 'relation',
                kind: 'choice',
                personal: true,
                label: { vi: 'Bạn là gì của người chết?', en: 'What are you to the deceased?' },
                options: [
                  { value: 'child', label: { vi: 'Con', en: 'Child' } },
                  { value: 'spouse', label: { vi: 'Vợ hoặc chồng', en: 'Husband or wife' } },
                  { value: 'parent', label: { vi: 'Cha hoặc mẹ', en: 'Parent' } },
                  {
                    value: 'relative',
                    label: {
                      vi: 'Người thân thích khác, hoặc đại diện cơ quan, tổ chức',
                      en: 'Another relative, or for an agency or organisation',
                    },
                  },
                ],
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường đăng ký', en: 'Commune of registration' },
                hint: { vi: 'Nơi cư trú cuối cùng của người chết', en: 'Where the deceased had their last residence' },
                prefill: {
                  from: 'deceased',
                  pointer: '/residence/commune',
                  lock: false,
                  dispute: 'proceed-silent',
                },
              },
            ],
          },
        ],
      },
      decides: 'committee',
      commune: 'request.commune',
      unique: ['death.noticeCode'],
      marks: [
        {
          id: 'late-registration',
          label: { vi: 'Khai tử quá 15 ngày từ ngày chết', en: 'Registered more than 15 days after the death' },
          when: { field: 'death.date', olderThanDays: 15 },
          ground: `${civilStatusLaw}, Điều 33 khoản 1`,
        },
      ],
      route: [
        { step: 'check', term: byItself },
        { step: 'verify', role: 'officer', term: within(4) },
        {
          step: 'confirm',
          role: 'citizen',
          term: {
            unit: 'day',
            count: 1,
            ground: `${page}: xác nhận bản điện tử trong tối đa 01 ngày, không trả lời là đồng ý`,
          },
          silence: { means: 'consent', ground: `${page}: không trả lời là đồng ý` },
          uncounted: {
            ground: `${page}: giải quyết trong ngày, và người yêu cầu có tối đa 01 ngày để xác nhận`,
            unverified: 'follows from both sentences of the page; no text says that the day is not counted',
          },
        },
        { step: 'approve', role: 'leader', term: within(2) },
        { step: 'issue', term: byItself },
        { step: 'return', term: byItself },
      ],
      supplement,
      stop,
      suspensions: [
        {
          code: 'verification',
          label: {
            vi: 'Chờ xác minh của cơ quan đăng ký hộ tịch khác',
            en: 'Another civil-status authority has to verify',
          },
          term: threeDays,
          ground: `${page}: xác minh tại nơi khác, trong 03 ngày làm việc`,
          unverified:
            'the page gives the three days for the other commune’s answer; that they are not counted is our reading',
        },
      ],
      extensions: [
        {
          code: 'verification',
          label: { vi: 'Phải xác minh', en: 'Facts have to be verified' },
          term: threeDays,
          ground: `${page}: xác minh trong 03 ngày làm việc`,
          unverified:
            'the page gives the three days for the other commune’s answer; that they may be added is our reading',
        },
      ],
      refusalReasons: [
        {
          code: 'wrong-authority',
          label: { vi: 'Không thuộc thẩm quyền của xã, phường này', en: 'Another commune is competent' },
          ground: `${civilStatusLaw}, Điều 32`,
        },
        {
          ...registeredAlready,
          label: { vi: 'Người chết đã được đăng ký khai tử', en: 'The death is registered already' },
        },
        {
          code: 'not-proven',
          label: { vi: 'Không có giấy tờ, chứng cứ về sự kiện chết', en: 'Nothing proves the death' },
          ground: `${civilStatusLaw}, Điều 34`,
        },
        { ...wrongDetails, ground: `${civilStatusLaw}, Điều 34` },
      ],
      result: {
        code: 'KQ.G15.000034',
        name: { vi: 'Trích lục khai tử', en: 'Extract of the register of deaths' },
        template: 'death-extract',
        signatures: ['officer', 'seal'],
        register: 'death',
        content: {
          'deceased.birth': ['deceased.birth'],
          'deceased.sex': ['deceased.sex'],
          'deceased.ethnicity': ['deceased.ethnicity'],
          'deceased.nationality': ['deceased.nationality'],
          'deceased.residence': ['deceased.residence'],
          'death.hour': ['death.hour'],
          'death.date': ['death.date'],
          'death.place': ['death.place'],
          'death.cause': ['death.cause'],
          'death.notice': ['death.noticeCode', 'death.hospital'],
        },
        entry: { 'registration.place': 'office', 'registration.number': 'number', 'registration.date': 'date' },
        holder: ['deceased.fullName'],
        holderId: 'deceased.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [
          againstLaw,
          {
            code: 'alive',
            label: { vi: 'Người được khai tử còn sống', en: 'Whom it calls dead is alive' },
            ground: civilStatusLaw,
            unverified: 'the article on revoking civil-status papers was not read',
          },
        ],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
