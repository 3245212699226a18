/** Agencies that issue results; on samples those of Lạng Sơn, with signers whose names are invented. */
const parent = 'tỉnh Lạng Sơn';

export const communeCommittee = {
  name: { vi: 'Ủy ban nhân dân cấp xã', en: 'People’s Committee of the commune' },
  level: 'commune',
  sample: {
    agency: { parent, name: 'Ủy ban nhân dân phường Đông Kinh' },
    place: 'Đông Kinh',
    signer: { authority: 'KT. Chủ tịch', title: 'Phó Chủ tịch', name: 'Lương Thị Bích Ngọc' },
  },
} as const;

export const communePolice = {
  name: { vi: 'Công an cấp xã', en: 'Police of the commune' },
  level: 'commune',
  sample: {
    agency: { parent: 'Công an tỉnh Lạng Sơn', name: 'Công an phường Đông Kinh' },
    place: 'Đông Kinh',
    signer: { title: 'Trưởng Công an phường', name: 'Hà Văn Tú' },
  },
} as const;

export const provincePolice = {
  name: { vi: 'Công an cấp tỉnh', en: 'Police of the province' },
  level: 'province',
  sample: {
    agency: { parent: 'Bộ Công an', name: 'Công an tỉnh Lạng Sơn' },
    place: 'Lạng Sơn',
    signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Đặng Quốc Khải' },
  },
} as const;

export const socialInsurance = {
  name: { vi: 'Cơ quan bảo hiểm xã hội', en: 'Social insurance agency' },
  level: 'province',
  sample: {
    agency: { parent: 'Bảo hiểm xã hội Việt Nam', name: 'Bảo hiểm xã hội tỉnh Lạng Sơn' },
    place: 'Lạng Sơn',
    signer: { title: 'Giám đốc', name: 'Bế Thị Hương Lan' },
  },
} as const;

export const taxOffice = {
  name: { vi: 'Cơ quan thuế', en: 'Tax office' },
  level: 'province',
  sample: {
    agency: { parent: 'Cục Thuế', name: 'Thuế tỉnh Lạng Sơn' },
    place: 'Lạng Sơn',
    signer: { authority: 'KT. Trưởng Thuế tỉnh', title: 'Phó Trưởng Thuế tỉnh', name: 'Triệu Văn Hòa' },
  },
} as const;

export const businessRegistry = {
  name: { vi: 'Cơ quan đăng ký kinh doanh cấp xã', en: 'Business registry of the commune' },
  level: 'commune',
  sample: {
    agency: { parent: 'Ủy ban nhân dân phường Đông Kinh', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    place: 'Đông Kinh',
    signer: { title: 'Trưởng phòng', name: 'Nông Đức Thiện' },
  },
} as const;

export const landOffice = {
  name: { vi: 'Văn phòng đăng ký đất đai', en: 'Land registration office' },
  level: 'province',
  sample: {
    agency: { parent: 'Sở Nông nghiệp và Môi trường', name: 'Văn phòng đăng ký đất đai tỉnh Lạng Sơn' },
    place: 'Lạng Sơn',
    signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Vy Thị Thu Hà' },
  },
} as const;

export const electricity = {
  name: { vi: 'Công ty điện lực', en: 'Electricity company' },
  level: 'enterprise',
  sample: {
    agency: { parent: 'Tổng công ty Điện lực miền Bắc', name: 'Công ty Điện lực Lạng Sơn' },
    place: 'Lạng Sơn',
    signer: { title: 'Giám đốc', name: 'Hoàng Minh Đạo' },
  },
} as const;

export const education = {
  name: { vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education and Training' },
  level: 'province',
  sample: {
    agency: { parent, name: 'Sở Giáo dục và Đào tạo' },
    place: 'Lạng Sơn',
    signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Lâm Thị Kim Oanh' },
  },
} as const;

export const homeAffairs = {
  name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  level: 'province',
  sample: {
    agency: { parent, name: 'Sở Nội vụ' },
    place: 'Lạng Sơn',
    signer: { title: 'Giám đốc', name: 'Dương Xuân Hùng' },
  },
} as const;

export const industryAndTrade = {
  name: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' },
  level: 'province',
  sample: {
    agency: { parent, name: 'Sở Công Thương' },
    place: 'Lạng Sơn',
    signer: { title: 'Giám đốc', name: 'Đinh Kỳ Giang' },
  },
} as const;
