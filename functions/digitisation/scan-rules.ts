import { mostPages } from '../../core/most-pages.ts';
import type { Text } from '../../core/text.ts';
import { mostRead } from './most-read.ts';

interface ScanRule {
  readonly text: Text;
  readonly ground: string;
  readonly unverified?: string;
}

const images = 'Thông tư 01/2023/TT-VPCP, Điều 8 (sửa đổi bởi Thông tư 03/2025/TT-VPCP, Điều 5)';
const copy = 'Nghị định 30/2020/NĐ-CP: bản sao sang định dạng điện tử';
const ownMeasure =
  'that a scan be complete and legible is sourced; how it is measured here is the project’s own choice';

/** What is looked at in a scan before anybody trusts it; `{n}` is the figure that was measured. */
export const scanRules = {
  'page-missing': {
    text: {
      vi: 'Thiếu trang {n} theo số trang in trên giấy: hãy quét đủ các trang.',
      en: 'Page {n} is missing, by the numbers printed on the pages: scan all of them.',
    },
    ground: images,
    unverified: ownMeasure,
  },
  'page-order': {
    text: {
      vi: 'Trang mang số {n} không đứng đúng thứ tự: hãy sắp xếp lại các trang.',
      en: 'The page with the number {n} is out of order: put the pages in order.',
    },
    ground: images,
    unverified: ownMeasure,
  },
  'page-twice': {
    text: {
      vi: 'Giống hệt trang {n}. Chỉ đúng khi trang có bút phê được quét hai lần.',
      en: 'The same as page {n}. That is right only for a page with a note on it, which is scanned twice.',
    },
    ground: images,
    unverified: ownMeasure,
  },
  'too-coarse': {
    text: {
      vi: 'Độ phân giải khoảng {n} dpi, dưới 200 dpi: hãy quét lại, hoặc chụp gần hơn.',
      en: 'About {n} dpi, below 200 dpi: scan it again, or take the photo from nearer.',
    },
    ground: copy,
    unverified: 'read in a summary of the Decree, not at its source; of a photo the size of the paper is assumed',
  },
  blurred: {
    text: { vi: 'Ảnh mờ: hãy quét hoặc chụp lại.', en: 'The picture is blurred: scan it or take it again.' },
    ground: images,
    unverified: ownMeasure,
  },
  blank: {
    text: { vi: 'Trang trắng.', en: 'The page is blank.' },
    ground: images,
    unverified: ownMeasure,
  },
  unread: {
    text: {
      vi: 'Máy không đọc được chữ nào: hãy nhập tay theo giấy tờ.',
      en: 'No text could be read: type it in from the paper.',
    },
    ground: images,
    unverified: ownMeasure,
  },
  skewed: {
    text: { vi: 'Trang bị nghiêng khoảng {n} độ.', en: 'The page leans by about {n} degrees.' },
    ground: images,
    unverified: ownMeasure,
  },
  'cut-off': {
    text: {
      vi: 'Chữ chạm mép ảnh: có thể trang bị cắt mất một phần.',
      en: 'Text touches the edge: part of the page may be missing.',
    },
    ground: images,
    unverified: ownMeasure,
  },
  'too-many-pages': {
    text: {
      vi: `Tệp có {n} trang; máy chỉ đọc ${mostRead} trang đầu. Hãy tự xem và nhập theo các trang sau.`,
      en: `The file has {n} pages; only the first ${mostRead} were read. Look at the others and type in what they say.`,
    },
    ground: images,
    unverified: ownMeasure,
  },
  'too-many-to-copy': {
    text: {
      vi: `Tệp có {n} trang, chỉ hiện ${mostPages} trang đầu. Chưa xác nhận và sao được: hãy tách thành các tệp không quá ${mostPages} trang rồi quét lại.`,
      en: `The file has {n} pages, of which the first ${mostPages} are shown. It cannot be confirmed and copied: split it into files of ${mostPages} pages at most, and scan those.`,
    },
    ground: images,
    unverified: ownMeasure,
  },
} as const satisfies Record<string, ScanRule>;
export type ScanRuleName = keyof typeof scanRules;
