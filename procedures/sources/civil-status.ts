import { defineSource } from '../../core/procedure/source.ts';
import { article, calls, corrected, day, keptFor, level2, ownContract, seldomChanges, shownTo } from './shared.ts';

export default defineSource({
  id: 'civil-status',
  name: { vi: 'Cơ sở dữ liệu hộ tịch điện tử', en: 'Electronic civil status database' },
  owner: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' },
  database: 'ECSDB',
  replaces: [
    {
      papers: ['Giấy chứng tử', 'Giấy khai tử', 'Trích lục khai tử'],
      ground: article(2),
    },
    {
      papers: ['Giấy khai sinh', 'Giấy chứng nhận kết hôn', 'Giấy xác nhận tình trạng hôn nhân'],
      ground: article(2),
      unverified: 'these items are lost in the stored copy of the Resolution',
    },
  ],
  calls,
  keep: keptFor(day, seldomChanges),
  corrections: corrected(5),
  level2: level2,
  own: shownTo('marital-status', 'children'),
  unverified: [ownContract],
});
