import { defineProcedure } from '../core/procedure/procedure.ts';
import { sealDoubts, sealEdition, sealsOfProvince } from './shared/seals.ts';

export default defineProcedure({
  code: '2.001403',
  slug: 'seal-registration',
  name: { vi: 'Đăng ký mẫu con dấu mới', en: 'Registration of a new seal' },
  ...sealsOfProvince,
  summary: {
    vi: 'Cơ quan, tổ chức đăng ký mẫu con dấu mới và nhận giấy chứng nhận đăng ký mẫu dấu trên mạng.',
    en: 'An office or organisation registers the specimen of a new seal and gets the certificate online.',
  },
  unverified: [
    'code: it is that of the central authority; which one the province’s procedure has was not found',
    ...sealDoubts,
  ],
  editions: [
    sealEdition([
      { value: 'emblem', label: { vi: 'dấu có hình Quốc huy', en: 'with the national emblem' } },
      { value: 'sign', label: { vi: 'dấu có hình biểu tượng', en: 'with a sign' } },
      { value: 'plain', label: { vi: 'dấu không có hình biểu tượng', en: 'without a sign' } },
    ]),
  ],
});
