import type { CertificateList } from '../../../functions/answers/certificates.ts';
import { ok, type Answered, type Asked } from './answered.ts';

const unit = { unit: 'H56.001', unitName: { vi: 'UBND phường Hàm Rồng', en: 'People’s Committee of Hàm Rồng' } };
const signer = { ...unit, whose: 'signer' as const, title: 'Chủ tịch' };

const first: CertificateList = {
  items: [
    {
      ...signer,
      id: 'ld01',
      name: 'Phạm Văn Sơn',
      state: 'valid',
      means: 'kms',
      serial: '0A1B',
      until: '2028-12-31T00:00:00Z',
    },
    {
      ...signer,
      id: 'ld02',
      name: 'Đỗ Thị Thu',
      title: 'Phó Chủ tịch',
      state: 'expiring',
      means: 'device',
      serial: '0A1C',
      until: '2026-12-20T00:00:00Z',
    },
    {
      ...unit,
      whose: 'seal',
      name: 'UBND phường Hàm Rồng',
      state: 'valid',
      means: 'kms',
      serial: '0A1D',
      until: '2028-12-31T00:00:00Z',
    },
  ],
  unsigned: [],
  next: 'H56.017',
};

const second: CertificateList = {
  items: [
    {
      ...signer,
      unit: 'H56.017',
      unitName: { vi: 'UBND xã Pù Nhi', en: 'People’s Committee of Pù Nhi' },
      id: 'ld09',
      name: 'Lò Văn Chung',
      state: 'none',
      waitingSince: '2026-11-02T00:00:00Z',
    },
  ],
  unsigned: [{ code: 'H56.017', name: { vi: 'UBND xã Pù Nhi', en: 'People’s Committee of Pù Nhi' } }],
};

/** Two parts: a commune that can sign, and one whose chairman waits for a certificate. */
export const certificatesAnswer = ({ query }: Asked): Answered => ok(query.get('from') === 'H56.017' ? second : first);
