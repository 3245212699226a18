import * as z from 'zod/mini';

/** A service that is to be had online only, as the press names it. */
const EssentialService = z.strictObject({
  n: z.int().check(z.positive()),
  name: z.string().check(z.minLength(1)),
  /** Procedures of the national catalogue that it stands for, looked up by name; none where none was found. */
  codes: z.array(z.string().check(z.regex(/^\d\.\d{6}$/))),
  /** Procedures of ours by their slugs, where no code tells that they are of this service. */
  slugs: z.optional(z.array(z.string())),
  /** Whose service it is. */
  by: z.string(),
  unverified: z.optional(z.string()),
});
export type EssentialService = z.infer<typeof EssentialService>;

const EssentialServices = z.strictObject({
  ground: z.string(),
  sources: z.array(z.url()).check(z.minLength(1)),
  unverified: z.array(z.string()),
  services: z.array(EssentialService).check(z.minLength(1)),
});

/** The 25 services that take no paper from 1/10/2025 on, in the order of the list. */
export const essentialServices = EssentialServices.parse({
  ground: 'Chỉ thị 24/CT-TTg ngày 13/9/2025; Kế hoạch 02-KH/BCĐTW ngày 19/6/2025, phụ lục',
  sources: [
    'https://cafef.vn/tu-ngay-1-10-chinh-thuc-khong-nhan-ho-so-giay-25-dich-vu-cong-thiet-yeu-nay-bat-buoc-phai-lam-truc-tuyen-188251002071959531.chn',
    'https://plo.vn/ky-nguyen-so/tu-ngay-1-10-2025-25-thu-tuc-hanh-chinh-bat-buoc-phai-lam-online-post873231.html',
    'https://dantri.com.vn/noi-vu/bo-toan-bo-ho-so-giay-voi-25-thu-tuc-hanh-chinh-tu-110-20251002085214215.htm',
  ],
  unverified: [
    'services: press, three papers; annex not seen',
    'services[].codes: looked up by name in the national catalogue, not printed in the list',
  ],
  services: [
    { n: 1, name: 'Xác nhận số CMND 9 số, số định danh cá nhân', codes: ['1.012566'], by: 'Bộ Công an' },
    { n: 2, name: 'Cấp lại, đổi thẻ căn cước', codes: ['1.014063', '1.014064'], by: 'Bộ Công an' },
    { n: 3, name: 'Đăng ký thường trú', codes: ['1.004222'], by: 'Bộ Công an' },
    { n: 4, name: 'Đăng ký tạm trú', codes: ['1.004194'], by: 'Bộ Công an' },
    { n: 5, name: 'Khai báo tạm vắng', codes: ['1.003677'], by: 'Bộ Công an' },
    { n: 6, name: 'Thông báo lưu trú', codes: ['2.001159'], by: 'Bộ Công an' },
    { n: 7, name: 'Đăng ký, cấp biển số mô tô, xe gắn máy', codes: ['1.012575'], by: 'Bộ Công an' },
    {
      n: 8,
      name: 'Nộp phạt vi phạm hành chính giao thông qua thiết bị ghi hình',
      codes: [],
      slugs: ['traffic-fine-payment'],
      by: 'Bộ Công an',
      unverified: 'no code was found',
    },
    { n: 9, name: 'Cấp, cấp lại hộ chiếu phổ thông', codes: ['1.001456'], by: 'Bộ Công an' },
    { n: 10, name: 'Cấp Phiếu lý lịch tư pháp', codes: ['3.000333'], by: 'Bộ Công an' },
    {
      n: 11,
      name: 'Làm con dấu mới, chứng nhận đăng ký mẫu dấu',
      codes: ['2.001403'],
      by: 'Bộ Công an',
      unverified: '2.001403 is the central authority’s code; the provincial one is to be checked',
    },
    {
      n: 12,
      name: 'Làm con dấu thu nhỏ, dấu nổi, dấu xi',
      codes: [],
      slugs: ['extra-seal'],
      by: 'Bộ Công an',
      unverified: 'no code was found',
    },
    { n: 13, name: 'Cấp, đổi lại giấy phép lái xe', codes: ['3.000347', '3.000348'], by: 'Bộ Công an' },
    { n: 14, name: 'Đăng ký khai sinh', codes: ['1.001193'], by: 'Ủy ban nhân dân cấp xã' },
    { n: 15, name: 'Đăng ký khai tử', codes: ['1.000656'], by: 'Ủy ban nhân dân cấp xã' },
    { n: 16, name: 'Đăng ký kết hôn', codes: ['1.000894'], by: 'Ủy ban nhân dân cấp xã' },
    {
      n: 17,
      name: 'Liên thông khai sinh - thường trú - thẻ BHYT trẻ dưới 6 tuổi',
      codes: ['2.002621', '2.000986'],
      by: 'Ủy ban nhân dân cấp xã',
      unverified: '2.002621 was read in no source',
    },
    {
      n: 18,
      name: 'Liên thông khai tử - xóa thường trú - trợ cấp mai táng phí',
      codes: ['2.002622'],
      slugs: ['linked-death'],
      by: 'Ủy ban nhân dân cấp xã',
      unverified: '2.002622 was read in no source',
    },
    { n: 19, name: 'Đăng ký biến động quyền sử dụng đất', codes: ['1.013831'], by: 'Ủy ban nhân dân cấp xã' },
    {
      n: 20,
      name: 'Gia hạn thẻ BHYT theo hộ gia đình (giảm trừ mức đóng)',
      codes: ['1.001939'],
      by: 'Bộ Tài chính (BHXH)',
      unverified: 'that it is 1.001939 is our reading: its page takes households, and the catalogue has no other',
    },
    {
      n: 21,
      name: 'Đăng ký thuế lần đầu, thay đổi thông tin đăng ký thuế hộ gia đình, cá nhân',
      codes: ['1.008498', '1.008504'],
      by: 'Bộ Tài chính',
    },
    {
      n: 22,
      name: 'Cấp điện mới',
      codes: [],
      slugs: ['new-electricity-connection'],
      by: 'Bộ Công Thương (EVN)',
      unverified: 'no code was found',
    },
    {
      n: 23,
      name: 'Thay đổi chủ thể hợp đồng mua bán điện',
      codes: [],
      slugs: ['electricity-contract-change'],
      by: 'Bộ Công Thương (EVN)',
      unverified: 'no code was found',
    },
    {
      n: 24,
      name: 'Đăng ký dự thi tốt nghiệp THPT, xét tuyển đại học, cao đẳng',
      codes: [],
      slugs: ['exam-registration'],
      by: 'Bộ Giáo dục và Đào tạo',
      unverified: 'the code 1.005142 was seen in a public list of codes only; its page was not read',
    },
    {
      n: 25,
      name: 'Giải quyết hưởng trợ cấp thất nghiệp',
      codes: [],
      slugs: ['unemployment-benefit'],
      by: 'Bộ Nội vụ',
      unverified: 'no code was found',
    },
  ],
});
