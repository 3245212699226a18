import { defineSource } from '../../core/procedure/source.ts';
import { askedEachTime, calls, corrected, keptFor, level2, ownContract, publicSecurity, shownTo } from './shared.ts';

export default defineSource({
  id: 'penalty',
  name: { vi: 'Dữ liệu xử phạt vi phạm giao thông', en: 'Register of traffic penalties' },
  owner: publicSecurity,
  replaces: [],
  calls,
  keep: keptFor(0, askedEachTime),
  corrections: corrected(5),
  level2: level2,
  own: shownTo('penalties'),
  unverified: [
    ownContract,
    'name, owner: general knowledge; the Resolution does not name it, and no description of the police’s register was found',
  ],
});
