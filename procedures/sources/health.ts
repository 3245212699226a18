import { defineSource } from '../../core/procedure/source.ts';
import { article, calls, corrected, day, keptFor, level2, ownContract } from './shared.ts';

export default defineSource({
  id: 'health',
  name: { vi: 'Sổ sức khỏe điện tử, giấy chứng sinh và giấy báo tử', en: 'Health records, birth and death notices' },
  owner: { vi: 'Bộ Y tế', en: 'Ministry of Health' },
  database: 'EHRDB',
  replaces: [
    { papers: ['Giấy khám sức khỏe'], ground: article(9) },
    {
      papers: ['Giấy chứng sinh', 'Giấy báo tử'],
      ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 10',
      unverified:
        'the Resolution names other complete databases and not these notices; that they are among them is our reading',
    },
  ],
  calls,
  keep: keptFor(day, 'a signed notice does not change'),
  corrections: corrected(5),
  level2: level2,
  unverified: [ownContract],
});
