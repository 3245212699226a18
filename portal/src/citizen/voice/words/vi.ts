export const vi = {
  title: 'Việc này được giải quyết thế nào?',
  lead: 'Mức và lý do bạn chọn được cộng lại để sửa cách làm. Không ai giải quyết hồ sơ khác đi vì đánh giá của bạn.',
  question: 'Bạn hài lòng đến đâu?',
  scores: { 5: 'Rất hài lòng', 4: 'Hài lòng', 3: 'Bình thường', 2: 'Không hài lòng', 1: 'Rất không hài lòng' },
  scoreMissing: 'Hãy chọn một mức từ 1 đến 5.',
  why: 'Vì sao?',
  own: 'Bạn muốn nói gì thêm?',
  private:
    'Lãnh đạo đơn vị và lãnh đạo cấp trên đọc được sau khi hết tháng, không kèm tên bạn và mã hồ sơ, nếu tháng ấy có từ 10 người đánh giá; tên và số nhận ra được thì máy che. Vì vậy đừng ghi tên hay số giấy tờ. Mỗi lần đọc, bạn thấy ở mục “Ai đã xem dữ liệu của tôi”.',
  wordsLong: 'Hãy viết ngắn hơn 1.000 ký tự.',
  send: 'Gửi đánh giá',
  keep: 'Giữ đánh giá cũ',
  thanks: 'Cảm ơn bạn đã đánh giá',
  said: (score: string) => `Bạn đã đánh giá: ${score}`,
  until: (day: string) => `Bạn sửa được đến ngày ${day}.`,
  change: 'Sửa đánh giá',
  leave: 'Bỏ tờ khai này?',
  leaveLead: 'Tờ khai và các câu trả lời bị xóa. Chưa có gì được nộp. Bạn mở tờ khai mới lúc nào cũng được.',
  leaveScore: 'Tờ khai này với bạn thế nào?',
  leaveSend: 'Bỏ và xóa tờ khai',
  stay: 'Điền tiếp',
  gone: 'Đã xóa tờ khai',
  goneLead: 'Cảm ơn bạn đã thử. Chưa có hồ sơ nào được nộp. Cần người giúp, hãy gọi hoặc đến bộ phận một cửa.',
  again: 'Về trang thủ tục',
};

export type VoiceWords = typeof vi;
