import { defineSource } from '../../core/procedure/source.ts';
import { corrected, day, keptFor, level2, seldomChanges } from './shared.ts';

export default defineSource({
  id: 'repository',
  name: { vi: 'Kho kết quả tỉnh đã cấp', en: 'Results the province has issued' },
  owner: { vi: 'UBND tỉnh', en: 'Provincial People’s Committee' },
  replaces: [],
  // Its own table: no other system is asked.
  keep: keptFor(day, seldomChanges),
  // The unit that issued it looks at it.
  corrections: corrected(5),
  level2,
  unverified: [],
});
