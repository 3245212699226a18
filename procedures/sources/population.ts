import { defineSource } from '../../core/procedure/source.ts';
import { article, calls, corrected, day, keptFor, level2, publicSecurity, seldomChanges, shownTo } from './shared.ts';

export default defineSource({
  id: 'population',
  name: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  owner: publicSecurity,
  database: 'NPDB',
  replaces: [
    {
      papers: [
        'Chứng minh nhân dân',
        'Căn cước công dân',
        'Thẻ Căn cước',
        'Giấy chứng nhận căn cước',
        'Thông tin về cư trú',
      ],
      ground: article(1),
    },
  ],
  calls,
  keep: keptFor(day, seldomChanges),
  corrections: corrected(7),
  level2: level2,
  own: shownTo('citizen'),
  unverified: [
    'contract: members as read in provinces’ code, over plain HTTP and JSON instead of SOAP on the exchange platform; the day a card was issued and that somebody has died are members of our own',
  ],
});
