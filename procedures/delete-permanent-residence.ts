import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { civilStatus, population, residences } from './shared/databases.ts';
import { fileUnusable, nothingToPay, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';
import { ct01, officerError, residenceLaw, residenceNotice } from './shared/residence.ts';

const page = 'Trang thủ tục 1.003197';

const ofMember = { field: 'leaver.who', in: ['member'] };
/** A husband or wife who died is offered only: whoever is to be deleted may be another member of the household. */
const ofDead = (pointer: string) => ({ from: 'death', pointer, lock: false });

export default defineProcedure({
  code: '1.003197',
  slug: 'delete-permanent-residence',
  name: { vi: 'Xóa đăng ký thường trú', en: 'Deletion of a permanent residence' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: { vi: 'Trưởng Công an cấp xã', en: 'Chief of police of the commune' },
  summary: {
    vi: 'Xóa đăng ký thường trú của bạn hoặc của người trong hộ, như khi có người chết hay ra nước ngoài định cư. Việc đã có trong cơ sở dữ liệu thì không phải xuất trình giấy tờ.',
    en: 'Deletes the permanent residence of you or of a member of your household, as after a death or when somebody settles abroad. What a database knows needs no papers.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-6f18-72e5-974d-ed6803c7178a (Quyết định 1523/QĐ-BCA-C06), read 2026-07-20',
  ],
  unverified: [
    'decider: not on the page, which names the police of the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].channels: online is all that the page prints',
    'editions[].applicants: as on the page, where officials stand beside citizens; an organisation files at its office, because the business register names no one who acts for it',
    'editions[].fee: the page prints that there is no information on a fee; none is taken',
    'editions[].form: composed from the components on the page, not from form CT01, own wording; the cases are article 24 in few words, which was not read at its source; one person in one dossier',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4, where the page names no database',
    'editions[].lookups: the register of deaths is asked about the husband or wife of the applicant only, whom the population data name',
    'editions[].grounds: the articles of the Law on Residence were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of the Law on Residence were not read at their source',
    'editions[].result.series: how the agency numbers these notices was not found; TB-CAP as on the sample of its kind',
    'editions[].result.holder: that the notice is whoever’s who asked, and names whose registration is deleted, is our reading',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [`${residenceLaw}, Điều 24`, 'Thông tư 53/2025/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online'],
      applicants: ['citizen', 'organisation'],
      term: { unit: 'working-day', count: 5, ground: `${page}: 5 ngày làm việc` },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Không thu lệ phí', en: 'Free of charge' },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          ...ct01,
          ground: `${page}: tờ khai mẫu CT01 ban hành kèm theo Thông tư 53/2025/TT-BCA`,
        },
        {
          id: 'chung-minh',
          name: {
            vi: 'Thông tin chứng minh thuộc trường hợp xóa đăng ký thường trú',
            en: 'What shows that the registration is one to be deleted',
          },
          kind: 'data',
          copies: 0,
          when: {
            vi: 'Chỉ khi không khai thác được thông tin',
            en: 'Only where no data can be drawn',
          },
          replacedBy: [civilStatus, population, residences],
          foundBy: ['death'],
          ground: `${page}: thông tin trong cơ sở dữ liệu; chưa được kết nối, chia sẻ thì công dân xuất trình giấy tờ theo Điều 24 Luật Cư trú`,
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page does not list it',
        },
      ],
      lookups: [
        applicant,
        {
          id: 'death',
          source: 'civil-status',
          question: 'death',
          person: 'spouse',
          when: ofMember,
          label: { vi: 'Khai tử của vợ hoặc chồng', en: 'Death of husband or wife' },
          why: {
            vi: 'Để bạn không phải khai lại và xuất trình giấy tờ về việc vợ hoặc chồng đã mất',
            en: 'So that you need not declare again, nor show papers, that your husband or wife has died',
          },
          none: {
            vi: 'Sổ hộ tịch điện tử không ghi vợ hoặc chồng của bạn đã mất. Mời ghi người cần xóa đăng ký; cán bộ có thể hỏi thêm.',
            en: 'The electronic register has no death of your husband or wife. Please write down whose registration it is; an officer may ask more.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'declarant',
            title: { vi: 'Người khai', en: 'Who declares it' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
            ],
          },
          {
            id: 'leaver',
            title: { vi: 'Người được xóa đăng ký thường trú', en: 'Whose registration is deleted' },
            fields: [
              {
                id: 'who',
                kind: 'choice',
                label: { vi: 'Xóa đăng ký của ai?', en: 'Whose registration is it?' },
                options: [
                  { value: 'self', label: { vi: 'Của tôi', en: 'My own' } },
                  { value: 'member', label: { vi: 'Của người trong hộ', en: 'A member of my household’s' } },
                ],
              },
              {
                ...fullName,
                showIf: ofMember,
                prefill: ofDead('/fullName'),
              },
              {
                ...citizenId,
                showIf: ofMember,
                prefill: ofDead('/citizenId'),
              },
              {
                id: 'case',
                kind: 'choice',
                personal: true,
                label: { vi: 'Vì sao xóa?', en: 'Why is it deleted?' },
                options: [
                  {
                    value: 'death',
                    label: {
                      vi: 'Đã chết hoặc Tòa án tuyên bố đã chết, mất tích',
                      en: 'Died, or declared dead or missing by a court',
                    },
                  },
                  { value: 'abroad', label: { vi: 'Ra nước ngoài để định cư', en: 'Settles abroad' } },
                  {
                    value: 'nationality',
                    label: { vi: 'Không còn quốc tịch Việt Nam', en: 'Is no longer a Vietnamese national' },
                  },
                  {
                    value: 'other',
                    label: { vi: 'Trường hợp khác theo Luật Cư trú', en: 'Another case of the Law on Residence' },
                  },
                ],
              },
              {
                id: 'details',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: { field: 'leaver.case', in: ['other'] },
                label: { vi: 'Trường hợp nào?', en: 'Which case?' },
                hint: {
                  vi: 'Ví dụ: đã bán nhà, hết hạn thuê',
                  en: 'For example: the house was sold, the lease is over',
                },
              },
            ],
          },
          {
            id: 'home',
            title: { vi: 'Nơi thường trú', en: 'The permanent residence' },
            fields: [
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Nơi thường trú cần xóa', en: 'Permanent residence that is deleted' },
                hint: { vi: 'Sửa lại nếu khác', en: 'Put it right if it differs' },
                prefill: { ...ofApplicant('/residence/text'), lock: false },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi thường trú', en: 'Commune of the permanent residence' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'home.commune',
      unique: [],
      marks: [],
      route: route(24, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'wrong-authority',
          label: {
            vi: 'Nơi thường trú không thuộc địa bàn xã, phường này',
            en: 'The permanent residence lies in another commune',
          },
          ground: residenceLaw,
        },
        {
          code: 'no-case',
          label: {
            vi: 'Không thuộc trường hợp xóa đăng ký thường trú',
            en: 'It is no case in which a registration is deleted',
          },
          ground: `${residenceLaw}, Điều 24`,
        },
        { ...wrongDetails, ground: residenceLaw },
      ],
      result: {
        ...residenceNotice,
        content: {
          'residence.address': ['home.address'],
          'residence.person': ['leaver.fullName', 'leaver.citizenId'],
        },
        says: {
          'residence.procedure': 'Xóa đăng ký thường trú',
          'residence.outcome': 'đã xóa đăng ký thường trú',
        },
        holder: ['declarant.fullName'],
        holderId: 'declarant.citizenId',
        alsoFor: [],
        revocations: [
          {
            code: 'against-law',
            label: {
              vi: 'Xóa đăng ký không đúng thẩm quyền, đối tượng, trường hợp',
              en: 'Deleted without power, for the wrong person, or in no case of the law',
            },
            ground: `${residenceLaw}, Điều 24`,
            unverified: 'that a deletion is taken back for this is our reading; the article was not read at its source',
          },
        ],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
