import { death, extractBy, sampleDeath } from './extract.ts';
import { optional, text } from './said.ts';

export default extractBy('1.000656', {
  slug: 'death-extract',
  code: 'KQ.G15.000034',
  name: { vi: 'Trích lục khai tử', en: 'Extract of the register of deaths' },
  services: [15, 18],
  fields: [...death, optional(text('requester.name', 'Người đi khai tử', 'Who had the death registered'))],
  sample: {
    number: '41/TLKT',
    holder: sampleDeath.holder,
    content: { ...sampleDeath.content, requester: { name: 'Lương Thị Bích' } },
  },
});
