export const vi = {
  title: 'Nhà nước đã có',
  lead: 'Đây là những gì các nguồn vừa cho biết. Bạn không phải khai lại; chỗ nào sai thì báo ngay tại đây.',
  from: (about: string, source: string) => `${about} · ${source}`,
  record: (day: string, evidence: string) => `Lấy ngày ${day}, mã tra cứu ${evidence}`,
  changeable: 'Bạn sửa được ở bước sau.',
  differing: (source: string, value: string) => `${source} nói khác: ${value}. Bạn chọn giá trị đúng ở bước sau.`,
  unusable: 'Dữ liệu chưa dùng được. Bạn điền ô này ở bước sau, cán bộ sẽ đối chiếu.',
  without: 'Bạn sẽ tự khai',
  missing: (about: string, source: string) => `${about}: ${source} không có dữ liệu.`,
  silent: (about: string, source: string) =>
    `${about}: ${source} chưa trả lời. Bạn khai bình thường, hệ thống đối chiếu sau.`,
  declined: (about: string, source: string) => `${about}: bạn không lấy từ ${source}.`,
  goOn: 'Dùng thông tin này',
};
export type HeldWords = typeof vi;
