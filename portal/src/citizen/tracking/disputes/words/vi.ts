export const vi = {
  heading: 'Thông tin bạn báo sai',
  claimed: (value: string) => `Bạn cho biết: ${value}`,
  waiting: {
    hold: 'Hồ sơ chưa có kết quả cho đến khi cơ quan quản lý dữ liệu trả lời, hoặc cán bộ xem giấy tờ của bạn. Có giấy tờ, bạn có thể mang đến bộ phận một cửa để nhanh hơn.',
    'proceed-marked': 'Hồ sơ vẫn đi tiếp; cán bộ và lãnh đạo thấy cả hai giá trị.',
    'proceed-silent': 'Việc này không làm chậm hồ sơ của bạn.',
  },
  unsent: (source: string) => `Đang báo cho ${source}.`,
  sent: (source: string, day: string, due: string) => `Đã báo cho ${source} ngày ${day}; hẹn trả lời chậm nhất ${due}.`,
  overdue: 'Đã quá hẹn mà chưa có trả lời; chúng tôi vẫn hỏi tiếp, bạn không phải làm gì.',
  own: (unit: string, day: string, due: string) =>
    `Giá trị này lấy từ kết quả tỉnh đã cấp. Ngày ${day} đã chuyển cho lãnh đạo của ${unit}, nơi đã cấp kết quả đó, xem lại; hẹn trả lời chậm nhất ${due}. Bạn không phải làm gì.`,
  corrected: (value: string, day: string) => `Ngày ${day} cơ quan quản lý dữ liệu đã sửa thành: ${value}.`,
  kept: (day: string) => `Ngày ${day} cơ quan quản lý dữ liệu trả lời: giữ nguyên như đã ghi.`,
  basis: (basis: string) => `Căn cứ: ${basis}.`,
  late: 'Dữ liệu được sửa sau khi hồ sơ đã quyết định. Kết quả không tự thay đổi: lãnh đạo xem lại và báo cho bạn nếu cấp kết quả mới.',
  settled: (value: string) => `Cán bộ đã xem giấy tờ; hồ sơ ghi: ${value}.`,
};

export type DisputeWords = typeof vi;
