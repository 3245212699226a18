import type { NationalSearch } from '../../../functions/answers/national.ts';
import { areas } from '../../../procedures/national/areas.ts';
import { no, ok, type Asked, type Answered } from './answered.ts';
import { procedure } from './canned-data.ts';

const events: NationalSearch['events'] = [
  { id: 'child-born', title: { vi: 'Vừa sinh con', en: 'A child is born' }, common: true },
  {
    id: 'retirement',
    title: { vi: 'Về hưu', en: 'Retiring' },
    missing: { vi: 'Lương hưu không có tên riêng trong danh mục này.', en: 'The pension has no line of its own.' },
  },
];
const items: NationalSearch['items'] = [
  {
    code: procedure.code,
    name: 'Thủ tục đăng ký khai sinh',
    field: 'Hộ tịch',
    levels: ['commune'],
    event: 'child-born',
    slug: procedure.slug,
  },
  {
    code: '2.000693',
    name: 'Giải quyết hưởng chế độ thai sản',
    field: 'Thực hiện chính sách BHXH',
    levels: ['province', 'commune'],
    event: 'child-born',
  },
];

const found = (of: NationalSearch['events']) => ok({ items, events: of } satisfies NationalSearch);

/** Two procedures to whatever is said of a child, one of them offered; nothing to anything else. */
export const nationalAnswer = ({ query }: Asked): Answered => {
  const event = query.get('event');
  if (event !== null) return event === 'child-born' ? found(events.slice(0, 1)) : no(404, 'not-found');
  const words = query.get('q');
  if (words === null) return ok({ items: [], events, areas: [...areas] } satisfies NationalSearch);
  return words.includes('con') ? found(events.slice(0, 1)) : ok({ items: [], events: [] } satisfies NationalSearch);
};
