import { defineProcedure } from '../core/procedure/procedure.ts';
import { wrongDetails } from './shared/handling.ts';
import {
  cardDelivery,
  cardFee,
  cardHolder,
  cardNotice,
  cc01,
  dc02,
  identityLaw,
  ofCard,
  unread,
} from './shared/identity.ts';

const page = 'Trang thủ tục 1.014063';

/** All but from when it holds, and what it costs then. */
const edition = {
  ...ofCard,
  term: { unit: 'working-day' as const, count: 7, ground: `${page}: 7 ngày làm việc` },
  components: [
    { ...dc02, ground: `${page}: mẫu DC02 ban hành kèm theo Thông tư 17/2024/TT-BCA` },
    {
      ...cc01,
      ground: `${page}: Phiếu CC01 được tạo lập khi trích xuất thông tin trong Cơ sở dữ liệu quốc gia về dân cư`,
    },
  ],
  form: {
    steps: [
      cardHolder,
      {
        id: 'request',
        title: { vi: 'Lý do đổi thẻ', en: 'Why another card' },
        fields: [
          {
            id: 'reason',
            kind: 'choice' as const,
            personal: true,
            label: { vi: 'Vì sao bạn đổi thẻ?', en: 'Why do you exchange the card?' },
            options: [
              { value: 'age', label: { vi: 'Đến tuổi phải đổi thẻ', en: 'At an age at which it is exchanged' } },
              {
                value: 'changed',
                label: {
                  vi: 'Thay đổi, cải chính họ, chữ đệm, tên, ngày, tháng, năm sinh',
                  en: 'Name or date of birth was changed or corrected',
                },
              },
              {
                value: 'looks',
                label: {
                  vi: 'Thay đổi nhân dạng; bổ sung ảnh khuôn mặt, vân tay; giới tính thay đổi',
                  en: 'Looks have changed; photograph or fingerprints are to be added; sex has changed',
                },
              },
              { value: 'mistake', label: { vi: 'Thẻ in sai thông tin', en: 'There is a mistake on the card' } },
              {
                value: 'boundaries',
                label: { vi: 'Đơn vị hành chính được sắp xếp lại', en: 'Administrative units have changed' },
              },
              {
                value: 'identifier',
                label: { vi: 'Số định danh cá nhân được xác lập lại', en: 'The identifier was established anew' },
              },
              { value: 'wish', label: { vi: 'Theo yêu cầu của tôi', en: 'At my own wish' } },
            ],
          },
          {
            id: 'mistake',
            kind: 'text' as const,
            maxLength: 200,
            personal: true,
            showIf: { field: 'request.reason', in: ['mistake'] },
            label: { vi: 'Thẻ in sai chỗ nào?', en: 'What is wrong on the card?' },
          },
        ],
      },
      cardDelivery,
    ],
  },
  refusalReasons: [
    {
      code: 'no-case',
      label: { vi: 'Không thuộc trường hợp được cấp đổi thẻ', en: 'The law gives no other card in this case' },
      ground: `${identityLaw}, Điều 24`,
      unverified: unread,
    },
    { ...wrongDetails, ground: identityLaw },
  ],
  result: { ...cardNotice, says: { 'card.request': 'Cấp đổi thẻ căn cước' } },
};

export default defineProcedure({
  code: '1.014063',
  slug: 'identity-card',
  name: { vi: 'Cấp đổi thẻ căn cước', en: 'Exchange of an identity card' },
  field: { vi: 'Cấp, quản lý căn cước', en: 'Issue and management of identity cards' },
  level: 'commune',
  decider: {
    vi: 'Cơ quan quản lý căn cước của Bộ Công an; Công an cấp xã tiếp nhận, thu nhận và báo kết quả',
    en: 'The identity authority of the Ministry of Public Security; the commune’s police take it in and tell of it',
  },
  summary: {
    vi: 'Đổi thẻ căn cước đang có lấy thẻ mới. Bạn khai trực tuyến, chọn giờ và đến Công an xã, phường một lần để chụp ảnh, lấy vân tay, mống mắt.',
    en: 'Exchanges the identity card you have for a new one. You fill in the form online, choose a time, and come to the commune’s police once for photograph, fingerprints and irises.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-9e0f-730b-9510-60349ebab5b2 (Quyết định 5710/QĐ-BCA-C06), read 2026-07-20',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: the page names the police of the commune; that the ministry’s authority makes the card is general knowledge',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].fee: 30,000 VND, and half of that, for whoever holds the older card with a chip was read in a seed record and is left out',
    'editions[].applicants: as on the page; a legal representative of somebody under 14 comes with them to the counter and is not offered here',
    'editions[].grounds: the texts were not read at their source, the page names the circulars',
    'editions[].form: composed from the components on the page, not from form DC02, own wording',
    'editions[].form: the reasons follow article 24 of the Law on Identification as generally known; it was not read at its source',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4, where the page names no database',
    'editions[].route: check, appointment, verify, approve, issue, return is our own; the page says only that time and place are registered online and that details are taken in person',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page',
    'editions[].result: the card itself is made elsewhere; what is signed here is the notice that it is ready, whose layout is our own',
    'editions[].result.series: how the agency numbers these notices was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      until: '2027-01-01',
      ...edition,
      fee: cardFee(
        25_000,
        {
          vi: 'Bằng một nửa mức 50.000 đồng, đến hết 31/12/2026. Công dân số được miễn đến hết 28/02/2027',
          en: 'Half of 50,000 VND until 31 December 2026. Free for digital citizens until 28 February 2027',
        },
        `${page}: 50.000 đồng một thẻ, từ 01/7/2025 đến hết 31/12/2026 bằng 50% theo Thông tư 64/2025/TT-BTC`,
      ),
    },
    {
      id: '2027-01',
      from: '2027-01-01',
      ...edition,
      fee: cardFee(
        50_000,
        {
          vi: '50.000 đồng một thẻ. Công dân số được miễn đến hết 28/02/2027',
          en: '50,000 VND each card. Free for digital citizens until 28 February 2027',
        },
        `${page}: 50.000 đồng một thẻ`,
      ),
    },
  ],
});
