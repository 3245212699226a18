export const vi = {
  intro:
    'Mỗi lần cán bộ định yêu cầu giấy tờ mà Nhà nước đã có, hệ thống chặn lại và đếm ở đây. Không có thông tin của người dân.',
  month: 'Tháng',
  caption: (month: string): string => `Đã chặn trong tháng ${month}`,
  unit: 'Đơn vị',
  procedure: 'Thủ tục',
  everybody: 'Thông báo chung',
  document: 'Giấy tờ',
  why: 'Vì sao không được yêu cầu',
  count: 'Số lần',
  none: 'Tháng này hệ thống không phải chặn lần nào.',
};
