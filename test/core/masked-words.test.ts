import { expect, test } from 'vitest';
import { maskedWords } from '../../core/masked-words.ts';

const known = ['Nông Thị Mai', '020190001234', 'Thôn Nà Lẹng, xã Mẫu Sơn', 'Hoàng Minh An'];

test.each([
  ['Gọi tôi theo số 0912 345 678 nhé', 'Gọi tôi theo số […] nhé'],
  ['CCCD 020190001234, hồ sơ H37.001-261123-0007.', 'CCCD […], hồ sơ […].'],
  ['Viết cho mai.nong@example.vn', 'Viết cho […]'],
  ['Cán bộ Trần Văn Bình bảo tôi về', 'Cán bộ […] bảo tôi về'],
  ['chị Hoa ở quầy rất tốt, anh Sơn thì không', 'chị […] ở quầy rất tốt, anh […] thì không'],
  // However somebody writes what the dossier says of them.
  ['tôi là nong thi mai ở THÔN NÀ LẸNG, XÃ MẪU SƠN', 'tôi là […] ở […]'],
  ['Con tôi tên An, khai sai thành Ân', 'Con tôi tên […], khai sai thành Ân'],
  ['Cán bộ NGUYỄN VĂN A, NGUYEN VAN B và nguyễn văn cường', 'Cán bộ […], […] và […]'],
  ['Chi Hong tiep minh rat lau', 'Chi […] tiep minh rat lau'],
  ['CHỊ HỒNG bảo về, chị hồng quát, anh sơn thì không', 'CHỊ […] bảo về, chị […] quát, anh […] thì không'],
  ['em tên an, chi an cung biet', 'em tên […], chi […] cung biet'],
  ['em tên lan ạ; ten toi la Lan Anh', 'em tên […] ạ; ten toi la […]'],
  ['nhà ở số nhà 12 ngõ 5 đường trần phú, xa lắm', 'nhà ở […], xa lắm'],
  ['SỐ NHÀ 7/2 NGÕ 40, so 15 duong le loi', '[…], […]'],
  ['Tôi đến ngày 12/10 rồi 15/10/2026', 'Tôi đến ngày […] rồi […]'],
])('who it is about is covered: %s', (words, shown) => {
  expect(maskedWords(words, known)).toBe(shown);
});

test.each([
  'Phải đi lại ba lần, chờ 2 tiếng mỗi lần. Không ai giải thích.',
  'Bị thu thêm 200.000 đồng mà không có biên lai',
  'Trang web báo lỗi 504 khi nộp; an tâm hơn nếu có tin nhắn.',
  'anh ấy nói năng khó nghe',
  'Chị hướng dẫn nhiệt tình, em cảm ơn; phải đi 3 lần vì quầy số 5 đóng',
  'Có ba giấy tờ vi phạm gì đâu mà từ chối, chi phí lại cao',
  'Tên đăng nhập sai, đường dây nóng không ai nghe',
])('what went wrong stays: %s', (words) => {
  expect(maskedWords(words, known)).toBe(words);
});
