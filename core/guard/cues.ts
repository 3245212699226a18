/**
 * Words that say what is wanted of a paper, or that nothing is. Each list is a class; phrases are parted by commas and
 * written with their marks. The longest phrase that fits counts.
 */
export const cues = {
  /** Somebody is asked to do something. */
  ask: `yêu cầu, đề nghị, đề nghị phải, vui lòng, mời, hãy, cần, cần có, cần phải, cần thêm, phải, phải có, phải thêm, buộc phải, bắt buộc, bắt buộc phải, là bắt buộc,
    xin, xin thêm, xin bản, cho xin, mong, nhờ, nhớ, đừng quên, chớ quên, quý vị vui lòng, thêm, chỉ cần, chỉ cần có, chỉ phải, chỉ thiếu, bù, không thể thiếu, không được thiếu, phải đủ, cần đủ, kính đề nghị,
    yc, đ n, hoàn thiện, hoàn chỉnh, please, pls, need, needs, must, must have, require, requires, required, is required, are required, we need, should, kindly, remember to, mandatory, is mandatory`,
  /** A thing is handed over, shown, or copied to be handed over. */
  give: `nộp, nộp kèm, nộp thêm, nộp lại, nộp bổ sung, nộp cho, bổ sung, bổ sung thêm, bổ xung, bổ túc, bs, cung cấp, cung cấp thêm, cung cấp lại, xuất trình, suất trình, xuất chình, gửi, gởi, gửi kèm, gửi lại, gửi thêm, gửi qua, gửi về, gửi cho, nạp, đính kèm, đính theo, kèm, kèm theo, kèm với, cùng với,
    mang, mang theo, mang đến, mang lên, mang tới, đem, đem theo, đem đến, đem lên, đưa, đưa ra, đưa lên, cầm theo, cầm, xách theo, trình, trình ra, giao, giao nộp, tải lên, đăng tải, upload, up, up lên, úp, đẩy lên, scan, scan lại, quét, chụp, chụp lại, chụp gửi, chụp ảnh, chụp hình, photo, phôtô, phô tô, pho to, photocopy, photo coppy, copy, coppy, sao, sao y, sao chụp, công chứng, chứng thực, chứng thật, công chứng lại,
    chuẩn bị, chuẩn bị sẵn, cho xem, cho cơ quan xem, cho cán bộ xem, cho mượn, để lại, dán, đính, ghim, bấm kèm, submit, provide, send, send us, attach, enclose, bring, bring along, show, show us, present, produce, hand in, supply, upload a, furnish, forward, include, zalo`,
  /** It is said to be missing. */
  lack: `thiếu, còn thiếu, đang thiếu, bị thiếu, chưa có, chưa nộp, chưa kèm, chưa gửi, chưa thấy, chưa đính kèm, chưa bổ sung, chưa cung cấp, chưa xuất trình, không kèm, không kèm theo, không đính kèm, không thấy, không có, không thấy có, hồ sơ không có, chưa đủ, không đủ, chưa nhận được, không nhận được, missing, is missing, are missing, lacks, lacking, without, no copy of, not attached, was not attached, chưa hợp lệ vì không có, đâu, ở đâu rồi`,
  /** Nothing is asked for. */
  free: `không cần, không cần phải, không cần nộp, không cần thiết, là không cần thiết, không phải, không phải nộp, không còn phải, không yêu cầu, không đòi hỏi, không được yêu cầu, không bắt buộc, là không bắt buộc, chẳng cần, chẳng phải, khỏi, khỏi cần, khỏi phải, khỏi lo, miễn, được miễn, miễn nộp, đừng, chớ, chưa cần, chưa phải, không nộp, không gửi, không gửi kèm, không mang, không mang theo, không nên, xin đừng, không thu, không nhận, không nhận thêm, không giữ, không đòi, không hỏi, không bổ sung, không xuất trình, không cung cấp, không thêm, không thiếu, không còn cần, không còn yêu cầu, không cần đến, không cần mang, không cần kèm, thay cho, thay cho việc, thay thế, thay thế cho, thay vì, bỏ, bãi bỏ, bỏ yêu cầu, bỏ qua, cắt giảm, cắt bỏ, đã bỏ, không dùng, không sử dụng, không tính, k cần, ko cần, hông cần, hok cần, kg cần, k phải, ko phải, ko cần nộp, ko yêu cầu,
    no need, no need to, no need for, need not, needn't, do not, do not need, do not need to, don't, don't need, don't need to, not required, is not required, are not required, not need, not necessary, is not necessary, not asked, not be asked, never, no longer, instead of, you have not to, without having to, does not have to, do not have to, don't have to, no paper`,
  /** Something is so, was done, or will be done by the agency. */
  state: `đã, đã có, đã được, đã nộp, đã gửi, đã nhận, đã nhận được, đã tra cứu, đã tra cứu được, tra cứu được, tra cứu, tra được, tìm thấy, đã tìm thấy, tra thấy, khai thác, khai thác được, lấy được, lấy từ, tự tra cứu, tự lấy, tự động, xác minh, đã xác minh, kiểm tra, kiểm tra lại, kiểm tra được, cập nhật, đồng bộ, khớp, khớp với, trùng, trùng khớp, sai lệch, lệch, khác với, có sẵn, sẵn có, sẽ có, sẽ được, sẽ nhận, sẽ nhận được, sẽ cấp, được cấp, cấp, cấp lại, cấp đổi, cấp bản, trả, trả lại, trả kết quả, phát hành, ký, ký số, in, in ra, nhận, nhận kết quả, nhận lại, lấy kết quả, đến lấy, đến nhận, hoàn trả, bị thu hồi, thu hồi, hết hạn, hết hiệu lực, còn hiệu lực, còn hạn, hợp lệ, có hiệu lực, có giá trị, cho thấy, thể hiện, chứng tỏ, làm, làm lại, đi làm, đổi, mất, bị mất, giữ, giữ lại, xem, xem xét, đối chiếu, so với, so sánh, căn cứ, dựa vào, dựa trên, là, hiển thị, lưu, lưu trữ, số hóa, đăng nhập, sử dụng, dùng, được dùng, được thay bằng, có, đọc, hướng dẫn, tích hợp, được tích hợp, tiếp nhận, đang, thuộc, liên kết, have, has, found, was found, have found, we found, already, already have, has been, will be, will receive, receive, received, issued, issue, collect, checked, verified, matches, match, expired, valid, looked up, drawn, is, are, was, were`,
  /** Something in the form is filled in or put right. */
  edit: `sửa, sửa lại, chỉnh sửa, đính chính, ghi, ghi rõ, ghi lại, ghi đúng, ghi thêm, ghi nhầm, ghi sai, khai, khai lại, khai đúng, khai rõ, khai thêm, khai sai, khai báo, kê khai, điền, điền lại, điền đúng, điền thêm, nhập, nhập lại, nhập đúng, nhập sai, gõ, gõ nhầm, viết, viết rõ, cho biết, cho biết thêm, nêu, nêu rõ, xác nhận, xác nhận lại, chọn, chọn lại, chọn đúng, rà soát, soát lại, thông báo, báo, trả lời, liên hệ, correct, check, fill in, write, enter, type, tell, tell us, state, confirm, choose, state the`,
  /** What is written in a paper, and not the paper. */
  field: `số, số của, ngày cấp, nơi cấp, ngày, tháng, năm, ngày tháng, ngày tháng năm, họ tên, họ và tên, tên, thông tin, thông tin về, thông tin trên, thông tin trong, thông tin cá nhân, dữ liệu, dữ liệu về, mã, mã số, địa chỉ, nội dung, mục, ô, dòng, chữ số, 12 số, 12 chữ số, số hiệu, số đăng ký, quê quán, nơi sinh, ngày sinh, năm sinh, giới tính, thời hạn, ngày hết hạn, thời điểm, quyển số, chi tiết, cơ quan cấp, nơi đăng ký, ngày đăng ký, mã hồ sơ, trường, kết quả tra cứu, phần, tình trạng, number, date, number of, date of issue, details, details of, data, information, field, expiry, box, spelling`,
  /** A copy, a picture or the paper itself. */
  copy: `bản sao, bản photo, bản phô tô, bản phôtô, bản photocopy, bản copy, bản pho to, bản chụp, bản scan, bản gốc, bản chính, bản giấy, bản cứng, bản mềm, bản in, bản công chứng, bản chứng thực, bản sao y, bản sao công chứng, bản sao chứng thực, bản sao có chứng thực, bản sao có công chứng, bản rõ, bản rõ hơn, file, file ảnh, file scan, tệp, ảnh, ảnh chụp, ảnh màu, hình, hình chụp, hình ảnh, tấm hình, hai mặt, 2 mặt, cả hai mặt, đủ hai mặt, mặt trước, mặt sau, hai mặt thẻ, sao y bản chính, một bản, 01 bản, 1 bản, 02 bản, hai bản, tờ, photo 2 mặt, copy of, a copy, copies, copies of, photocopy of, photo of, scan of, picture of, original, the original, both sides, front and back, certified copy, hard copy, paper copy`,
  /** What follows is where something stands, or what it is measured by. */
  within: `trên, ở trên, trong, theo, theo đúng, đúng theo, như, như trong, như trên, ghi trên, ghi trong, ghi tại, tại, của, với, so, bằng, từ, về, liên quan đến, qua, để, on, in, from, per, as, as on, with, by, using, on the, in the, of the, as in, printed on`,
  /** The agency, when it is who acts. */
  agency: `cơ quan, chúng tôi, chúng em, cán bộ, công chức, ủy ban, ubnd, ủy ban nhân dân, bộ phận một cửa, một cửa, trung tâm, hệ thống, nhà nước, lãnh đạo, cơ quan đăng ký, cơ quan đăng ký hộ tịch, cơ quan công an, công an, bệnh viện, cơ sở y tế, hộ tịch viên, tư pháp xã, tôi, em, we, the agency, the office, our office, the commune, the system, officers`,
  /** Whoever is written to. */
  citizen: `bạn, anh, chị, anh chị, anh/chị, ông, bà, ông bà, ông/bà, công dân, người dân, người nộp, người yêu cầu, quý vị, quý khách, quý công dân, cô, chú, bác, you, your, applicant, the applicant`,
  /** Somebody else: what they have or lack is a fact. */
  third: `trẻ, cháu, cháu bé, con, bé, em bé, người mẹ, người cha, mẹ, cha, bố, vợ, chồng, người con, đứa trẻ, child, the child, mother, father, the mother, the father, cha mẹ, bố mẹ, người vợ, người chồng, đương sự`,
  /** Behind it something else is said than before. */
  turn: `nhưng, nhưng mà, mà, tuy nhiên, song, riêng, còn, song phải, trừ phi, ngược lại, vậy nên, nên, vì vậy, do đó, but, however, yet, so, therefore, vì thế, bởi vậy`,
  /** All but this. */
  except: `ngoài, ngoại trừ, trừ, ngoài ra, trừ trường hợp, except, except for, other than, apart from, besides, ngoài việc`,
  /** A threat: without it nothing goes on. */
  unless: `nếu không, nếu thiếu, nếu chưa, nếu không có, không có thì, không nộp thì, thì mới, mới được, mới giải quyết, sẽ bị, bị từ chối, bị trả, sẽ trả hồ sơ, sẽ dừng, if not, unless, otherwise, or else, không thì`,
  /** Said of something that need not be. */
  gone: `không cần thiết, là không cần thiết, không bắt buộc, là không bắt buộc, không phải là bắt buộc, không cần, không cần nữa, không phải nộp nữa, thì không cần, thì thôi, is not necessary, is not required, are not required, is not needed, are not needed, not required`,
  /** Says how many, which, or joins: of no weight. */
  link: `và, hoặc, hay, hoặc là, cùng, cả, kể cả, các, những, một, 01, 1, 2, 02, hai, mỗi, mỗi người, từng, bất kỳ, cái, chiếc, tấm, giúp, giùm, dùm, hộ, lại, nhé, nha, ạ, với ạ, ngay, sớm, gấp, luôn, rồi, thì, cho, cho đủ, đầy đủ, đủ, mới nhất, mới, rõ nét, rõ, màu, cũ, còn lại, gồm, bao gồm, như sau, sau, sau đây, dưới đây, giấy tờ gồm, giấy tờ sau, các giấy tờ sau, hồ sơ gồm, hồ sơ, giấy tờ, loại, các loại, and, or, a, an, the, also, both, any, one, two, your own, following, list, documents, to, us, for, vợ chồng, hai vợ chồng, cả hai vợ chồng, người đi khai, người khai, số 1, số 2, bên nam, bên nữ, nội, ngoại, gia đình, bản thân, mình, nhà, thân`,
  /** Papers of the procedure itself, and other words that only look like cues. */
  plain: `cán bộ, căn cứ, căn cứ vào, căn hộ, giấy hẹn, phiếu hẹn, giấy tiếp nhận, giấy tiếp nhận hồ sơ, phiếu tiếp nhận, biên nhận, giấy biên nhận, tờ khai, mẫu tờ khai, tờ khai điện tử, mẫu điện tử, đơn, lệ phí, phí, kết quả, thông báo, thời gian, trường hợp, trước khi, sau khi, trong khi, phải không, có phải, có thể, không thể, không sao, tại sao, vì sao, tới nơi, sao cho, có nghĩa, photo studio, mạng, mang thai, mang tên, mang họ, mang thai hộ, mang số, mang quốc tịch, mang tính, thêm thông tin, đưa tin, tin nhắn, email, gửi tin nhắn, gửi thông báo, đưa con, đưa trẻ, đưa cháu, đưa bé, họ hàng, sao kê`,
} as const;
export type CueClass = keyof typeof cues;
export const cueClasses = Object.keys(cues).filter((name): name is CueClass => name in cues);

export const phrasesOf = (name: CueClass): string[] =>
  cues[name]
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
