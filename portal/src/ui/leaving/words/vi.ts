export const vi = {
  title: 'Chưa đăng xuất xong',
  lead: 'Máy chưa báo được cho hệ thống là bạn đã đăng xuất. Khi có mạng, trang này tự báo ngay. Nếu người khác cũng dùng máy này, hãy đóng hết các cửa sổ trình duyệt, hoặc chờ đến khi xong.',
};

export type LeavingWords = typeof vi;
