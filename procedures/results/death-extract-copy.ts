import { death, extractCopy, sampleDeath } from './extract.ts';

export default extractCopy({
  slug: 'death-extract-copy',
  name: { vi: 'Bản sao Trích lục khai tử', en: 'Copy of a death extract' },
  fields: death,
  sample: { number: '77/TLKT-BS', ...sampleDeath },
});
