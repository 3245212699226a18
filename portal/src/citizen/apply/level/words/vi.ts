export const vi = {
  title: 'Cần tài khoản VNeID mức độ 2',
  lead: 'Tài khoản của bạn đang ở mức độ 1. Để nộp hồ sơ trên mạng, cần mức độ 2.',
  raise: 'Cách lên mức độ 2',
  raiseLead: 'Mang thẻ căn cước đến công an xã, phường để được cấp tài khoản mức độ 2.',
  counter: 'Hoặc nộp trực tiếp',
  counterLead: 'Đến bộ phận một cửa của xã, phường. Cán bộ sẽ làm cùng bạn; kết quả có giá trị như nhau.',
};
export type LevelWords = typeof vi;
