export const vi = {
  nav: 'Chất lượng dữ liệu',
  title: 'Bản đồ chất lượng dữ liệu',
  lead: 'Số hồ sơ mà dữ liệu của từng nguồn bị báo sai, được cơ quan quản lý sửa hoặc giữ nguyên, hoặc lệch khi đối chiếu. Không có dữ liệu cá nhân.',
  notAllowed: 'Trang này dành cho lãnh đạo và người vận hành.',
  none: 'Chưa có dữ liệu nào bị báo sai hoặc lệch.',
  contested: 'Kết quả của đơn vị bị báo sai',
  cases: (count: number, due: string) => `${count} nội dung; trả lời chậm nhất ${due}.`,
  overdue: 'Quá hẹn',
  counted: 'Số liệu toàn tỉnh',
  source: 'Nguồn',
  field: 'Trường dữ liệu',
  commune: 'Xã, phường',
  every: 'Tất cả',
  download: 'Tải bảng (CSV)',
  counts: {
    disputed: 'Bị báo sai',
    corrected: 'Đã sửa',
    kept: 'Giữ nguyên',
    differs: 'Lệch khi đối chiếu',
    contradicts: 'Hai nguồn khác nhau',
  },
};

export type QualityWords = typeof vi;
