import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './shared/applicant.ts';
import { land, population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { citizenId, fullName, residence } from './shared/person.ts';
import { byMandate } from './shared/representation.ts';

const page = 'Trang thủ tục 1.013831';
const landLaw = 'Luật Đất đai 31/2024/QH15';
const together = 'Nghị định 118/2025/NĐ-CP';

/** What the land database says of the first parcel in the name of whoever asks. */
const ofParcel = (pointer: string) => ({ from: 'land', pointer: `/parcels/0${pointer}`, lock: true });

const parcel = ['plot.number', 'plot.sheet', 'plot.address', 'plot.area', 'plot.purpose'];

const workingDays = (count: number) => ({
  unit: 'working-day' as const,
  count,
  ground: `${together}; trong thời hạn giải quyết 18 ngày làm việc`,
  unverified: 'how long another agency has was not found; it lies within the term of the page',
});

export default defineProcedure({
  code: '1.013831',
  slug: 'land-change',
  name: { vi: 'Đăng ký biến động quyền sử dụng đất', en: 'Registration of a change of land-use rights' },
  field: { vi: 'Đất đai', en: 'Land' },
  level: 'province',
  decider: { vi: 'Văn phòng đăng ký đất đai', en: 'Land Registration Office' },
  summary: {
    vi: 'Sang tên thửa đất đứng tên bạn cho người nhận chuyển nhượng, nhận tặng cho, nhận góp vốn hoặc chuyển đổi. Cơ sở dữ liệu đất đai có gì thì không phải khai lại; Văn phòng đăng ký đất đai tự hỏi các cơ quan khác.',
    en: 'Puts a parcel in your name into that of whoever buys, is given, takes as capital or exchanges it. What the land database has need not be declared again; the office asks the other agencies itself.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfa-7ece-728d-9b60-6563e0a7a94e (Quyết định 3380/QĐ-BNNMT), in the national catalogue, read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 7',
  ],
  unverified: [
    'name: the catalogue’s is longer and lists every case; that of the list of 25 services is taken',
    'decider: that the Land Registration Office decides these cases is general knowledge; the list of 25 services names the commune',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].channels: the catalogue says that it is to be had online; counter and post are general knowledge',
    'editions[].fee: the provincial People’s Councils set the fee, and their resolutions were not found; tax and registration fee are paid to the tax office, not here',
    'editions[].form: own wording, not from the application form; filed by whoever gives the right, whose parcel the land database has; of several parcels the first is offered; leases in infrastructure projects, assets on leased land, and inheritance, whose owner is dead, are not in it',
    'editions[].components: the list of the page was not read; application, title and deed are general knowledge',
    'editions[].components[].id: own slugs',
    'editions[].grounds: the articles of the Land Law were not read at their source',
    'editions[].route: which agencies are asked, what, of which fields and for how long is our own; that the tax office is told of the transfer is general knowledge; that silence is consent, or an officer goes on, was not read in Decree 118/2025',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: general knowledge; the articles of the Land Law were not read at their source',
    'editions[].result: no source names its number in the national catalogue of results',
    'editions[].result.series: how the office numbers these confirmations was not found; XN-VPĐKĐĐ as on the sample of its kind',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [landLaw, 'Nghị định 151/2025/NĐ-CP, Phụ lục I', together, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      representation: [byMandate],
      term: { unit: 'working-day', count: 18, ground: `${page}: 18 ngày làm việc` },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Mức phí do Hội đồng nhân dân cấp tỉnh quyết định; thuế, lệ phí trước bạ nộp theo thông báo của cơ quan thuế',
          en: 'The provincial People’s Council sets the fee; taxes are paid as the tax office says',
        },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'don-bien-dong',
          name: { vi: 'Đơn đăng ký biến động đất đai', en: 'Application to register the change' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, land],
          ground: 'Nghị định 151/2025/NĐ-CP, Phụ lục I',
          unverified: 'the number of the form was not read',
        },
        {
          id: 'giay-chung-nhan',
          name: {
            vi: 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
            en: 'Certificate of land-use rights and ownership of assets on the land',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Chỉ khi cơ sở dữ liệu đất đai không có thửa đất',
            en: 'Only where the land database does not have the parcel',
          },
          replacedBy: [land],
          foundBy: ['land'],
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 7',
          unverified: 'in the first phase for residential land only',
        },
        {
          id: 'van-ban-chuyen-quyen',
          name: {
            vi: 'Hợp đồng, văn bản chuyển quyền đã công chứng hoặc chứng thực',
            en: 'The certified contract or deed of transfer',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Nơi công chứng, chứng thực chưa gửi bản điện tử theo số bạn ghi',
            en: 'Whoever certified it has sent no electronic copy under the number you give',
          },
          replacedBy: [],
          ground: `${landLaw}, Điều 27`,
          unverified: 'the article was not read at its source',
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page was not read',
        },
      ],
      lookups: [
        applicant,
        {
          id: 'land',
          source: 'land',
          question: 'land',
          person: 'applicant',
          label: { vi: 'Thửa đất đứng tên người đăng ký', en: 'The parcel in the name of who registers' },
          why: {
            vi: 'Để bạn không phải khai thửa đất và không phải nộp giấy chứng nhận',
            en: 'So that you need not describe the parcel or hand in its certificate',
          },
          none: {
            vi: 'Cơ sở dữ liệu đất đai không có thửa đất đứng tên bạn. Mời ghi theo giấy chứng nhận; cán bộ sẽ đối chiếu.',
            en: 'The land database has no parcel in your name. Please write down what the certificate says; an officer will compare it.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'owner',
            title: { vi: 'Người đang đứng tên', en: 'Whose it is now' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...residence, prefill: ofApplicant('/residence/text') },
            ],
          },
          {
            id: 'plot',
            title: { vi: 'Thửa đất', en: 'The parcel' },
            fields: [
              {
                id: 'number',
                kind: 'text',
                maxLength: 20,
                label: { vi: 'Thửa số', en: 'Plot' },
                prefill: ofParcel('/plot'),
              },
              {
                id: 'sheet',
                kind: 'text',
                maxLength: 20,
                label: { vi: 'Tờ bản đồ', en: 'Map sheet' },
                prefill: ofParcel('/sheet'),
              },
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Địa chỉ thửa đất', en: 'Where it is' },
                prefill: ofParcel('/address'),
              },
              {
                id: 'area',
                kind: 'text',
                maxLength: 20,
                label: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
                prefill: ofParcel('/squareMetres'),
              },
              {
                id: 'purpose',
                kind: 'text',
                maxLength: 120,
                label: { vi: 'Mục đích sử dụng', en: 'Land use' },
                prefill: ofParcel('/use'),
              },
              {
                id: 'certificate',
                kind: 'text',
                maxLength: 40,
                personal: true,
                label: { vi: 'Số giấy chứng nhận', en: 'Number of the certificate' },
                prefill: ofParcel('/certificate'),
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường có đất', en: 'Commune of the parcel' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'change',
            title: { vi: 'Chuyển quyền', en: 'The transfer' },
            fields: [
              {
                id: 'kind',
                kind: 'choice',
                label: { vi: 'Bạn chuyển quyền theo cách nào?', en: 'How is it transferred?' },
                // As it is printed on the confirmation.
                options: [
                  { value: 'sale', label: { vi: 'chuyển nhượng', en: 'sale' } },
                  { value: 'gift', label: { vi: 'tặng cho', en: 'gift' } },
                  { value: 'capital', label: { vi: 'góp vốn', en: 'contribution of capital' } },
                  { value: 'exchange', label: { vi: 'chuyển đổi đất nông nghiệp', en: 'exchange of farm land' } },
                ],
              },
              {
                id: 'receiver',
                kind: 'name',
                personal: true,
                label: { vi: 'Họ, chữ đệm, tên người nhận', en: 'Full name of who receives it' },
              },
              {
                id: 'receiverId',
                kind: 'citizen-id',
                personal: true,
                label: { vi: 'Số định danh người nhận', en: 'Personal identifier of who receives it' },
              },
              {
                id: 'basis',
                kind: 'text',
                maxLength: 200,
                label: { vi: 'Số, ngày, nơi chứng nhận hợp đồng', en: 'Number, day and certifier of the contract' },
              },
            ],
          },
        ],
      },
      decides: 'land-office',
      commune: 'plot.commune',
      unique: [],
      marks: [],
      route: [
        { step: 'check', term: within(1) },
        { step: 'verify', role: 'officer', term: within(40) },
        {
          step: 'consult',
          // Five working days, the first of which is not counted.
          term: within(48),
          consult: [
            {
              agency: 'tax',
              question: {
                vi: 'Có vướng mắc gì về nghĩa vụ tài chính của việc chuyển quyền này không?',
                en: 'Does anything about the tax on this transfer stand in its way?',
              },
              fields: [
                'change.kind',
                ...parcel,
                'owner.fullName',
                'owner.citizenId',
                'change.receiver',
                'change.receiverId',
              ],
              term: workingDays(5),
              silence: { means: 'escalate', ground: together, unverified: 'the article was not read' },
              ground: landLaw,
              unverified: 'the article on financial obligations was not read at its source',
            },
            {
              agency: 'committee',
              question: {
                vi: 'Thửa đất có đang tranh chấp không?',
                en: 'Is there a dispute about the parcel?',
              },
              fields: [...parcel, 'owner.fullName'],
              term: workingDays(3),
              silence: { means: 'consent', ground: together, unverified: 'the article was not read' },
              ground: landLaw,
              unverified: 'the article on disputes was not read at its source',
            },
            {
              agency: 'economy',
              question: {
                vi: 'Thửa đất có nằm trong quy hoạch, kế hoạch thu hồi đất không?',
                en: 'Do plans of the commune take the parcel?',
              },
              fields: parcel,
              term: workingDays(3),
              silence: { means: 'consent', ground: together, unverified: 'the article was not read' },
              ground: landLaw,
              unverified: 'that this division keeps the plans of the commune is general knowledge',
            },
          ],
        },
        { step: 'approve', role: 'leader', term: within(24) },
        { step: 'issue', term: within(1) },
        { step: 'return', term: within(1) },
      ],
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'in-dispute',
          label: { vi: 'Đất đang có tranh chấp hoặc bị kê biên', en: 'The land is disputed or distrained' },
          ground: landLaw,
          unverified: 'the article on the conditions of a transfer was not read at its source',
        },
        {
          code: 'conditions-not-met',
          label: { vi: 'Chưa đủ điều kiện chuyển quyền sử dụng đất', en: 'The conditions of a transfer are not met' },
          ground: landLaw,
          unverified: 'the article on the conditions of a transfer was not read at its source',
        },
        { ...wrongDetails, ground: landLaw },
      ],
      result: {
        name: { vi: 'Xác nhận đăng ký biến động quyền sử dụng đất', en: 'Confirmation of a change of land-use rights' },
        template: 'land-change-confirmation',
        signatures: ['officer', 'seal'],
        series: 'XN-VPĐKĐĐ',
        content: {
          'plot.number': ['plot.number'],
          'plot.sheet': ['plot.sheet'],
          'plot.address': ['plot.address'],
          'plot.area': ['plot.area'],
          'plot.purpose': ['plot.purpose'],
          'certificate.serial': ['plot.certificate'],
          'change.description': ['change.kind'],
          'change.basis': ['change.basis'],
        },
        holder: ['change.receiver'],
        holderId: 'change.receiverId',
        alsoFor: [],
        forApplicant: true,
        revocations: [
          {
            code: 'against-law',
            label: { vi: 'Đăng ký biến động trái quy định của pháp luật', en: 'Registered against the law' },
            ground: landLaw,
            unverified: 'the article was not read at its source',
          },
        ],
        corrections: [
          {
            code: 'officer-error',
            label: { vi: 'Sai sót do lỗi của cán bộ đăng ký', en: 'A mistake of the officer who registered it' },
            ground: landLaw,
            unverified: 'the article was not read at its source',
          },
          fileUnusable,
        ],
      },
    },
  ],
});
