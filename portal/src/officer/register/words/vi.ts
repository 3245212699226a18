export const vi = {
  nav: 'Sổ theo dõi',
  title: 'Sổ theo dõi hồ sơ',
  lead: 'Sổ theo mẫu số 07 ghi các hồ sơ đơn vị đã tiếp nhận trong những ngày được chọn, nhiều nhất 31 ngày trong cùng một năm. Người có tên trong sổ thấy được ai đã tải.',
  field: 'Lĩnh vực',
  everyField: 'Mọi lĩnh vực',
  download: 'Tải sổ (PDF)',
  writing: 'Đang lập sổ…',
};

export type RegisterWords = typeof vi;
