export const vi = {
  title: 'Cho ý kiến về hồ sơ của cơ quan khác',
  asks: (asker: string) => `${asker} hỏi:`,
  only: 'Bạn chỉ thấy phần hồ sơ cần cho câu hỏi này. Lượt xem được ghi lại cho người dân biết.',
  answerBy: 'Trả lời trước',
  silence: {
    consent: 'Hết hạn mà chưa trả lời được coi là đồng ý',
    escalate: 'Hết hạn mà chưa trả lời thì cán bộ của cơ quan hỏi tự xem xét tiếp',
  },
  ground: 'Căn cứ',
  part: 'Phần hồ sơ được hỏi',
  blank: 'không khai',
  answer: 'Ý kiến của cơ quan bạn',
  choices: { agrees: 'Đồng ý', objects: 'Không đồng ý' },
  note: 'Lý do',
  noteHint: 'Bắt buộc khi không đồng ý. Chỉ cán bộ giải quyết đọc được.',
  send: 'Gửi ý kiến',
  chooseOne: 'Hãy chọn đồng ý hoặc không đồng ý',
  sayWhy: 'Hãy ghi lý do không đồng ý',
  once: 'Mỗi cơ quan cho ý kiến một lần; gửi rồi không sửa được.',
  done: 'Đã gửi ý kiến của cơ quan bạn.',
  own: 'Hồ sơ này có tên bạn. Đồng nghiệp của bạn cho ý kiến.',
  asked: 'Cơ quan khác hỏi ý kiến',
  opinions: 'Ý kiến các cơ quan',
  said: {
    agrees: 'Đồng ý',
    objects: 'Không đồng ý',
    consent: 'Không trả lời trong hạn, coi là đồng ý',
    escalate: 'Không trả lời trong hạn, cán bộ xem xét',
  },
  waiting: (until: string) => `Chưa trả lời, hạn ${until}`,
};

export type OpinionsWords = typeof vi;
