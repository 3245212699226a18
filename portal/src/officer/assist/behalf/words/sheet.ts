/** What stands on the sheet. It goes to an authority, and so it is in Vietnamese whatever language the page speaks. */
export const sheet = {
  of: (name: string, id: string) => `Người khai: ${name}, số định danh ${id}`,
  from: (source: string) => `(lấy từ ${source})`,
  wrong: (claimed: string) => `Người khai cho biết điều này sai, đúng ra là: ${claimed}`,
  why: (note: string) => `Lý do: ${note}`,
  paper: 'Người khai có giấy tờ ghi đúng điều này.',
  declaring:
    'Tôi cam đoan lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật. Tôi nhờ cán bộ nộp hồ sơ này thay tôi.',
  content: (version: number) => `Tờ khai bản số ${version}, mã nội dung:`,
  contentLead: 'Mã này chỉ ứng với đúng những gì in ở trên. Hồ sơ được nộp phải mang cùng mã.',
  picture: 'Mã QR của nội dung tờ khai',
  day: 'Ngày …… tháng …… năm ……',
  signature: 'Người khai ký, ghi rõ họ tên, hoặc điểm chỉ',
  witness: 'Cán bộ tiếp nhận ký, ghi rõ họ tên',
};
