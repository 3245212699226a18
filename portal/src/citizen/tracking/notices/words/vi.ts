export const vi = {
  refusal: 'Lý do không tiếp nhận',
  refusalLead: 'Bạn có thể nộp lại khi lý do không còn.',
  suspended: 'Vì sao tạm dừng',
  pausedUntil: (due: string) => `Tạm dừng chậm nhất đến ${due}.`,
  stopped: 'Vì sao dừng giải quyết',
  extended: 'Vì sao thời hạn được kéo dài',
  written: 'Cán bộ viết thêm:',
  sorry: 'Xin lỗi bạn vì chậm trả kết quả',
  newDay: 'Ngày trả kết quả mới',
  pay: 'Số tiền phải nộp',
  payAt: (place: string) => `Nộp tại bộ phận một cửa của ${place} và giữ lại biên lai.`,
};

export type NoticeWords = typeof vi;
