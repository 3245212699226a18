import { defineProcedure } from '../core/procedure/procedure.ts';
import { sealDoubts, sealEdition, sealsOfProvince } from './shared/seals.ts';

export default defineProcedure({
  code: 'extra-seal',
  slug: 'extra-seal',
  name: { vi: 'Đăng ký dấu thu nhỏ, dấu nổi, dấu xi', en: 'Registration of a small, embossing or wax seal' },
  ...sealsOfProvince,
  summary: {
    vi: 'Cơ quan, tổ chức đã có con dấu đăng ký thêm dấu thu nhỏ, dấu nổi hoặc dấu xi.',
    en: 'An office or organisation that has a seal registers a small, embossing or wax one beside it.',
  },
  unverified: ['code: no code was found in the national catalogue', ...sealDoubts],
  editions: [
    sealEdition([
      { value: 'small', label: { vi: 'dấu thu nhỏ', en: 'small seal' } },
      { value: 'embossing', label: { vi: 'dấu nổi', en: 'embossing seal' } },
      { value: 'wax', label: { vi: 'dấu xi', en: 'wax seal' } },
    ]),
  ],
});
