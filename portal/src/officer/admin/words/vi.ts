/** The few words that the menu and the page of pages need before a page itself has come. */
export const vi = {
  nav: 'Quản trị',
  title: 'Quản trị',
  lead: 'Thủ tục, lịch nghỉ và tài khoản nằm trong các tệp dữ liệu. Ở đây bạn xem tệp nói gì và điều gì sắp đổi; muốn sửa thì sửa tệp và triển khai bản mới.',
  notAllowed: 'Trang này dành cho người vận hành.',
  pages: {
    procedures: ['Thủ tục và phiên bản', 'Bản nào đang áp dụng, bản sau đổi gì, cho ai; lần mô phỏng gần nhất.'],
    holidays: ['Lịch nghỉ và cách tính hạn', 'Ngày nghỉ, ngày làm bù từng năm; thử tính một hạn trả kết quả.'],
    accounts: ['Tài khoản thu phí, lệ phí', 'Cơ quan, xã nào đã có, chưa có; mã QR mẫu.'],
    certificates: [
      'Chứng thư số của người ký',
      'Chứng thư nào sắp hết hạn, ai chưa có, đơn vị nào không còn ai ký được.',
    ],
    staff: ['Nhân sự', 'Ai được làm gì; cho thôi việc, bàn giao, ủy quyền ký.'],
    templates: ['Mẫu kết quả và giấy tờ', 'Xem trước từng mẫu với dữ liệu ví dụ.'],
    operations: ['Vận hành', 'Hàng đợi, thông báo không giao được, hồ sơ dừng vì sự cố.'],
  },
};
