import type { Answered } from './answered.ts';

/** Who may not: rights, mandates, whose task it is, and who stands too near. */
export const peopleRefusals = {
  'not-allowed': { status: 403, vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  'no-mandate': {
    status: 403,
    vi: 'Bạn không có phân công hoặc ủy quyền còn hiệu lực cho thủ tục này, hoặc chứng thư số đã hết hạn.',
    en: 'You have no mandate in force for this procedure, or your certificate has expired.',
    ground: 'Nghị định 30/2020/NĐ-CP, Điều 13',
    unverified: 'the article on the authority to sign was not read at its source',
  },
  'level-2-required': {
    status: 403,
    vi: 'Cần tài khoản định danh điện tử VNeID mức độ 2 để nộp hồ sơ và để lấy kết quả, bản sao. Hãy nâng mức tại công an xã, hoặc đến bộ phận một cửa.',
    en: 'A VNeID account of level 2 is needed to submit, and to be given a result or a copy. Raise your level at the commune police, or come to the one-stop counter.',
    ground: 'Nghị định 69/2024/NĐ-CP, Điều 9',
    unverified: 'that what is given out wants the same level as what is submitted is our reading',
  },
  'not-yours': {
    status: 409,
    vi: 'Người khác đang giữ việc này.',
    en: 'Somebody else holds this task.',
  },
  'not-held': {
    status: 409,
    vi: 'Bạn không giữ việc này.',
    en: 'You do not hold this task.',
  },
  'no-such-colleague': {
    status: 409,
    vi: 'Người được giao không làm ở đơn vị này hoặc không có vai trò của bước này.',
    en: 'Whoever shall have the task does not work in this unit, or has not the role of this step.',
  },
  'same-holder': {
    status: 409,
    vi: 'Người này đang giữ việc rồi.',
    en: 'This person holds the task already.',
  },
  'beyond-mandate': {
    status: 409,
    vi: 'Chỉ được ủy quyền trong phạm vi và thời hạn của thẩm quyền mà chính mình đang giữ; không được ủy quyền lại.',
    en: 'One can hand on only what one’s own office carries, within its procedures and dates; what was delegated cannot be delegated again.',
    ground: 'Nghị định 30/2020/NĐ-CP, Điều 13',
    unverified: 'the article on the authority to sign was not read at its source',
  },
  'empty-period': {
    status: 409,
    vi: 'Thời hạn ủy quyền đã qua, hoặc ngày kết thúc trước ngày bắt đầu.',
    en: 'The period is over already, or ends before it begins.',
  },
  'period-begun': {
    status: 409,
    vi: 'Không ủy quyền lùi ngày: ngày bắt đầu sớm nhất là hôm nay.',
    en: 'Nothing is delegated for days that have passed: it begins today at the earliest.',
  },
  'period-too-long': {
    status: 409,
    vi: 'Mỗi lần ủy quyền nhiều nhất một năm, theo quy tắc của hệ thống. Hết hạn có thể ủy quyền tiếp bằng quyết định mới.',
    en: 'By a rule of this system a delegation lasts one year at most. After it, name a new decision.',
  },
  'delegated-already': {
    status: 409,
    vi: 'Người này đã được ủy quyền ký thủ tục đó trong thời gian này. Hãy chấm dứt ủy quyền cũ trước.',
    en: 'This person has a delegation for that procedure in this time already. End it first.',
  },
  'mandate-ended': {
    status: 409,
    vi: 'Ủy quyền này đã chấm dứt trước hạn. Muốn ủy quyền lại, hãy nêu quyết định mới.',
    en: 'This delegation was ended before its time. To give it again, name a new decision.',
  },
  'no-such-mandate': {
    status: 409,
    vi: 'Người này không có ủy quyền đó.',
    en: 'This person has no such delegation.',
  },
  'same-person': {
    status: 409,
    vi: 'Người hỗ trợ nộp không được thẩm tra, yêu cầu thêm gì, đổi thời hạn, quyết định hay ký hồ sơ đó; người thẩm tra không được tự ký duyệt.',
    en: 'Whoever helped to file a dossier may not assess it, ask for more, change its term, decide or sign it; whoever assessed it may not approve it.',
    ground: 'Luật Phòng, chống tham nhũng 36/2018/QH14, Điều 23',
    unverified:
      'that whoever helped to file stands in a conflict of interest is our reading; the article was not read at its source',
  },
  'help-code-wrong': {
    status: 409,
    vi: 'Mã không đúng, đã dùng hoặc đã hết hạn. Hãy nhờ người dân lấy mã mới.',
    en: 'The code is wrong, was used already, or has run out. Ask the citizen for a new one.',
  },
  'help-codes-locked': {
    status: 429,
    vi: 'Bạn đã nhập sai mã quá nhiều lần nên việc nhập mã tạm khóa đến hết giờ này, kể cả với mã đúng. Đồng nghiệp vẫn nhập được.',
    en: 'You typed too many wrong codes, so you can type in none until the hour is over, not even a right one. Colleagues can.',
  },
  'counter-code-wrong': {
    status: 409,
    vi: 'Mã không đúng, đã dùng hoặc đã quá năm phút. Hãy nhờ cán bộ lấy mã mới.',
    en: 'The code is wrong, was used already, or is older than five minutes. Ask the officer for a new one.',
  },
  'counter-own-browser': {
    status: 409,
    vi: 'Trình duyệt này đang có cán bộ đăng nhập. Hãy mở trang này trên máy dành cho người dân, hoặc trong cửa sổ ẩn danh.',
    en: 'A member of staff is signed in in this browser. Open the page on the machine for citizens, or in a private window.',
  },
  'counter-session-over': {
    status: 401,
    vi: 'Phiên tại quầy chỉ dùng cho một hồ sơ và đã kết thúc khi hồ sơ được nộp. Muốn làm hồ sơ khác, hãy nhờ cán bộ mở phiên mới.',
    en: 'A session at the counter is for one dossier and ended when that was submitted. For another one, ask the officer to open a new session.',
  },
  'not-at-counter': {
    status: 403,
    vi: 'Phiên tại quầy chỉ để nộp một hồ sơ. Việc khác, như xem hồ sơ, kết quả hay ủy quyền, bạn đăng nhập ở máy của mình.',
    en: 'A session at the counter is only for submitting one dossier. Anything else, such as your dossiers, results or mandates, needs a sign-in on your own device.',
  },
  'help-over': {
    status: 409,
    vi: 'Việc giúp đỡ này đã kết thúc: người dân đã dừng, đã nộp hồ sơ, hoặc đã hết giờ.',
    en: 'This help has ended: the citizen stopped it or submitted, or its time is over.',
  },
  'identity-mismatch': {
    status: 409,
    vi: 'Số định danh, họ tên và ngày sinh không khớp một người nào trong dữ liệu dân cư. Hãy đọc lại thẻ; nếu dữ liệu sai, công an xã sửa.',
    en: 'The identifier, the name and the birth are nobody’s in the population data. Read the card again; if the data are wrong, the commune’s police correct them.',
  },
  'cards-locked': {
    status: 429,
    vi: 'Bạn đã nhập sai thẻ quá nhiều lần nên việc nhập thẻ tạm khóa đến hết giờ này, kể cả với thẻ đúng. Đồng nghiệp vẫn nhập được.',
    en: 'You typed too many wrong cards, so you can type in none until the hour is over, not even a right one. Colleagues can.',
  },
  'too-young': {
    status: 409,
    vi: 'Người có thẻ chưa đủ 15 tuổi nên không tự nộp hồ sơ. Cha, mẹ hoặc người giám hộ đứng ra nộp.',
    en: 'The bearer of the card is not 15 yet and does not file alone. A parent or guardian does.',
    ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 21',
    unverified:
      'the article on minors was not read at its source; that it holds for filing at the counter is our reading, and no procedure read says its own age',
  },
  'not-on-behalf': {
    status: 409,
    vi: 'Thủ tục này gồm nhiều thủ tục liên thông, chưa nộp thay tại quầy được. Hãy nộp từng thủ tục, hoặc giúp người dân bằng mã 6 số.',
    en: 'This links several procedures and cannot be filed on behalf of somebody at the counter yet. File each by itself, or help by the code.',
  },
  'declaration-missing': {
    status: 409,
    vi: 'Chưa có tờ khai người dân đã ký. Hãy in tờ khai, để người dân ký hoặc điểm chỉ, rồi tải bản quét lên.',
    en: 'The declaration that the citizen signs is missing. Print it, have it signed or fingerprinted, and send in the scan.',
    ground: 'Nghị định 118/2025/NĐ-CP',
    unverified:
      'that whoever cannot file electronically signs on paper and the officer enters it was not read at its source; that a fingerprint is enough is our reading',
  },
  'declaration-outdated': {
    status: 409,
    vi: 'Tờ khai đã được sửa sau khi in tờ người dân ký. Hãy in lại, để người dân ký lại và tải bản mới lên.',
    en: 'The form was changed after the sheet that the citizen signed. Print it anew, have it signed again, and send in the new scan.',
  },
  'declaration-used': {
    status: 409,
    vi: 'Bản quét này đã được nộp kèm một hồ sơ. Mỗi hồ sơ cần một tờ khai được in và ký riêng.',
    en: 'This scan was filed with a dossier already. Each dossier needs a sheet that is printed and signed for it.',
  },
  'own-dossier': {
    status: 409,
    vi: 'Hồ sơ này có tên bạn, nên đồng nghiệp khác phải giải quyết.',
    en: 'This dossier names you, so a colleague has to decide it.',
    ground: 'Luật Phòng, chống tham nhũng 36/2018/QH14, Điều 23',
    unverified: 'the article on conflicts of interest was not read at its source',
  },
} as const satisfies Record<string, Answered>;
