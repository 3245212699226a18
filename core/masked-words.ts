/**
 * Words of people as somebody reads them who is to learn what went wrong, and not of whom: numbers by which people are
 * found, addresses of theirs, names, and whatever the dossier says of them is covered. What cannot be recognised stays, so
 * that whoever writes is told that others read it.
 */
const cover = '[…]';

const plain = (letter: string): string => {
  const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
  return bare.length === letter.length ? bare : letter;
};
/** Letter for letter, without marks and capitals. */
const folded = (text: string): string => text.replaceAll(/./gsu, plain);
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** With its marks or with none, in capitals or small letters; with other marks it is another word. */
const spelt = (words: string, isName = false): string =>
  [
    ...new Set(
      words
        .split('|')
        .flatMap((word) =>
          [word.toLowerCase(), folded(word)].flatMap((way) => [
            ...(isName ? [] : [way]),
            way.slice(0, 1).toUpperCase() + way.slice(1),
            way.toUpperCase(),
          ]),
        ),
    ),
  ]
    .join('|')
    .replaceAll(' ', '\\s+');

const starts = '(?<![\\p{L}\\d])';
const ends = '(?![\\p{L}\\d])';
const word = '\\p{Lu}[\\p{L}’]*';
const anyWord = '\\p{L}[\\p{L}’]*';

/** Family names; a name is one of them and what follows it in capitals. */
const families =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Nông|Hà|Vi|Vy|Lò|Lường|Bế|Triệu|Đinh|Đoàn|Trịnh|Trương|Mai|Tô|Lâm|Lương|Cao|Châu|Chu|Đào|Đàm|Giàng|Hứa|Kiều|Lại|Lục|Ma|Mạc|Nghiêm|Phùng|Quách|Tạ|Tăng|Thái|Thào|Tống|Từ|Vàng|Vương|Sùng|La|Đồng|Cầm|Quàng|Lầu|Mùa|Thạch|Sơn|Kim|Danh|Ksor|Rơ|Siu|Y|H’';
/** Those that are hardly any other word: in small letters two words behind them are a name too. */
const plainFamilies =
  '[Nn]guyễn|[Nn]guyen|[Hh]uỳnh|[Hh]uynh|[Tt]rần|[Ll]ê|[Đđ]ặng|[Bb]ùi|[Vv]ũ|[Vv]õ|[Nn]gô|[Đđ]inh|[Pp]hùng|[Ll]ường';
/** How people are spoken of; what follows is a name. */
const address = 'anh|chị|ông|bà|cô|chú|bác|em|cậu|dì|thầy|đồng chí|đ/c';
/** Without marks these are other words often (`có`, `ba`, `chủ`, `thấy`), so that only capitals tell a name behind them. */
const addressInMarks =
  'anh|[Cc]hị|CHỊ|[Ôô]ng|ÔNG|[Bb]à|BÀ|[Cc]ô|CÔ|[Cc]hú|CHÚ|[Bb]ác|BÁC|[Cc]ậu|CẬU|[Dd]ì|DÌ|[Tt]hầy|[Đđ]ồng chí|[Đđ]/c|Anh|ANH|[Ee]m|EM';
/** What mostly stands behind such a word in small letters and is no name; whatever else does is covered. */
const ordinary =
  'ấy|này|nọ|kia|đó|ta|tôi|mình|anh|em|chị|ông|bà|cô|chú|bác|cậu|dì|thầy|ở|là|có|không|ko|chưa|đã|đang|sẽ|vẫn|còn|cũng|chỉ|lại|rất|quá|thì|mà|và|với|cho|của|để|do|vì|bị|được|bảo|nói|hỏi|trả|hướng dẫn|tiếp|nhận|làm|giải|chờ|đi|đến|tới|về|vào|ra|gọi|nhắn|nộp|xin|cần|phải|muốn|thấy|nghĩ|biết|hiểu|gặp|cán bộ|công an|công chức|nhân viên|lãnh đạo|trưởng|phó|chủ tịch|bí thư|giám đốc|văn thư|một|hai|ba|những|các|nào|nhiệt tình|thân thiện|vui|dễ|khó|thái độ|lịch sự|tốt|nhanh|chậm|mới|rồi|luôn|cứ|nên|như|nếu|khi|lúc|hay|hoặc|trong|ngoài|trên|dưới|sau|trước|theo|từ|người|bán|quầy|phòng|sửa|ghi|ký|viết|đọc|xem|lấy|đưa|nhờ|giúp|cảm ơn|mong|hết|ngồi|đứng|tên|xong|toàn|cùng|đều|đòi|yêu cầu|bắt|quát|mắng|cáu|tự|vừa|thật|hơi|nhưng|nữa|ạ|à|kiểm tra|trực|phụ trách|xử lý|thu|tư vấn';
/** What stands behind `tên` and is no name. */
const unnamed = `${ordinary}|đăng|đệm|cha|mẹ|con|bố|vợ|chồng|khai|trường|đường|sai|đúng|giấy|tệp|miền|gì|ai|trùng|lót|thường|riêng|chung`;
const noOrdinary = `(?!(?:${spelt(ordinary)})${ends})`;
const another = `(?:\\s+${noOrdinary}${anyWord})?`;
/** `tên`, `tên là`, `tên tôi là`. */
const called = `(?:${spelt('tên')})\\s+(?:(?:(?:${spelt('tôi|em|mình|cháu|con')})\\s+)?(?:${spelt('là')})\\s+)?`;

