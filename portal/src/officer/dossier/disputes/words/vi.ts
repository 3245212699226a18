export const vi = {
  policies: {
    hold: 'Chưa được đề xuất kết quả cho đến khi rõ.',
    'proceed-marked': 'Hồ sơ vẫn đi tiếp.',
    'proceed-silent': 'Hồ sơ vẫn đi tiếp.',
  },
  why: (why: string) => `Lý do: “${why}”.`,
  paper: 'Người dân có giấy tờ.',
  unsent: 'Đang báo cho cơ quan quản lý dữ liệu.',
  sent: (day: string, due: string) => `Đã báo cơ quan quản lý dữ liệu ngày ${day}, hẹn trả lời ${due}.`,
  overdue: 'Đã quá hẹn.',
  own: (unit: string, day: string, due: string) =>
    `Giá trị từ kết quả do tỉnh cấp: ${unit} xem lại từ ngày ${day}, hẹn trả lời ${due}.`,
  contested: {
    heading: 'Kết quả của hồ sơ này bị báo sai',
    line: (label: string, held: string, claimed: string) =>
      `${label}: kết quả ghi ${held}, người dân cho biết: ${claimed}.`,
    from: (dossier: string, due: string) => `Báo ở hồ sơ ${dossier}; hẹn trả lời chậm nhất ${due}.`,
    lead: 'Nếu kết quả sai, hãy cấp kết quả mới thay; nếu đúng, hãy giữ kết quả và ghi lý do. Người báo sai đọc được câu trả lời.',
  },
  corrected: (before: string, value: string, day: string) =>
    `Cơ quan quản lý dữ liệu đã sửa ngày ${day}: ${before} → ${value}.`,
  kept: (day: string) => `Cơ quan quản lý dữ liệu giữ nguyên (${day}).`,
  basis: (basis: string) => `Căn cứ: ${basis}.`,
  settled: { source: 'Cán bộ đã xem giấy tờ: dữ liệu đúng.', paper: 'Cán bộ đã xem giấy tờ: ghi theo giấy tờ.' },
  unfit: 'Sau khi dữ liệu được sửa, các mục này không còn khớp với nhau, hãy xem lại:',
  review: {
    heading: 'Dữ liệu được sửa sau khi đã quyết định',
    lead: 'Kết quả không tự thay đổi. Hãy cấp kết quả mới nếu kết quả sai, hoặc xem lại xong và giữ kết quả. Người dân thấy điều này ở trang hồ sơ, chưa có tin nhắn riêng.',
    line: (label: string, before: string, value: string, source: string) =>
      `${label}: kết quả ghi ${before}, ${source} nay ghi ${value}.`,
  },
  settle: {
    which: 'Thông tin nào?',
    by: 'Giấy tờ bạn đã xem cho thấy gì?',
    source: 'Dữ liệu của Nhà nước đúng',
    paper: 'Giấy tờ ghi khác: ghi theo giấy tờ',
    value: 'Giá trị ghi trên giấy tờ',
    dayHint: 'Ngày ghi theo dạng năm-tháng-ngày, ví dụ 1996-03-15',
    note: 'Bạn đã xem giấy tờ gì? (loại, số, ngày cấp, cơ quan cấp)',
    missing: 'Hãy trả lời câu hỏi này.',
    send: 'Ghi nhận',
    lead: 'Việc báo cho cơ quan quản lý dữ liệu vẫn tiếp tục (Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 2).',
  },
  close: { which: 'Xem lại mục nào?', note: 'Vì sao giữ kết quả?', send: 'Giữ kết quả' },
};

export type DisputeWords = typeof vi;
