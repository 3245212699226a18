/** What people call a paper whose name they do not say. */
const papers = ['giấy', 'tờ', 'tờ giấy', 'giấy tờ', 'phiếu'];
const links = ['', 'của ', 'mà ', 'do '];

/** A paper by who gave it: “the paper the hospital gave”. */
const from = (givers: readonly string[], about = ''): string[] =>
  givers.flatMap((giver) => papers.flatMap((paper) => links.map((link) => `${paper} ${link}${giver}${about}`)));

const hospitals = [
  'bệnh viện',
  'trạm xá',
  'trạm y tế',
  'nhà hộ sinh',
  'cơ sở y tế',
  'nhà thương',
  'bác sĩ',
  'y tá',
  'nữ hộ sinh',
  'phòng khám',
];
const courts = ['tòa', 'tòa án'];
const police = ['công an', 'cơ quan công an'];

export const fromHospital = from(hospitals);
/** This one a procedure names, so it may be asked for. */
export const fromHospitalOfSurrogacy = [
  ...[' về việc mang thai hộ', ' về mang thai hộ', ' xác nhận mang thai hộ'].flatMap((about) =>
    from(['bệnh viện', 'cơ sở y tế'], about),
  ),
  ...['văn bản xác nhận của', 'giấy xác nhận của', 'xác nhận của'].flatMap((paper) =>
    ['bệnh viện', 'cơ sở y tế'].flatMap((giver) =>
      ['đã làm', 'làm', 'đã thực hiện', 'thực hiện', 'nơi thực hiện', 'về', 'về việc', 'về việc thực hiện'].flatMap(
        (deed) => ['kỹ thuật hỗ trợ sinh sản', 'mang thai hộ'].map((what) => `${paper} ${giver} ${deed} ${what}`),
      ),
    ),
  ),
];
export const fromCourt = from(courts);
export const fromPolice = from(police);

const signers = [
  'xã',
  'xã cũ',
  'xã nơi ở',
  'phường',
  'phường cũ',
  'nơi ở cũ',
  'nơi cư trú cũ',
  'ủy ban',
  'UBND',
  'thôn',
];
const others = [
  'khu phố',
  'tổ trưởng dân phố',
  'công an xã',
  'công an phường',
  'cơ quan công an',
  'bệnh viện',
  'tòa án',
  'đại sứ quán',
  'đơn vị',
  'nhà trường',
  'chủ nhà',
];
export const confirmedBy = [...signers, ...others].map((signer) => `xác nhận của ${signer}`);
