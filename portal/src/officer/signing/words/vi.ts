export const vi = {
  nav: 'Ký số',
  title: 'Ký số kết quả',
  lead: 'Các kết quả bạn đã duyệt và chờ chữ ký số của bạn.',
  leads: {
    device: 'Hãy đọc văn bản, chọn kết quả, rồi ký bằng thiết bị tại bàn.',
    service: 'Với kết quả chờ xác nhận trên điện thoại, hãy đọc văn bản ở đây rồi xác nhận trên điện thoại.',
  },
  next: {
    device: 'Còn phải ký số.',
    service: 'Điện thoại của bạn đang được hỏi. Hãy xác nhận ở đó để ký số.',
  },
  count: (count: number) => `${count} kết quả chờ chữ ký số của bạn.`,
  go: 'Đọc và ký',
  none: 'Không có kết quả nào chờ bạn ký.',
  choose: (code: string) => `Chọn ${code}`,
  chooseAll: 'Chọn tất cả',
  code: 'Mã hồ sơ',
  procedure: 'Thủ tục',
  number: 'Số',
  due: 'Hạn',
  late: 'Trễ hạn',
  document: 'Văn bản',
  read: 'Đọc văn bản (PDF)',
  state: 'Tình trạng',
  service: 'Chờ xác nhận trên điện thoại',
  waiting: 'Chờ ký',
  working: 'Đang ký…',
  done: 'Đã ký',
  failed: (why: string) => `Chưa ký được: ${why}`,
  pin: 'Mã PIN của thiết bị ký',
  pinHint: 'Mã PIN chỉ gửi tới thiết bị tại máy này, không gửi lên hệ thống.',
  pinMissing: 'Ghi mã PIN.',
  noneChosen: 'Chọn ít nhất một kết quả.',
  sign: (count: number) => `Ký ${count} kết quả đã chọn`,
  signing: (at: number, count: number) => `Đang ký ${at}/${count}…`,
  summary: (signed: number, failed: number) =>
    failed === 0 ? `Đã ký ${signed} kết quả.` : `Đã ký ${signed} kết quả, ${failed} kết quả chưa ký được.`,
  wrongPin: (left: number | undefined) =>
    left === undefined ? 'Mã PIN không đúng.' : `Mã PIN không đúng, còn ${left} lần.`,
  locked: 'Thiết bị đã khóa vì nhập sai mã PIN nhiều lần.',
  device: {
    unreachable: 'không kết nối được thiết bị ký tại máy này. Hãy cắm thiết bị và mở phần mềm ký.',
    other: 'thiết bị ký từ chối.',
  },
  unknown: 'có lỗi, hãy thử lại.',
};

export type SigningWords = typeof vi;
