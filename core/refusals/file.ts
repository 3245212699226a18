import { mostPages } from '../most-pages.ts';
import type { Answered } from './answered.ts';

const again = { vi: 'Tệp chưa được nhận; hồ sơ không thay đổi.', en: 'It was not taken; the dossier is as it was.' };
const refused = (vi: string, en: string) =>
  ({ status: 422, vi: `${vi} ${again.vi}`, en: `${en} ${again.en}` }) as const;

/** Why a file is not taken. */
export const fileRefusals = {
  'not-digitised': {
    status: 409,
    vi: 'Giấy tờ này chỉ nộp hoặc xuất trình bản giấy, không số hóa.',
    en: 'This paper is shown or handed over on paper only; it is not digitised.',
  },
  'too-many-files': {
    status: 409,
    vi: 'Hồ sơ này đã có đủ số tệp tối đa. Hãy mang giấy tờ còn lại đến bộ phận một cửa.',
    en: 'This dossier has as many files as it may. Bring the other papers to the one-stop counter.',
  },
  'not-read-yet': {
    status: 409,
    vi: 'Tệp này chưa được đọc xong. Hãy thử lại sau ít giây.',
    en: 'The file is not read yet. Try again in a few seconds.',
  },
  'confirmed-already': {
    status: 409,
    vi: 'Dữ liệu của tệp này đã được xác nhận.',
    en: 'What was read in this file is confirmed already.',
  },
  'too-many-to-copy': {
    status: 409,
    vi: `Tệp này quá nhiều trang nên không xác nhận và sao được trọn vẹn. Hãy tách thành các tệp không quá ${mostPages} trang rồi quét lại.`,
    en: `The file has too many pages to be confirmed and copied as a whole. Split it into files of ${mostPages} pages at most, and scan those.`,
  },
  'look-first': {
    status: 422,
    vi: 'Có mục máy đọc chưa chắc chắn: hãy đối chiếu từng mục với ảnh rồi xác nhận.',
    en: 'Some values were not read with certainty: compare each with the picture, then confirm it.',
  },
  'file-not-there': {
    status: 409,
    vi: 'Chưa thấy tệp. Hãy gửi lại.',
    en: 'The file has not arrived. Send it again.',
  },
  'scan-pending': {
    status: 503,
    vi: 'Tệp đang được kiểm tra mã độc. Hãy thử lại sau vài giây; tệp đã gửi vẫn còn.',
    en: 'The file is being scanned. Try again in a few seconds; it is kept.',
  },
  'file-type-unknown': refused(
    'Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG.',
    'Only PDF files and JPEG or PNG pictures are taken.',
  ),
  'file-type-differs': refused(
    'Nội dung tệp không đúng loại mà tên tệp nêu. Hãy lưu lại dưới dạng PDF, JPEG hoặc PNG.',
    'The file is not of the type that it is called. Save it as PDF, JPEG or PNG.',
  ),
  'file-changed': refused('Tệp đến không nguyên vẹn.', 'The file did not arrive whole.'),
  'file-two-in-one': refused(
    'Tệp chứa dữ liệu lạ ngoài nội dung giấy tờ. Hãy chụp hoặc lưu lại.',
    'The file holds something else beside the paper. Take the picture or save it again.',
  ),
  'file-damaged': refused('Tệp bị hỏng, không mở được.', 'The file is damaged and cannot be opened.'),
  'file-encrypted': refused('Tệp PDF có mật khẩu. Hãy bỏ mật khẩu.', 'The PDF is encrypted. Remove its password.'),
  'file-active': refused(
    'Tệp PDF chứa lệnh tự chạy. Hãy in ra PDF khác, hoặc chụp ảnh giấy tờ.',
    'The PDF holds commands that run by themselves. Print it to another PDF, or take a picture of the paper.',
  ),
  'file-embedded': refused(
    'Tệp PDF đính kèm tệp khác. Hãy gửi riêng từng tệp.',
    'The PDF carries other files. Send each by itself.',
  ),
  'file-too-long': refused('Tệp PDF có quá nhiều trang (tối đa 200).', 'The PDF has too many pages (200 at most).'),
  'file-too-dense': refused(
    'Tệp bung ra quá lớn. Hãy giảm kích thước ảnh.',
    'Unpacked, the file is too large. Make the picture smaller.',
  ),
  'file-infected': refused('Tệp chứa mã độc.', 'The file contains malware.'),
  'file-unscanned': refused('Không kiểm tra được mã độc trong tệp này.', 'The file could not be scanned for malware.'),
  'file-altered': refused(
    'Tệp có chữ ký số nhưng đã bị sửa sau khi ký.',
    'The file bears a digital signature and was changed after it was signed.',
  ),
  'file-revoked': refused('Kết quả này đã bị thu hồi hoặc thay thế.', 'This result was revoked or replaced.'),
} as const satisfies Record<string, Answered>;
