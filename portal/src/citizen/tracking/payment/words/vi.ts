export const vi = {
  pay: 'Số tiền phải nộp',
  scan: 'Quét mã VietQR này bằng ứng dụng ngân hàng. Số tiền và nội dung đã có sẵn trong mã.',
  here: 'Ứng dụng ngân hàng ở ngay trên máy này? Chụp màn hình rồi mở ảnh trong ứng dụng, hoặc chuyển khoản vào tài khoản sau:',
  transfer: 'Chuyển khoản vào tài khoản sau:',
  code: (sum: string, account: string, message: string) =>
    `Mã VietQR: chuyển ${sum} vào tài khoản ${account}, nội dung ${message}`,
  bank: 'Ngân hàng',
  account: 'Số tài khoản',
  holder: 'Tên tài khoản',
  sum: 'Số tiền',
  message: 'Nội dung chuyển khoản',
  copy: 'Sao chép',
  copied: (what: string) => `Đã sao chép: ${what}.`,
  notCopied: 'Trình duyệt không cho sao chép; hãy chọn và sao chép bằng tay.',
  payAt: (place: string) => `Nộp tại ${place} và giữ lại biên lai.`,
  orPayAt: (place: string) => `Hoặc nộp tại ${place} và giữ lại biên lai.`,
  ask: (agency: string) => `Hãy hỏi ${agency} về cách nộp.`,
  recorded: (agency: string) => `Khi nhận được tiền, ${agency} ghi nhận và trang này tự đổi.`,
};

export type PaymentWords = typeof vi;
