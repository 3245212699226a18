import { defineSource } from '../../core/procedure/source.ts';
import {
  article,
  calls,
  corrected,
  day,
  finance,
  keptFor,
  level2,
  ownContract,
  seldomChanges,
  shownTo,
} from './shared.ts';

export default defineSource({
  id: 'social-insurance',
  name: { vi: 'Cơ sở dữ liệu quốc gia về bảo hiểm', en: 'National insurance database' },
  owner: finance,
  database: 'NIDB',
  replaces: [
    { papers: ['Sổ bảo hiểm xã hội'], ground: article(3) },
    {
      papers: ['Thẻ bảo hiểm y tế'],
      ground: article(3),
      unverified: 'this item is lost in the stored copy of the Resolution',
    },
  ],
  calls,
  keep: keptFor(day, seldomChanges),
  corrections: corrected(7),
  level2: level2,
  own: shownTo('insurance'),
  unverified: [ownContract],
});
