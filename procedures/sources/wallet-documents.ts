import { defineSource } from '../../core/procedure/source.ts';
import { calls, changesWithinHours, corrected, keptFor, level2, ownContract, publicSecurity } from './shared.ts';

export default defineSource({
  id: 'wallet-documents',
  name: { vi: 'Giấy tờ điện tử trên VNeID', en: 'Documents in the VNeID wallet' },
  owner: publicSecurity,
  replaces: [],
  calls,
  keep: keptFor(60, changesWithinHours),
  corrections: corrected(7),
  level2: level2,
  unverified: [
    ownContract,
    'owner: general knowledge; the Resolution does not name it',
    'replaces: a document in the wallet counts as presented at level 2 (Decree 69/2024/NĐ-CP, Article 9(6)); of which papers, components say by `foundBy`',
  ],
});
