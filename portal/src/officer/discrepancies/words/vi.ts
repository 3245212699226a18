export const vi = {
  lead: 'Những chỗ người dân báo sai hoặc các nguồn nói khác nhau trong hồ sơ của đơn vị, cũ nhất trước. Nội dung chỉ hiện trong hồ sơ.',
  none: 'Không còn chỗ nào cần đối chiếu.',
  since: 'Nộp lúc',
  what: 'Chỗ cần đối chiếu',
  owner: 'Cơ quan quản lý dữ liệu',
  claimed: 'Người dân báo sai',
  kinds: { differs: 'Nguồn nói khác hồ sơ', contradicts: 'Hai nguồn nói khác nhau' },
  holds: 'Chưa giải quyết tiếp được khi chưa rõ',
  states: {
    untold: 'Hệ thống đang báo, cơ quan chưa nhận',
    told: 'Đã báo, đang chờ trả lời',
    overdue: 'Đã báo, quá hẹn trả lời',
    corrected: 'Đã trả lời: đã sửa dữ liệu',
    kept: 'Đã trả lời: giữ nguyên',
    settled: 'Cán bộ đã xem giấy tờ',
  },
  answerBy: (day: string) => `hẹn trả lời ${day}`,
  sentOn: (day: string) => `báo ngày ${day}`,
  review: 'Sửa sau khi đã quyết định: lãnh đạo cần xem lại',
  noOwner: 'Cán bộ tự xem xét trong hồ sơ',
  act: 'Mở hồ sơ để xử lý',
};

export type DiscrepancyWords = typeof vi;