/** Number of a house or of what leads to it; and the street, which is named after people often. */
const houses = spelt('số nhà|nhà số|ngõ|ngách|hẻm|kiệt');
const streets = spelt('đường|phố|thôn|xóm|bản|ấp|khu phố|tổ dân phố');
const houseNumber = '\\d+\\p{L}?(?:/\\d+\\p{L}?)*';

const recognised: readonly RegExp[] = [
  /\S+@\S+/gu,
  /\bhttps?:\/\/\S+/giu,
  // The code of a dossier.
  /\b[A-Z]\d{2}(?:\.[A-Z\d]+)*-\d{6}-\d+/giu,
  // Numbers of people, papers and phones, and days; sums of money tell of no one.
  /\+?\d(?:[ ./-]?\d){4,}(?!\d|[.,]?\d|\s*(?:đ|đồng|vnđ|vnd|nghìn|ngàn|triệu)(?!\p{L}))/giu,
  /\b\d{1,2}[/-]\d{1,2}\b/gu,
  new RegExp(`${starts}(?:${houses})\\s+${houseNumber}`, 'gu'),
  new RegExp(`${starts}(?:${spelt('số')})\\s+${houseNumber},?\\s+(?=(?:${streets})\\s)`, 'gu'),
  new RegExp(`${starts}(?:${streets})(?:\\s+${word}){1,4}`, 'gu'),
  // In small letters the name of a street is known by the number before it, or by being a family’s.
  new RegExp(`(?<=\\d\\p{L}?,?\\s+)(?:${streets})(?:\\s+${anyWord}){1,2}`, 'gu'),
  new RegExp(`${starts}(?:${spelt('đường|phố')})\\s+(?:${spelt(families)})\\s+${anyWord}`, 'gu'),
  new RegExp(`${starts}(?:${spelt(families, true)})(?:\\s+${word}){1,4}`, 'gu'),
  new RegExp(`${starts}(?:${spelt(families)})\\s+(?:${spelt('văn|thị')})\\s+${anyWord}${another}`, 'gu'),
  new RegExp(`${starts}(?:${plainFamilies})\\s+${noOrdinary}${anyWord}${another}`, 'gu'),
  new RegExp(`(?<=${starts}(?:${spelt(address)})\\s+)(?:${word})(?:\\s+${word}){0,3}`, 'gu'),
  new RegExp(`(?<=${starts}(?:${addressInMarks})\\s+)${noOrdinary}${anyWord}`, 'gu'),
  new RegExp(`(?<=${starts}${called})(?:${word})(?:\\s+${word}){0,3}`, 'gu'),
  new RegExp(`(?<=${starts}${called})(?!(?:${spelt(unnamed)})${ends})${anyWord}`, 'gu'),
];

/** Shorter ones stand in too many words. */
const shortest = 4;

/** However the word before it is spelt. */
const beforeNames = `(?<=${starts}(?:${folded(address)}|${folded('tên')}(?:\\s+la)?)\\s+)`;

/** Where something that is known of the dossier stands, however it is written; of a name its last word too, as people call it. */
const spansOf = (text: string, known: readonly string[]): [number, number][] => {
  const searched = folded(text);
  return known.flatMap((value) => {
    const name = value.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
    const [first, ...rest] = name.split(' ');
    const given = rest.at(-1);
    const whole =
      first === undefined || name.length < shortest
        ? []
        : [
            ...searched.matchAll(
              new RegExp(`(?<![\\p{L}\\d])${literally(folded(name)).replaceAll(' ', '\\s+')}(?![\\p{L}\\d])`, 'gu'),
            ),
          ];
    const alone =
      given === undefined || !/^\p{Lu}/u.test(given)
        ? []
        : [
            ...text.matchAll(new RegExp(`(?<![\\p{L}])${literally(given)}(?![\\p{L}])`, 'gu')),
            ...searched.matchAll(new RegExp(`${beforeNames}${literally(folded(given))}${ends}`, 'gu')),
          ];
    return [...whole, ...alone].map(({ index, 0: found }): [number, number] => [index, index + found.length]);
  });
};

/** `known`: names, numbers and places that the dossier holds. */
export const maskedWords = (words: string, known: readonly string[]): string => {
  const text = words.normalize('NFC');
  const spans = [
    ...recognised.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }): [number, number] => [index, index + found.length]),
    ),
    ...spansOf(text, known),
  ].toSorted(([a], [b]) => a - b);
  let [shown, end] = ['', 0];
  for (const [from, to] of spans) {
    if (to <= end) continue;
    const between = text.slice(end, Math.max(end, from));
    if (from > end && (between.trim() !== '' || !shown.endsWith(cover))) shown += between;
    if (!shown.endsWith(cover)) shown += cover;
    end = to;
  }
  return shown + text.slice(end);
};
