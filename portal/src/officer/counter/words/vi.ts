export const vi = {
  title: 'Người dân đăng nhập ở máy tại quầy',
  lead: 'Cho người có VNeID mà không dùng điện thoại để điền được: họ đăng nhập ở máy dành cho người dân, tự cam đoan và tự nộp một hồ sơ. Bạn được ghi là người đã giúp.',
  place: (address: string) => `Mở sẵn trang này ở máy dành cho người dân: ${address}`,
  open: 'Mở phiên tại quầy',
  again: 'Lấy mã khác',
  code: 'Mã cho máy tại quầy',
  where: (address: string) => `Ở máy dành cho người dân, mở ${address} và nhập mã này.`,
  picture: 'Mã QR mở trang đăng nhập tại quầy',
  until: (moment: string) => `Mã dùng một lần, đến ${moment}.`,
  own: 'Đừng mở trong trình duyệt này: người dân đăng nhập ở đây sẽ làm bạn bị đăng xuất. Nếu không có máy riêng, hãy dùng cửa sổ ẩn danh rồi đóng nó lại.',
};
export type CounterSessionWords = typeof vi;
