/** Steps of a dossier’s way, as officers and leaders read them; those of the figures have the same names. */
export const stepNames = {
  check: 'Kiểm tra tự động',
  acknowledge: 'Ghi nhận thông báo',
  decide: 'Giải quyết tự động',
  appointment: 'Đến trực tiếp theo hẹn',
  external: 'Chờ đơn vị ngoài tỉnh',
  consult: 'Lấy ý kiến',
  verify: 'Thẩm tra',
  confirm: 'Người dân xác nhận',
  approve: 'Duyệt, ký',
  issue: 'Cấp kết quả',
  return: 'Trả kết quả',
  supplement: 'Chờ bổ sung',
  payment: 'Chờ nộp phí, lệ phí',
  suspended: 'Tạm dừng',
};
