import { defineSource } from '../../core/procedure/source.ts';
import { article, askedEachTime, calls, corrected, keptFor, level2, ownContract, publicSecurity } from './shared.ts';

export default defineSource({
  id: 'criminal-record',
  name: { vi: 'Cơ sở dữ liệu lý lịch tư pháp', en: 'Judicial record database' },
  owner: publicSecurity,
  database: 'JRDB',
  replaces: [{ papers: ['Phiếu lý lịch tư pháp'], ground: article(8) }],
  calls,
  keep: keptFor(0, askedEachTime),
  corrections: corrected(10),
  level2: level2,
  unverified: [ownContract],
});
