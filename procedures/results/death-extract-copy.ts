import { death, sampleDeath } from './death.ts';
import { extractCopy, registered, registration } from './extract.ts';

export default extractCopy({
  slug: 'death-extract-copy',
  name: { vi: 'Bản sao Trích lục khai tử', en: 'Copy of a death extract' },
  fields: [...death, ...registration],
  sample: {
    number: '77/TLKT-BS',
    holder: sampleDeath.holder,
    content: { ...sampleDeath.content, registration: registered('41/2026', '2026-11-20') },
  },
});
