import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { fileUnusable, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, nationality, residence, sex } from './shared/person.ts';
import { byMandate } from './shared/representation.ts';

const page = 'Trang thủ tục 3.000333';
const decree = 'Nghị định 216/2026/NĐ-CP';
const judicialRecords = { database: 'JRDB', name: 'CSDL lý lịch tư pháp', owner: 'Bộ Công an' };

export default defineProcedure({
  code: '3.000333',
  slug: 'criminal-record',
  name: {
    vi: 'Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài',
    en: 'Criminal record slip for Vietnamese citizens and for foreigners who live in Vietnam',
  },
  field: { vi: 'Lý lịch tư pháp', en: 'Judicial records' },
  level: 'province',
  decider: { vi: 'Công an tỉnh', en: 'Police of the province' },
  summary: {
    vi: 'Phiếu lý lịch tư pháp số 1, để xin việc hoặc làm thủ tục khác. Không phải nộp bản sao căn cước.',
    en: 'The criminal record slip no. 1, for work or another procedure. No copy of your identity card is needed.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-bd79-75fb-a4c6-ba1bf85d20ad (Quyết định 1025/QĐ-BCA), read 2026-07-20',
    'Nghị định 216/2026/NĐ-CP, Điều 22–25',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: the page names the police of the province; which office signs there is our reading',
    'editions[].term: of the page, older than the Law on Judicial Records in force since 2026-07-01, whose own limit was not found',
    'editions[].applicants: citizens only; foreigners and Vietnamese abroad, whom the page also names, are not offered yet',
    'editions[].representation: a mandate; a parent for a minor and a relative without one, whom the page also names, are not offered yet',
    'editions[].form: composed from the slip, own wording; forms 01 to 05/2025/LLTP were not found; slip no. 2 is not offered yet',
    'editions[].fee.amount: half of it for pupils, students and people with merit is not charged by the platform yet',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where no text names the database it is inferred from Resolution 66.7, article 4',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed; no article was read at its source',
    'editions[].result.series: how the agency numbers these slips was not found',
  ],
  editions: [
    {
      id: '2026-07',
      from: '2026-07-01',
      grounds: ['Luật Lý lịch tư pháp', decree, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      representation: [byMandate],
      term: { unit: 'day', count: 10, ground: `${page}: 10 ngày` },
      fee: {
        amount: 200000,
        currency: 'VND',
        note: {
          vi: 'Một lần yêu cầu. Công dân số được miễn đến hết 28/02/2027',
          en: 'Each request. Free for digital citizens until 28 February 2027',
        },
        ground: 'Thông tư 16/2025/TT-BTC',
        term: toPay,
        exemptions: [
          {
            code: 'digital-citizen',
            label: {
              vi: 'Công dân số nộp trực tuyến, từ 15/8/2026 đến hết 28/02/2027',
              en: 'A digital citizen filing online, from 15 August 2026 until 28 February 2027',
            },
            ground: 'Nghị quyết 66.22/2026/NQ-CP; Thông tư 117/2026/TT-BTC',
            unverified: 'read in an OCR copy; the officer sees in VNeID whether the five basic items are integrated',
          },
        ],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp (điện tử)',
            en: 'Request for a criminal record slip (electronic)',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, judicialRecords],
          ground: `${page}: tờ khai điện tử tương tác`,
        },
        {
          id: 'uy-quyen',
          name: {
            vi: 'Văn bản ủy quyền yêu cầu cấp Phiếu số 1 (công chứng, chứng thực)',
            en: 'Certified authorisation to ask for slip no. 1',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Người khác nộp thay, trừ cha, mẹ, vợ, chồng, con',
            en: 'Somebody else files who is no parent, spouse or child',
          },
          replacedBy: [],
          ground: `${page}: văn bản ủy quyền`,
        },
        {
          id: 'mien-giam',
          name: { vi: 'Giấy tờ chứng minh được miễn, giảm phí', en: 'Proof of who pays less or nothing' },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Được miễn hoặc giảm phí', en: 'Who pays less or nothing' },
          replacedBy: [],
          ground: `${page}: giấy tờ để chứng minh đối tượng miễn, hoặc giảm phí`,
        },
        { ...identityPaper, ground: `${decree}, Điều 23 khoản 2 điểm a` },
      ],
      lookups: [
        applicant,
        {
          id: 'record',
          source: 'criminal-record',
          question: 'criminal-record',
          person: 'applicant',
          label: { vi: 'Lý lịch tư pháp', en: 'Judicial record' },
          why: {
            vi: 'Để lập phiếu từ dữ liệu lý lịch tư pháp về bạn',
            en: 'So that the slip is made from the judicial records on you',
          },
          none: {
            vi: 'Chưa có dữ liệu lý lịch tư pháp về bạn. Mời bạn tự khai; Công an tỉnh sẽ tra cứu, xác minh.',
            en: 'There is no judicial record on you yet. Please declare it; the police of the province will verify it.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'person',
            title: { vi: 'Người được cấp phiếu', en: 'Whose slip it is' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
              { ...nationality, prefill: ofApplicant('/nationality') },
              { ...residence, prefill: ofApplicant('/residence/text') },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi cư trú', en: 'Commune where you live' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'record',
            title: { vi: 'Án tích và mục đích', en: 'Convictions, and what it is for' },
            fields: [
              {
                id: 'convicted',
                kind: 'choice',
                personal: true,
                label: { vi: 'Tình trạng án tích', en: 'Convictions' },
                hint: {
                  vi: 'Người đã được xóa án tích là không có án tích',
                  en: 'Whose convictions are expunged has none',
                },
                // As it is printed on the slip.
                options: [
                  { value: 'no', label: { vi: 'không có án tích', en: 'None' } },
                  { value: 'yes', label: { vi: 'có án tích:', en: 'Convicted' } },
                ],
                prefill: { from: 'record', pointer: '/convicted', lock: true, dispute: 'hold' },
              },
              {
                id: 'convictions',
                kind: 'text',
                maxLength: 300,
                personal: true,
                showIf: { field: 'record.convicted', in: ['yes'] },
                label: { vi: 'Tội danh, hình phạt, bản án, Tòa án', en: 'Crime, sentence, judgment, court' },
              },
              {
                id: 'purpose',
                kind: 'choice',
                label: { vi: 'Bạn dùng phiếu để làm gì?', en: 'What is it for?' },
                options: [
                  { value: 'work', label: { vi: 'Xin việc làm', en: 'Work' } },
                  { value: 'abroad', label: { vi: 'Đi nước ngoài', en: 'Going abroad' } },
                  { value: 'procedure', label: { vi: 'Làm thủ tục hành chính', en: 'Another procedure' } },
                  { value: 'other', label: { vi: 'Việc khác', en: 'Something else' } },
                ],
              },
            ],
          },
        ],
      },
      decides: 'province-police',
      commune: 'person.commune',
      unique: [],
      marks: [],
      route: route(24, 16),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [{ ...wrongDetails, ground: decree }],
      result: {
        code: 'KQ.G01.000200',
        name: { vi: 'Phiếu lý lịch tư pháp số 1', en: 'Criminal record, slip no. 1' },
        template: 'criminal-record-one',
        signatures: ['officer', 'seal'],
        series: 'LLTP',
        content: {
          'person.birth': ['person.birth'],
          'person.sex': ['person.sex'],
          'person.nationality': ['person.nationality'],
          'person.permanent': ['person.residence'],
          'record.convictions': ['record.convicted', 'record.convictions'],
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
