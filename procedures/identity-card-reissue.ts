import { defineProcedure } from '../core/procedure/procedure.ts';
import { wrongDetails } from './shared/handling.ts';
import {
  cardDelivery,
  cardFee,
  cardHolder,
  cardNotice,
  dc02,
  cc01,
  identityLaw,
  ofCard,
  unread,
} from './shared/identity.ts';

const page = 'Trang thủ tục 1.014064';
const alike = 'the page was not read; it is taken to be as that of 1.014063';

/** All but from when it holds, and what it costs then. */
const edition = {
  ...ofCard,
  term: { unit: 'working-day' as const, count: 7, ground: `${page}: 7 ngày làm việc` },
  components: [
    { ...dc02, ground: 'Thông tư 17/2024/TT-BCA, mẫu DC02', unverified: alike },
    { ...cc01, ground: 'Trang thủ tục 1.014063: Phiếu CC01', unverified: alike },
  ],
  form: {
    steps: [
      cardHolder,
      {
        id: 'request',
        title: { vi: 'Lý do cấp lại thẻ', en: 'Why the card is issued again' },
        fields: [
          {
            id: 'reason',
            kind: 'choice' as const,
            personal: true,
            label: { vi: 'Vì sao bạn xin cấp lại thẻ?', en: 'Why do you need the card again?' },
            options: [
              { value: 'lost', label: { vi: 'Bị mất thẻ', en: 'The card is lost' } },
              {
                value: 'damaged',
                label: { vi: 'Thẻ hư hỏng, không sử dụng được', en: 'The card is damaged and cannot be used' },
              },
              {
                value: 'nationality',
                label: { vi: 'Được trở lại quốc tịch Việt Nam', en: 'Vietnamese nationality was regained' },
              },
            ],
          },
        ],
      },
      cardDelivery,
    ],
  },
  refusalReasons: [
    {
      code: 'no-case',
      label: { vi: 'Không thuộc trường hợp được cấp lại thẻ', en: 'The law gives no card again in this case' },
      ground: `${identityLaw}, Điều 24`,
      unverified: unread,
    },
    { ...wrongDetails, ground: identityLaw },
  ],
  result: { ...cardNotice, says: { 'card.request': 'Cấp lại thẻ căn cước' } },
};

const feeGround = 'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR): 30.000, 50.000, 70.000 đồng';

export default defineProcedure({
  code: '1.014064',
  slug: 'identity-card-reissue',
  name: { vi: 'Cấp lại thẻ căn cước', en: 'Identity card issued again' },
  field: { vi: 'Cấp, quản lý căn cước', en: 'Issue and management of identity cards' },
  level: 'commune',
  decider: {
    vi: 'Cơ quan quản lý căn cước của Bộ Công an; Công an cấp xã tiếp nhận, thu nhận và báo kết quả',
    en: 'The identity authority of the Ministry of Public Security; the commune’s police take it in and tell of it',
  },
  summary: {
    vi: 'Làm lại thẻ căn cước bị mất hoặc hư hỏng. Bạn khai trực tuyến, chọn giờ và đến Công an xã, phường một lần để chụp ảnh, lấy vân tay, mống mắt.',
    en: 'Replaces a card that is lost or damaged. You fill in the form online, choose a time, and come to the commune’s police once for photograph, fingerprints and irises.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-9e0b-7681-bd68-83f1e84c1cc7 (Quyết định 5710/QĐ-BCA-C06), danh mục quốc gia, read 2026-07-20',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: of the page only that it is decided by the police of the commune was read',
    'editions[].from: the day of Resolution 66.7 is taken, as for 1.014063',
    'editions[].channels: as of 1.014063; the page was not read',
    'editions[].applicants: as of 1.014063; a legal representative of somebody under 14 comes with them to the counter and is not offered here',
    'editions[].fee: that 70,000 VND of the three amounts is for a card issued again is general knowledge',
    'editions[].grounds: as of 1.014063; the texts were not read at their source',
    'editions[].form: own wording; the reasons follow article 24 of the Law on Identification as generally known',
    'editions[].components: as of 1.014063; the page was not read',
    'editions[].route: check, appointment, verify, approve, issue, return is our own',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: our own',
    'editions[].result: the card itself is made elsewhere; what is signed here is the notice that it is ready, whose layout is our own',
    'editions[].result.code: as of 1.014063; the page was not read',
    'editions[].result.series: how the agency numbers these notices was not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      until: '2027-01-01',
      ...edition,
      fee: cardFee(
        35_000,
        {
          vi: 'Bằng một nửa mức 70.000 đồng, đến hết 31/12/2026. Công dân số được miễn đến hết 28/02/2027',
          en: 'Half of 70,000 VND until 31 December 2026. Free for digital citizens until 28 February 2027',
        },
        `${feeGround}; bằng 50% đến hết 31/12/2026 theo Thông tư 64/2025/TT-BTC`,
      ),
    },
    {
      id: '2027-01',
      from: '2027-01-01',
      ...edition,
      fee: cardFee(
        70_000,
        {
          vi: '70.000 đồng một thẻ. Công dân số được miễn đến hết 28/02/2027',
          en: '70,000 VND each card. Free for digital citizens until 28 February 2027',
        },
        feeGround,
      ),
    },
  ],
});
