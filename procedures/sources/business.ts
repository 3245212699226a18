import { defineSource } from '../../core/procedure/source.ts';
import {
  article,
  calls,
  changesWithinHours,
  corrected,
  finance,
  keptFor,
  level2,
  ownContract,
  shownTo,
} from './shared.ts';

export default defineSource({
  id: 'business',
  name: { vi: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp', en: 'National business registration database' },
  owner: finance,
  database: 'NBRDB',
  replaces: [
    {
      papers: [
        'Giấy chứng nhận đăng ký doanh nghiệp',
        'Giấy chứng nhận đăng ký kinh doanh',
        'Giấy chứng nhận đăng ký hợp tác xã',
      ],
      ground: article(5),
    },
  ],
  calls,
  keep: keptFor(60, changesWithinHours),
  corrections: corrected(3),
  level2: {
    ...level2,
    required: false,
    unverified: 'what the register says of a firm is open to everybody: our reading',
  },
  own: shownTo('businesses'),
  unverified: [ownContract],
});
