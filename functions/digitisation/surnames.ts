import { foldMarks } from './fold.ts';

/** Family names in use in Vietnam, the common ones of all peoples; a name that is not here is only looked at twice. */
const surnames = [
  ...'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Đào Cao'.split(
    ' ',
  ),
  ...'Hà Tạ Thái Lương Tô Quách Châu Chu La Vương Phùng Tăng Thân Kiều Quan Mạc Từ Văn Lưu Triệu Doãn Tống Nghiêm'.split(
    ' ',
  ),
  ...'Bạch Bế Nông Lục Hứa Lộc Vi Hoàn Ma Lường Lò Cầm Quàng Tòng Cà Giàng Vàng Sùng Thào Lầu Mùa Hạng Cứ Lù Ly Má'.split(
    ' ',
  ),
  ...'Bàn Tẩn Chảo Phàn Đèo Khoàng Kha Vừ Xồng Hờ Lỳ Thạch Sơn Kim Danh Kiên Chau Neáng Đàng Đạo Báo Bá Hán Thiên'.split(
    ' ',
  ),
  ...'An Âu Âu Ân Bành Biện Bồ Ca Cái Cam Cáp Cát Chế Chiêm Chử Cung Cù Cồ Diệp Diêu Du Đan Đàm Điền Đồng Đống Đổng'.split(
    ' ',
  ),
  ...'Giả Giang Giáp Hàn Hàng Hạ Hình Hồng Hùng Hướng Hy Khiếu Khổng Khuất Khúc Khương La Lại Lăng Liêu Liễu Lộ Lỗ'.split(
    ' ',
  ),
  ...'Mã Mạch Mạnh Mẫn Mông Nhan Nhâm Nhữ Ninh Ông Phí Phó Phương Quản Quế Sái Sử Tào Thành Thẩm Thi Thịnh Tiết Tiêu'.split(
    ' ',
  ),
  ...'Tôn Trà Trang Triệu Trình Trì Ung Uông Ứng Viên Viêm Vưu Xa Yên Chúc Cấn Đậu Đới Kông Lãnh Lèng Long Lữ Ngụy'.split(
    ' ',
  ),
].map((name) => name.toUpperCase());

const known: ReadonlySet<string> = new Set(surnames);

export type SurnameDoubt =
  /** It differs in its marks only from names that exist. */
  { readonly like: string } | 'unknown';

/** What speaks against the family name with which a full name begins; nothing when it is known as it stands. */
export const surnameDoubt = (fullName: string): SurnameDoubt | undefined => {
  const [first = ''] = fullName.toUpperCase().split(' ');
  if (known.has(first)) return undefined;
  const like = surnames.find((name) => foldMarks(name) === foldMarks(first));
  return like === undefined ? 'unknown' : { like };
};

/** The name with the family name that was meant, in the letters it was written in. */
export const withSurname = (fullName: string, surname: string): string => {
  const [first = '', ...rest] = fullName.split(' ');
  const isCapital = first === first.toUpperCase();
  const written = isCapital ? surname : `${surname.slice(0, 1)}${surname.slice(1).toLowerCase()}`;
  return [written, ...rest].join(' ');
};
