import { defineSource } from '../../core/procedure/source.ts';
import {
  article,
  calls,
  changesWithinHours,
  corrected,
  keptFor,
  level2,
  ownContract,
  publicSecurity,
  shownTo,
} from './shared.ts';

export default defineSource({
  id: 'driving-licence',
  name: { vi: 'Cơ sở dữ liệu giấy phép lái xe', en: 'Driving licence database' },
  owner: publicSecurity,
  database: 'DLDB',
  replaces: [{ papers: ['Giấy phép lái xe'], ground: article(4) }],
  calls,
  keep: keptFor(60, changesWithinHours),
  corrections: corrected(7),
  level2: level2,
  own: shownTo('driving-licence'),
  unverified: [ownContract],
});
