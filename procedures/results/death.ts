import { date, optional, text } from './said.ts';

/** What every paper on a death says of it. */
export const death = [
  optional(date('deceased.birth', 'Ngày, tháng, năm sinh', 'Date of birth')),
  optional(text('deceased.sex', 'Giới tính', 'Sex')),
  optional(text('deceased.ethnicity', 'Dân tộc', 'Ethnic group')),
  optional(text('deceased.nationality', 'Quốc tịch', 'Nationality')),
  optional(text('deceased.residence', 'Nơi cư trú cuối cùng', 'Last residence')),
  optional(text('death.hour', 'Giờ chết', 'Hour of death')),
  date('death.date', 'Ngày chết', 'Date of death'),
  optional(text('death.place', 'Nơi chết', 'Place of death')),
  optional(text('death.cause', 'Nguyên nhân chết', 'Cause of death')),
  optional(text('death.notice', 'Giấy báo tử hoặc giấy tờ thay thế', 'Notice of death, or what stands for it')),
];

/** Who had it registered, where that is said. */
export const requester = optional(text('requester.name', 'Người đi khai tử', 'Who had the death registered'));

/** A death on a sample; everybody in it is invented, also who had it registered. */
export const sampleDeath = {
  holder: { name: 'Lương Văn Sình', identifier: '020048000127' },
  content: {
    deceased: {
      birth: '1948-03-09',
      sex: 'Nam',
      ethnicity: 'Nùng',
      nationality: 'Việt Nam',
      residence: 'Thôn Nà Pàn, xã Hữu Lũng, tỉnh Lạng Sơn',
    },
    death: {
      hour: '04 giờ 20 phút',
      date: '2026-11-18',
      place: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
      cause: 'Bệnh',
      notice: 'Số 214/GBT, ngày 18/11/2026, Bệnh viện Đa khoa tỉnh Lạng Sơn cấp',
    },
  },
  requester: { name: 'Lương Thị Bích' },
};
