export const vi = {
  title: 'Đăng nhập tại quầy',
  lead: 'Máy này dành cho người dân. Cán bộ đưa bạn mã 8 số; sau đó bạn đăng nhập bằng VNeID của chính mình.',
  code: 'Mã cán bộ đưa',
  codeHint: '8 chữ số, dùng một lần trong 5 phút.',
  codeWrong: 'Mã gồm đúng 8 chữ số.',
  go: 'Đăng nhập bằng VNeID',
  going: 'Đang mở VNeID…',
  rights: [
    'Máy không giữ lại gì của bạn. Mỗi lần đăng nhập ở đây chỉ nộp được một hồ sơ.',
    'Cán bộ mở phiên được ghi là người đã giúp bạn, nên không giải quyết hồ sơ này.',
    'Không đưa cán bộ mật khẩu hay mã của VNeID. Bạn tự cam đoan và tự bấm nộp.',
  ],
  open: 'Đang có người đăng nhập ở máy này.',
  begin: 'Chọn thủ tục',
  session: 'Phiên tại quầy',
  opened: (name: string, unit: string) => `Phiên tại quầy do ${name}, ${unit}, mở cho bạn.`,
  elsewhere: 'Không mở ở phiên tại quầy',
  only: 'Phiên tại quầy chỉ để nộp một hồ sơ. Hồ sơ đã nộp, kết quả, ủy quyền và dữ liệu của bạn: hãy đăng nhập ở máy của mình để xem.',
  one: 'Phiên này chỉ để nộp một hồ sơ. Xong việc, hãy bấm “Xong” trước khi rời máy.',
  spent: 'Hồ sơ đã nộp, phiên này không làm thêm hồ sơ nào. Hãy in hoặc chụp lại giấy tiếp nhận rồi bấm “Xong”.',
  done: 'Xong, đăng xuất',
};
export type CounterWords = typeof vi;
