import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, residence, sex } from './shared/person.ts';

const page = 'Trang thủ tục 1.012566';
const law = 'Luật Căn cước 26/2023/QH15';

export default defineProcedure({
  code: '1.012566',
  slug: 'identity-number-confirmation',
  name: {
    vi: 'Xác nhận số chứng minh nhân dân 09 số, số định danh cá nhân (thực hiện tại cấp xã)',
    en: 'Confirmation of a nine-digit identity number and the personal identifier (commune)',
  },
  field: { vi: 'Cấp, quản lý căn cước', en: 'Issue and management of identity cards' },
  level: 'commune',
  decider: { vi: 'Công an cấp xã', en: 'Police of the commune' },
  summary: {
    vi: 'Giấy xác nhận số chứng minh 9 số và số định danh là của cùng một người. Dữ liệu có đủ thì nhận được ngay.',
    en: 'Confirms that the old number of nine digits and the identifier belong to one person. It comes at once where the data have both.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-8ebe-7182-ac6f-34705ba28589 (Quyết định 4864/QĐ-BCA-C06), list read 2026-07-20',
  ],
  unverified: [
    'decider: read off the name of the procedure, which is done at the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].grounds: which articles this rests on was not read; of the page only the line in the national list was',
    'editions[].channels: the list says that it can be had online; the counter is our reading',
    'editions[].applicants: not read; citizens have such numbers',
    'editions[].fee: no source names one, and no list of fees has it',
    'editions[].components: not read; composed from what the confirmation says',
    'editions[].form: composed from the confirmation, own wording',
    'editions[].route: check, decide, verify, approve, issue, return is our own; the page was not read',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed; no article was read at its source',
    'editions[].result: code: no source names its number in the national catalogue of results',
    'editions[].result.series: how the agency numbers these confirmations was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 7, ground: `${page}: 7 ngày làm việc` },
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
          id: 'de-nghi',
          name: { vi: 'Đề nghị xác nhận số', en: 'Request for the confirmation' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: `${page}: tên thủ tục`,
          unverified: 'the components of the page were not read',
        },
        {
          id: 'cmnd-cu',
          name: { vi: 'Bản chụp giấy chứng minh nhân dân 9 số', en: 'Copy of the identity card of nine digits' },
          kind: 'data',
          copies: 0,
          when: {
            vi: 'Cơ sở dữ liệu dân cư không có số 9 số, hoặc số ấy khác',
            en: 'The population database lacks the number or has another one',
          },
          replacedBy: [population],
          foundBy: [applicant.id],
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'that the old card is looked at where the data lack its number is our reading',
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page was not read',
        },
      ],
      lookups: [
        {
          ...applicant,
          none: {
            vi: 'Cơ sở dữ liệu dân cư không có thông tin về bạn. Mời tự khai; cán bộ sẽ đối chiếu.',
            en: 'The population database has nothing on you. Please fill it in; an officer will compare it.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'person',
            title: { vi: 'Người đề nghị', en: 'The applicant' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
              { ...residence, prefill: ofApplicant('/residence/text') },
            ],
          },
          {
            id: 'former',
            title: { vi: 'Số cần xác nhận', en: 'The number' },
            fields: [
              {
                id: 'number',
                kind: 'text',
                code: true,
                maxLength: 9,
                personal: true,
                label: { vi: 'Số chứng minh nhân dân 9 số', en: 'Identity number of nine digits' },
                hint: {
                  vi: 'Dữ liệu chưa có số này thì cán bộ xác minh trước khi xác nhận',
                  en: 'Where the data lack it an officer verifies it first',
                },
                prefill: { ...ofApplicant('/formerNumber'), dispute: 'hold' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường xác nhận', en: 'Commune that confirms it' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'former.commune',
      unique: [],
      marks: [],
      onData: {
        agreed: [applicant.id],
        ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
        unverified:
          'that the platform may confirm by itself what the population database says is our reading of article 4',
      },
      route: [
        { step: 'check', term: within(1) },
        { step: 'decide', term: within(1) },
        { step: 'verify', role: 'officer', term: within(32) },
        { step: 'approve', role: 'leader', term: within(16) },
        { step: 'issue', term: within(1) },
        { step: 'return', term: within(1) },
      ],
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'not-same-person',
          label: {
            vi: 'Không đủ căn cứ xác nhận hai số là của cùng một người',
            en: 'Nothing shows that both numbers are of one person',
          },
          ground: law,
          unverified: 'no article on it was read',
        },
        { ...wrongDetails, ground: law },
      ],
      result: {
        name: {
          vi: 'Giấy xác nhận số chứng minh nhân dân 9 số, số định danh cá nhân',
          en: 'Confirmation of a nine-digit identity number and the personal identifier',
        },
        template: 'identity-number-confirmation',
        signatures: ['officer', 'seal'],
        series: 'XN-CAP',
        content: {
          'person.birth': ['person.birth'],
          'person.sex': ['person.sex'],
          'person.residence': ['person.residence'],
          'former.number': ['former.number'],
        },
        holder: ['person.fullName'],
        holderId: 'person.citizenId',
        alsoFor: [],
        revocations: [],
        corrections: [fileUnusable],
      },
    },
  ],
});
