import { defineSource } from '../../core/procedure/source.ts';
import {
  article,
  calls,
  corrected,
  day,
  keptFor,
  level2,
  ownContract,
  publicSecurity,
  seldomChanges,
  shownTo,
} from './shared.ts';

export default defineSource({
  id: 'vehicle',
  name: { vi: 'Cơ sở dữ liệu về đăng ký phương tiện', en: 'Vehicle registration database' },
  owner: publicSecurity,
  database: 'VRDB',
  replaces: [{ papers: ['Giấy chứng nhận đăng ký xe'], ground: article(6) }],
  calls,
  keep: keptFor(day, seldomChanges),
  corrections: corrected(7),
  level2: level2,
  own: shownTo('vehicles'),
  unverified: [ownContract],
});
