import type { Answered } from './answered.ts';

const minority = {
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 20 và Điều 21',
  unverified: 'the articles on who is of age were not read at their source',
} as const;
const death = {
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 140',
  unverified: 'the article on the end of representation was not read at its source',
} as const;

/** Why somebody may not, or not any more, file for somebody else. What they have filled in is kept. */
export const representationRefusals = {
  'not-represented': {
    status: 409,
    vi: 'Bạn không làm thay được người này ở thủ tục này, hoặc lựa chọn đã quá cũ. Hãy mở lại trang và chọn lại.',
    en: 'You cannot act for them in this procedure, or the choice is too old. Open the page again and choose anew.',
  },
  'not-your-child': {
    status: 409,
    vi: 'Dữ liệu hộ tịch không ghi bạn là cha hoặc mẹ của người này. Nếu dữ liệu sai, hãy đến bộ phận một cửa.',
    en: 'The civil-status data do not name you as a parent of this person. If they are wrong, come to the one-stop counter.',
  },
  'of-age': {
    status: 409,
    vi: 'Con bạn đã đủ 18 tuổi nên tự nộp hồ sơ, hoặc ủy quyền cho bạn.',
    en: 'Your child is 18 or older, and files on their own or gives you a mandate.',
    ...minority,
  },
  deceased: {
    status: 409,
    vi: 'Dữ liệu của Nhà nước ghi người này đã mất, nên không nộp hồ sơ thay được. Nếu dữ liệu sai, hãy đến bộ phận một cửa.',
    en: 'The state’s data say that this person has died, so nothing can be filed for them. If that is wrong, come to the one-stop counter.',
    ...death,
  },
  'death-contradicted': {
    status: 409,
    vi: 'Dữ liệu dân cư ghi người này đã mất, còn dữ liệu hộ tịch không có khai tử. Chưa nộp hồ sơ thay được; hãy đến bộ phận một cửa của phường, xã nơi người ấy cư trú để công an và công chức hộ tịch sửa dữ liệu sai.',
    en: 'The population data say that this person has died, and the civil-status data hold no such death. Nothing can be filed for them until that is put right: come to the one-stop counter of the commune where they live, where the police and the civil-status officer correct what is wrong.',
    ...death,
  },
  'mandate-not-yours': {
    status: 409,
    vi: 'Bạn không có ủy quyền này cho thủ tục này.',
    en: 'You have no such mandate for this procedure.',
    ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 138 và Điều 141',
    unverified: 'the articles on representation by mandate were not read at their source',
  },
  'mandate-revoked': {
    status: 409,
    vi: 'Người ủy quyền đã thu hồi ủy quyền.',
    en: 'Whoever gave the mandate has revoked it.',
    ...death,
  },
  'mandate-expired': {
    status: 409,
    vi: 'Ủy quyền đã hết hạn.',
    en: 'The mandate has expired.',
    ...death,
  },
  'mandate-giver-deceased': {
    status: 409,
    vi: 'Dữ liệu của Nhà nước ghi người ủy quyền đã mất, nên ủy quyền không còn hiệu lực. Nếu dữ liệu sai, hãy đến bộ phận một cửa.',
    en: 'The state’s data say that whoever gave the mandate has died, so it is void. If that is wrong, come to the one-stop counter.',
    ...death,
  },
  'not-your-organisation': {
    status: 409,
    vi: 'Dữ liệu đăng ký doanh nghiệp không ghi bạn là người đại diện theo pháp luật của tổ chức này.',
    en: 'The business register does not name you as a legal representative of this organisation.',
    ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 137',
    unverified: 'the article on representing a legal person was not read at its source',
  },
  'organisation-inactive': {
    status: 409,
    vi: 'Tổ chức này đã giải thể hoặc đang tạm ngừng theo dữ liệu đăng ký doanh nghiệp.',
    en: 'By the business register this organisation is dissolved or suspended.',
  },
  'representation-unknown': {
    status: 503,
    vi: 'Chưa hỏi được cơ sở dữ liệu cho biết bạn được làm thay ai. Hãy thử lại sau ít phút; bạn vẫn nộp được hồ sơ của mình.',
    en: 'The database that knows for whom you may act does not answer. Try again in a few minutes; you can still file for yourself.',
  },
  'representation-unasked': {
    status: 409,
    vi: 'Hồ sơ này của một tổ chức. Hãy mở “Hồ sơ của tổ chức” ở trang Hồ sơ của tôi: hệ thống hỏi cơ sở dữ liệu đăng ký doanh nghiệp hiện nay bạn đại diện cho tổ chức nào.',
    en: 'This dossier is an organisation’s. Open “Dossiers of organisations” on the page My dossiers: the business register is asked which organisations you represent today.',
    ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 137',
    unverified: 'the article on representing a legal person was not read at its source',
  },
  'mandate-to-oneself': {
    status: 409,
    vi: 'Bạn không cần ủy quyền cho chính mình.',
    en: 'You need no mandate to act for yourself.',
  },
  'mandate-given-already': {
    status: 409,
    vi: 'Bạn đã ủy quyền thủ tục này cho người đó. Muốn đổi thời hạn, hãy thu hồi ủy quyền cũ trước.',
    en: 'You have given this person a mandate for the procedure already. To change its dates, revoke that one first.',
  },
  'mandate-period': {
    status: 422,
    vi: 'Ngày hết hạn phải sau hôm nay và trong vòng một năm, theo quy tắc của hệ thống.',
    en: 'By a rule of this system a mandate ends after today and within a year.',
  },
  'mandate-not-offered': {
    status: 409,
    vi: 'Thủ tục này không nhận hồ sơ do người được ủy quyền nộp trực tuyến.',
    en: 'This procedure takes nothing online from whoever has a mandate.',
  },
} as const satisfies Record<string, Answered>;
