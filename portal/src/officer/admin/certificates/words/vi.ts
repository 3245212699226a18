export const vi = {
  lead: 'Xếp theo việc cần làm trước: chưa có, đã hết hạn, sắp hết hạn trong 60 ngày, rồi còn lại. Cấp chứng thư mới mất nhiều ngày: hãy xin trước khi hết hạn.',
  unsigned: (count: number) => `${count} đơn vị có cán bộ mà không còn ai ký được`,
  counted: (all: number, urgent: number) =>
    urgent === 0
      ? `${all} chứng thư và người ký, không có gì phải làm ngay.`
      : `${all} chứng thư và người ký, ${urgent} cần xử lý.`,
  more: 'Đang đọc các đơn vị tiếp theo…',
  caption: 'Chứng thư số',
  who: 'Người ký',
  unit: 'Đơn vị',
  means: 'Ký bằng',
  serial: 'Số chứng thư',
  until: 'Hạn dùng',
  seal: 'Con dấu số của cơ quan',
  meansOf: { kms: 'khóa do nền tảng giữ', service: 'điện thoại, SIM hoặc dịch vụ ký từ xa', device: 'USB token' },
  states: { valid: 'còn hạn', expiring: 'sắp hết hạn', expired: 'đã hết hạn', none: 'chưa có' },
  waiting: (day: string) => `chờ chứng thư từ ${day}`,
};
