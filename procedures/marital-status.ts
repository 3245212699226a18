import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityCard, identityDocument, ofApplicant } from './shared/applicant.ts';
import { againstLaw, civilStatusLaw, civilStatusOfCommune, residencePaper } from './shared/civil-status.ts';
import { civilStatus, population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, ethnicity, fullName, nationality, residence, sex } from './shared/person.ts';
import { authorisation, byMandate } from './shared/representation.ts';

const page = 'Trang thủ tục 1.004873';
const threeDays = {
  unit: 'working-day' as const,
  count: 3,
  ground: `${page}: cơ quan khác trả lời trong 03 ngày làm việc`,
};

const inCase = (...of: string[]) => ({ field: 'status.marital', in: of });

/** Where a marriage ended, as the register of civil status has it; asked only where that is silent. */
const ending = (id: string, vi: string, en: string, pointer?: string) => ({
  id,
  kind: 'text' as const,
  maxLength: 120,
  optional: true,
  personal: true,
  showIf: inCase(pointer === undefined ? 'widowed' : 'divorced'),
  label: { vi, en },
  ...(pointer === undefined ? {} : { prefill: { from: 'status', pointer, lock: true } }),
});

export default defineProcedure({
  code: '1.004873',
  slug: 'marital-status',
  name: { vi: 'Cấp Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
  ...civilStatusOfCommune,
  summary: {
    vi: 'Xác nhận bạn đang độc thân, có vợ chồng, đã ly hôn hay góa, để kết hôn hoặc dùng vào việc khác. Sổ hộ tịch có gì thì không phải khai lại.',
    en: 'Says whether you are single, married, divorced or widowed, for a marriage or another use. What the register of civil status has need not be declared again.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-6eb3-7019-bf3f-fc58c9ee44b9 (Quyết định 163/QĐ-BTP), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4 và Phụ lục I',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].term: the page prints “3” without a unit; that these are working days is general knowledge (Decree 123/2015, article 22)',
    'editions[].fee: the page prints “free” and that the provincial People’s Council sets the fee; the resolutions of the provinces were not found',
    'editions[].form: composed from the components on the page and the fields of the certificate, own wording',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where the page names no database it is inferred from Resolution 66.7, article 4',
    'editions[].grounds: the articles of Law 60/2014 were not read at their source',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of Law 60/2014 were not read at their source',
    'editions[].result.series: how the agency numbers these certificates was not found; UBND-XNTTHN as on the common form',
    'editions[].result.template: own layout',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        civilStatusLaw,
        'Nghị định 123/2015/NĐ-CP',
        'Nghị định 104/2022/NĐ-CP, Điều 14',
        'Nghị quyết 66.7/2025/NQ-CP',
      ],
      channels: ['online', 'counter', 'post'],
      representation: [byMandate],
      term: {
        unit: 'working-day',
        count: 3,
        ground: `${page}: 3`,
        unverified: 'the page prints no unit',
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Miễn phí theo trang thủ tục; mức lệ phí cụ thể do Hội đồng nhân dân cấp tỉnh quyết định',
          en: 'Free by the page of the procedure; the provincial People’s Council may set a fee',
        },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Mẫu điện tử tương tác cấp Giấy xác nhận tình trạng hôn nhân',
            en: 'Interactive electronic request for a certificate of marital status',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: mẫu điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn`,
        },
        {
          id: 'gxn-cu',
          name: {
            vi: 'Giấy xác nhận tình trạng hôn nhân đã cấp trước đó',
            en: 'The certificate of marital status that was issued before',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Cấp lại để dùng vào việc khác hoặc vì giấy cũ đã hết hạn',
            en: 'Another one is wanted for another use, or because the old one has run out',
          },
          replacedBy: [],
          foundBy: ['earlier'],
          ground: `${page}: phải nộp lại Giấy xác nhận tình trạng hôn nhân đã được cấp trước đó`,
          unverified:
            'that a certificate which the province itself issued electronically need not be handed in is our reading',
        },
        {
          id: 'ly-hon-khai-tu',
          name: {
            vi: 'Bản án, quyết định ly hôn; giấy chứng tử, trích lục khai tử của vợ hoặc chồng; trích lục ghi chú ly hôn',
            en: 'The judgment of divorce; the death certificate or extract of husband or wife; the extract of a divorce abroad',
          },
          kind: 'data',
          copies: 0,
          when: { vi: 'Đã ly hôn hoặc góa', en: 'Divorced or widowed' },
          replacedBy: [civilStatus, population],
          foundBy: ['status'],
          ground: `${page}: cơ quan đăng ký hộ tịch tra cứu, khai thác; Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 2`,
        },
        {
          ...identityCard,
          ground: `${page}: giấy tờ phải xuất trình; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I`,
        },
        {
          ...residencePaper,
          foundBy: ['applicant'],
          ground: `${page}: giấy tờ phải xuất trình; Nghị định 104/2022/NĐ-CP, Điều 14 khoản 2`,
        },
        {
          ...authorisation,
          when: { vi: 'Người được ủy quyền yêu cầu', en: 'An authorised person asks' },
          ground: page,
        },
      ],
      lookups: [
        applicant,
        {
          id: 'status',
          source: 'civil-status',
          question: 'marital-status',
          person: 'applicant',
          label: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
          why: {
            vi: 'Để biết bạn đã kết hôn, ly hôn hay chưa, thay cho giấy tờ về việc đó',
            en: 'To know whether you are married or divorced, in place of the papers on it',
          },
          none: {
            vi: 'Sổ hộ tịch điện tử không có thông tin về hôn nhân của bạn. Mời bạn tự khai; cán bộ sẽ xác minh.',
            en: 'The electronic register has nothing on your marital status. Please fill it in; an officer will verify it.',
          },
        },
        {
          id: 'spouse',
          source: 'population',
          question: 'citizen',
          person: 'spouse',
          label: { vi: 'Vợ hoặc chồng', en: 'Husband or wife' },
          why: { vi: 'Để ghi tên vợ hoặc chồng của bạn, nếu có', en: 'To name your husband or wife, if you have one' },
        },
        {
          id: 'earlier',
          source: 'repository',
          question: 'result',
          kind: 'marital-status-certificate',
          person: 'applicant',
          label: { vi: 'Giấy xác nhận đã cấp trước đó', en: 'The certificate issued before' },
          why: {
            vi: 'Để bạn không phải nộp lại giấy tỉnh đã cấp',
            en: 'So that you need not hand in what the province has issued',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'person',
            title: { vi: 'Người được xác nhận', en: 'Whom it is about' },
            fields: [
              {
                ...fullName,
                prefill: { ...ofApplicant('/fullName'), dispute: 'hold' },
              },
              {
                ...citizenId,
                prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' },
              },
              {
                ...birth,
                prefill: ofApplicant('/born'),
              },
              {
                ...sex,
                prefill: ofApplicant('/gender'),
              },
              {
                ...ethnicity,
                prefill: ofApplicant('/ethnicity'),
              },
              {
                ...nationality,
                prefill: ofApplicant('/nationality'),
              },
              {
                ...residence,
                prefill: ofApplicant('/residence/text'),
              },
            ],
          },
          {
            id: 'status',
            title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
            fields: [
              {
                id: 'marital',
                kind: 'choice',
                personal: true,
                label: { vi: 'Tình trạng hôn nhân hiện nay', en: 'Marital status now' },
                // As it is printed on the certificate.
                options: [
                  { value: 'single', label: { vi: 'chưa đăng ký kết hôn với ai', en: 'never married' } },
                  { value: 'married', label: { vi: 'hiện đang có vợ, chồng', en: 'married' } },
                  {
                    value: 'divorced',
                    label: { vi: 'đã ly hôn, hiện chưa đăng ký kết hôn với ai', en: 'divorced, and not married again' },
                  },
                  {
                    value: 'widowed',
                    label: {
                      vi: 'có vợ hoặc chồng đã chết, hiện chưa đăng ký kết hôn với ai',
                      en: 'widowed, and not married again',
                    },
                  },
                ],
                prefill: {
                  from: 'status',
                  pointer: '/status',
                  lock: true,
                  dispute: 'hold',
                  // The population database has it too.
                  against: { from: 'applicant', pointer: '/maritalStatus' },
                },
              },
              {
                id: 'spouse',
                kind: 'name',
                personal: true,
                showIf: inCase('married'),
                label: { vi: 'Họ, chữ đệm, tên vợ hoặc chồng', en: 'Full name of husband or wife' },
                prefill: { from: 'spouse', pointer: '/fullName', lock: true },
              },
              ending('judgment', 'Số bản án, quyết định ly hôn', 'Number of the judgment', '/divorce/decision'),
              ending('court', 'Tòa án', 'Court', '/divorce/court'),
              ending(
                'death',
                'Giấy chứng tử hoặc trích lục khai tử của vợ, chồng: số, ngày, nơi cấp (nếu biết)',
                'Death certificate or extract of husband or wife: number, date, place (if you know)',
              ),
              {
                id: 'period',
                kind: 'text',
                maxLength: 120,
                optional: true,
                label: { vi: 'Xác nhận cho khoảng thời gian nào?', en: 'For which period?' },
                hint: {
                  vi: 'Để trống nếu chỉ cần tình trạng hiện nay. Ví dụ: từ ngày 05/6/2013 đến nay',
                  en: 'Leave empty where only the present matters. For example: từ ngày 05/6/2013 đến nay',
                },
              },
            ],
          },
          {
            id: 'request',
            title: { vi: 'Mục đích và nơi cấp', en: 'What it is for, and where' },
            fields: [
              {
                id: 'use',
                kind: 'choice',
                label: { vi: 'Bạn dùng giấy này để làm gì?', en: 'What is it for?' },
                options: [
                  { value: 'marriage', label: { vi: 'Để kết hôn', en: 'To marry' } },
                  { value: 'other', label: { vi: 'Việc khác', en: 'Something else' } },
                ],
              },
              {
                id: 'partner',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: { field: 'request.use', in: ['marriage'] },
                label: { vi: 'Kết hôn với ai, tại đâu?', en: 'Whom do you marry, and where?' },
                hint: {
                  vi: 'In nguyên văn trên giấy. Ví dụ: kết hôn với ông Vi Văn Thắng tại UBND phường Đông Kinh',
                  en: 'It is printed as you write it. For example: kết hôn với ông Vi Văn Thắng tại UBND phường Đông Kinh',
                },
              },
              {
                id: 'purpose',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: { field: 'request.use', in: ['other'] },
                label: { vi: 'Dùng vào việc gì?', en: 'What do you use it for?' },
                hint: {
                  vi: 'In nguyên văn trên giấy. Ví dụ: mua bán nhà đất; giấy này khi đó không dùng để kết hôn được',
                  en: 'It is printed as you write it. For example: mua bán nhà đất; it cannot be used to marry then',
                },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường cấp giấy', en: 'Commune that issues it' },
                hint: { vi: 'Nơi bạn thường trú', en: 'Where you have your permanent residence' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'committee',
      commune: 'request.commune',
      unique: [],
      marks: [],
      route: [
        { step: 'check', term: within(1) },
        { step: 'verify', role: 'officer', term: within(8) },
        {
          step: 'confirm',
          role: 'citizen',
          term: {
            unit: 'day',
            count: 1,
            ground: `${page}: xác nhận bản điện tử trong tối đa 01 ngày, không trả lời là đồng ý`,
          },
          silence: { means: 'consent', ground: `${page}: không trả lời là đồng ý` },
        },
        { step: 'approve', role: 'leader', term: within(4) },
        { step: 'issue', term: within(1) },
        { step: 'return', term: within(1) },
      ],
      supplement,
      stop,
      suspensions: [
        {
          code: 'verification',
          label: {
            vi: 'Chờ Ủy ban nhân dân cấp xã nơi thường trú trước đây trả lời',
            en: 'The commune of an earlier residence has to answer',
          },
          term: threeDays,
          ground: `${page}: xác minh tại nơi khác, trong 03 ngày làm việc`,
          unverified:
            'the page gives the three days for the other commune’s answer; that they are not counted is our reading',
        },
      ],
      extensions: [],
      refusalReasons: [
        {
          code: 'wrong-authority',
          label: { vi: 'Không thuộc thẩm quyền của xã, phường này', en: 'Another commune is competent' },
          ground: civilStatusLaw,
        },
        {
          code: 'marriage-forbidden',
          label: {
            vi: 'Xin giấy để kết hôn nhưng không đủ điều kiện kết hôn',
            en: 'It is wanted for a marriage that the law does not allow',
          },
          ground: 'Luật Hôn nhân và gia đình 52/2014/QH13',
          unverified: 'the article was not read at its source',
        },
        { ...wrongDetails, ground: civilStatusLaw },
      ],
      result: {
        code: 'KQ.G15.000038',
        name: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
        template: 'marital-status-certificate',
        signatures: ['officer', 'seal'],
        series: 'UBND-XNTTHN',
        content: {
          'person.birth': ['person.birth'],
          'person.sex': ['person.sex'],
          'person.ethnicity': ['person.ethnicity'],
          'person.nationality': ['person.nationality'],
          'person.residence': ['person.residence'],
          'confirmed.marital': ['status.marital', 'status.spouse'],
          'confirmed.period': ['status.period'],
          'confirmed.purpose': ['request.partner', 'request.purpose'],
        },
        holder: ['person.fullName'],
        holderId: 'person.citizenId',
        alsoFor: [],
        revocations: [againstLaw],
        corrections: [
          {
            code: 'officer-error',
            label: {
              vi: 'Sai sót do lỗi của công chức làm công tác hộ tịch',
              en: 'A mistake of the officer who issued it',
            },
            ground: civilStatusLaw,
            unverified: 'the article on correcting civil-status data was not read',
          },
          fileUnusable,
        ],
      },
    },
  ],
});
