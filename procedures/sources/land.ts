import { defineSource } from '../../core/procedure/source.ts';
import { article, askedEachTime, calls, corrected, keptFor, level2, ownContract, shownTo } from './shared.ts';

export default defineSource({
  id: 'land',
  name: { vi: 'Cơ sở dữ liệu quốc gia về đất đai', en: 'National land database' },
  owner: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
  database: 'NLDB',
  replaces: [
    {
      papers: ['Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất'],
      ground: article(7),
      unverified: 'in the first phase for residential land only; where it is complete for a commune is not known here',
    },
  ],
  calls,
  keep: keptFor(0, askedEachTime),
  corrections: corrected(10),
  level2: level2,
  own: shownTo('land'),
  unverified: [ownContract],
});
