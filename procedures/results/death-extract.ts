import { death, requester, sampleDeath } from './death.ts';
import { extractBy, registered, registration } from './extract.ts';

export default extractBy('1.000656', {
  slug: 'death-extract',
  code: 'KQ.G15.000034',
  name: { vi: 'Trích lục khai tử', en: 'Extract of the register of deaths' },
  services: [15, 18],
  fields: [...death, ...registration, requester],
  sample: {
    number: '41/TLKT',
    holder: sampleDeath.holder,
    content: {
      ...sampleDeath.content,
      registration: registered('41/2026', '2026-11-20'),
      requester: sampleDeath.requester,
    },
  },
});
