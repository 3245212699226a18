import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, ofApplicant } from './shared/applicant.ts';
import { fileUnusable, route, stop, supplement } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';

const page = 'Trang thủ tục 2.000815';
const decree = 'Nghị định 23/2015/NĐ-CP';

export default defineProcedure({
  code: '2.000815',
  slug: 'certified-copy',
  name: { vi: 'Chứng thực bản sao từ bản chính', en: 'Certified copy of an original' },
  field: { vi: 'Chứng thực', en: 'Certification' },
  level: 'commune',
  decider: { vi: 'Ủy ban nhân dân cấp xã', en: 'People’s Committee of the commune' },
  summary: {
    vi: 'Khai trước vài dòng rồi mang bản chính tới xã, phường bất kỳ: cán bộ chụp, đối chiếu và chứng thực tại chỗ. Giấy tờ không bị chụp lại để lưu.',
    en: 'Say in a few words what it is, and bring the original to any commune: it is copied, compared and certified on the spot. No scan of the paper is kept.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-8e22-77ef-819f-e49460350904 (Quyết định 3152/QĐ-BTP), read 2026-07-20',
  ],
  unverified: [
    'name: the page names it at length, by whose papers are certified; shortened here',
    'editions[].from: the day from which the page shows this text was not found; that of the other editions is taken',
    'editions[].channels: the page has it in person only; that the request is written beforehand is our own',
    'editions[].term: the page prints no time; same day, next working day after 15:00, is general knowledge (Decree 23/2015)',
    'editions[].fee: what notaries and missions abroad ask stands on the page too, and is none of the commune’s',
    'editions[].form: own wording; the kinds of papers to choose from are our own; one original in one dossier',
    'editions[].commune: that any commune certifies, wherever somebody lives, is general knowledge (Decree 23/2015)',
    'editions[].components[].id: own slugs',
    'editions[].grounds: the articles of Decree 23/2015 were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: general knowledge (Decree 23/2015); the article was not read at its source',
    'editions[].result.series: how the agency numbers certifications was not found; SCT-BS as on the common form',
    'editions[].result.template: own layout; the statement goes with the paper copy, which carries the same number',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [decree],
      channels: ['counter'],
      applicants: ['citizen', 'overseas', 'organisation'],
      term: {
        unit: 'working-day',
        count: 0,
        cutoff: '15:00',
        ground: decree,
        unverified: 'the page prints no time',
      },
      fee: {
        amount: 2000,
        currency: 'VND',
        note: {
          vi: '2.000 đồng một trang; từ trang thứ ba 1.000 đồng một trang; tối đa 200.000 đồng một bản',
          en: '2,000 VND a page; 1,000 VND from the third page; at most 200,000 VND a copy',
        },
        ground: `${page}: trang là căn cứ để thu phí được tính theo trang của bản chính`,
        byPage: { pages: 'original.pages', copies: 'request.copies', from: 3, later: 1000, most: 200_000 },
        term: {
          unit: 'working-day',
          count: 1,
          ground: 'thời hạn nội bộ',
          unverified: 'how long a request to pay waits was not found; it is paid at the counter',
        },
        exemptions: [],
      },
      components: [
        {
          id: 'ban-chinh',
          name: { vi: 'Bản chính giấy tờ cần chứng thực', en: 'The original of the paper' },
          kind: 'present',
          copies: 1,
          replacedBy: [],
          undigitised: {
            ground: 'Nghị định 118/2025/NĐ-CP',
            unverified:
              'that certifying copies is exempt from digitisation was read in texts on how communes are measured; the article was not found',
          },
          ground: `${page}: chỉ xuất trình bản chính thì cơ quan chụp từ bản chính để chứng thực`,
        },
      ],
      lookups: [applicant, identityDocument],
      form: {
        steps: [
          {
            id: 'person',
            title: { vi: 'Người yêu cầu', en: 'Who asks' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
            ],
          },
          {
            id: 'original',
            title: { vi: 'Bản chính', en: 'The original' },
            fields: [
              {
                id: 'kind',
                kind: 'choice',
                personal: true,
                label: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
                options: [
                  { value: 'diploma', label: { vi: 'Văn bằng, chứng chỉ', en: 'Diploma or certificate' } },
                  { value: 'civil-status', label: { vi: 'Giấy tờ hộ tịch', en: 'Civil-status paper' } },
                  { value: 'land', label: { vi: 'Giấy tờ nhà đất', en: 'Land or house paper' } },
                  { value: 'other', label: { vi: 'Giấy tờ khác', en: 'Another paper' } },
                ],
              },
              {
                id: 'title',
                kind: 'text',
                maxLength: 120,
                optional: true,
                personal: true,
                label: { vi: 'Tên giấy tờ', en: 'Which one' },
              },
              { id: 'pages', kind: 'count', max: 500, label: { vi: 'Số trang', en: 'Pages' } },
            ],
          },
          {
            id: 'request',
            title: { vi: 'Yêu cầu', en: 'The request' },
            fields: [
              { id: 'copies', kind: 'count', max: 50, optional: true, label: { vi: 'Số bản', en: 'Copies' } },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường sẽ đến', en: 'Commune you will go to' },
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
      route: route(2, 2),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'not-present',
          label: { vi: 'Không đến đối chiếu tại quầy', en: 'Nobody came to the counter to have it compared' },
          ground: decree,
        },
        {
          code: 'not-certifiable',
          label: {
            vi: 'Giấy tờ bị tẩy xóa, hư hỏng, hoặc không được chứng thực bản sao',
            en: 'The paper is altered or damaged, or may not be certified',
          },
          ground: decree,
        },
      ],
      result: {
        code: 'KQ.G15.000021',
        name: { vi: 'Bản sao được chứng thực từ bản chính', en: 'Copy certified from the original' },
        template: 'certified-copy',
        signatures: ['officer', 'seal'],
        series: 'SCT-BS',
        content: {
          'original.kind': ['original.kind'],
          'original.title': ['original.title'],
          'copy.pages': ['original.pages'],
          'copy.copies': ['request.copies'],
        },
        holder: ['person.fullName'],
        holderId: 'person.citizenId',
        alsoFor: [],
        revocations: [
          {
            code: 'against-law',
            label: { vi: 'Chứng thực trái quy định của pháp luật', en: 'Certified against the law' },
            ground: decree,
            unverified: 'the article was not read at its source',
          },
        ],
        corrections: [fileUnusable],
      },
    },
  ],
});
