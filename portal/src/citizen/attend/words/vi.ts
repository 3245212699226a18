export const vi = {
  unsent: 'CHƯA NỘP.',
  unsentLead: (procedure: string) =>
    `Lần trước bạn bấm nộp “${procedure}” nhưng không có mạng. Hồ sơ chỉ được gửi khi bạn xem lại và bấm nộp.`,
  unsentLook: 'Xem lại và nộp',
  shared: 'Máy dùng chung',
  sharedReminder: 'Máy dùng chung: không giữ lại gì trên máy này. Làm xong, hãy bấm “Đăng xuất”.',
  idle: 'Sắp tự đăng xuất',
  idleLead: (at: string) => `Đã lâu không ai dùng máy. Trang sẽ tự đăng xuất lúc ${at}.`,
  stay: 'Tôi vẫn đang dùng',
  signOut: 'Đăng xuất ngay',
};

export type AttendWords = typeof vi;
