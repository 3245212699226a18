const kinds: Readonly<Record<string, string>> = {
  committee: 'Ủy ban nhân dân xã, phường',
  police: 'Công an xã, phường',
  economy: 'Phòng kinh tế của xã, phường',
  'province-police': 'Công an tỉnh',
  'social-insurance': 'Bảo hiểm xã hội',
  tax: 'Thuế',
  'land-office': 'Văn phòng đăng ký đất đai',
  electricity: 'Công ty điện lực',
  education: 'Sở Giáo dục và Đào tạo',
  'home-affairs': 'Sở Nội vụ',
  'industry-and-trade': 'Sở Công Thương',
};

export const vi = {
  share: (covered: number, all: number, percent: string) =>
    `${covered} trên ${all} xã, phường (${percent}) có tài khoản thu phí, lệ phí. Mục tiêu: 100%.`,
  samples: (count: number) =>
    `Trong đó ${count} nơi mới có tài khoản ví dụ: tiền chuyển vào đó không đến nơi. Hãy ghi tài khoản thật vào tệp của tỉnh trước khi thu.`,
  missing: 'Còn nơi chưa có tài khoản',
  kind: 'Loại cơ quan',
  kinds,
  agencies: (count: number) => `${count} cơ quan`,
  takes: 'Thu khi làm thủ tục',
  takesNothing: 'Không thu gì',
  account: 'Tài khoản',
  forAll: 'chung cho cả loại cơ quan này',
  ofUnit: (unit: string) => `riêng của ${unit}`,
  sample: 'ví dụ',
  noAccount: 'Chưa có',
  without: (count: number) => `${count} cơ quan chưa có`,
  code: 'Mã QR mẫu (10.000 đồng)',
  codeLabel: (account: string) => `Mã QR chuyển khoản mẫu đến tài khoản ${account}`,
  caption: 'Tài khoản thu phí, lệ phí',
  doubts: 'Chưa kiểm chứng',
};
