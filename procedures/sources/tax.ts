import { defineSource } from '../../core/procedure/source.ts';
import { askedEachTime, calls, corrected, finance, keptFor, level2, ownContract, shownTo } from './shared.ts';

export default defineSource({
  id: 'tax',
  name: { vi: 'Cơ sở dữ liệu thuế', en: 'Tax database' },
  owner: finance,
  replaces: [],
  calls,
  keep: keptFor(0, askedEachTime),
  corrections: corrected(5),
  level2: level2,
  own: shownTo('taxpayer'),
  unverified: [
    ownContract,
    'name, owner: general knowledge; the Resolution does not name it',
    'replaces: the Resolution does not name it; papers on tax are asked for unless Article 4(10) is read to cover it',
  ],
});
