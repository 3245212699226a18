import type { StaffChanged, StaffRoll } from '../../../functions/answers/staff.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';
import { province } from './canned-data.ts';

const ground = 'Quyết định 12/QĐ-UBND';
const office = { procedures: 'all' as const, from: '2026-01-01T00:00:00.000Z', ground, inForce: true };
/** A deputy signs this week. */
const thisWeek = {
  id: 'm-ld02',
  to: 'sign' as const,
  procedures: ['1.001193'],
  from: '2026-11-22T17:00:00.000Z',
  until: '2026-11-27T17:00:00.000Z',
  ground,
  by: 'ld01',
};
const certificate = { from: '2026-01-01T00:00:00.000Z', until: '2028-12-31T00:00:00.000Z' };

type Line = StaffRoll['items'][number];
const officer = (id: string, name: string): Line => ({
  id,
  name,
  title: 'Công chức tư pháp - hộ tịch',
  roles: ['officer'],
  mandates: [{ ...office, id: `m-${id}`, to: 'assess' }],
  allowed: ['end-service'],
});

/** A unit as its chairman sees it, with a deputy who signs this week. */
export const staffRoll: StaffRoll = {
  agency: { code: 'H56.001', name: province.agency.name, parent: 'H56' },
  items: [
    officer('cb01', 'Lê Thị Bình'),
    officer('cb02', 'Hà Văn Tú'),
    {
      id: 'ld01',
      name: 'Phạm Văn Sơn',
      title: 'Chủ tịch',
      roles: ['leader'],
      mandates: [{ ...office, id: 'm-ld01', to: 'sign' }],
      certificate,
      allowed: ['revoke'],
    },
    {
      id: 'ld02',
      name: 'Đỗ Thị Thu',
      title: 'Phó Chủ tịch',
      roles: ['leader'],
      mandates: [{ ...thisWeek, inForce: false }],
      certificate,
      allowed: ['delegate', 'revoke', 'end-service'],
    },
  ],
  changes: [
    {
      kind: 'delegation',
      member: 'ld02',
      by: 'ld01',
      unit: 'H56.001',
      at: '2026-11-20T03:00:00.000Z',
      ground,
      mandate: thisWeek,
    },
    {
      kind: 'departure',
      member: 'cb03',
      by: 'vh-thanh-hoa',
      unit: 'H56.001',
      at: '2026-11-20T02:00:00.000Z',
      ground: 'Chuyển công tác',
      tasks: [{ dossier: 'H56.001-261118-0004', step: 'verify', to: 'cb02' }],
      delegations: [],
      done: '2026-11-20T02:00:00.000Z',
    },
  ],
};

const warning = { vi: 'Đơn vị không còn ai được ký.', en: 'Nobody of the unit may sign any more.' };

/** The roll, and what becomes of a change. */
export const rollAnswer = ({ method, path, query }: Asked, note: (act: string) => void): Answered => {
  const unit = query.get('unit');
  if (method === 'GET' && unit !== null && !/^H56\.00[12]$/.test(unit)) return no(404, 'not-found');
  if (method === 'GET') return ok({ ...staffRoll, agency: { ...staffRoll.agency, code: unit ?? 'H56.001' } });
  const [, member = '', act = ''] = /^\/v1\/staff\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (act === '') return no(404, 'not-found');
  note(act);
  const made = { member, by: 'ld01', unit: 'H56.001', at: '2026-11-21T02:00:00.000Z', ground };
  const [tasks, delegations] = [[{ dossier: 'H56.001-261118-0004', step: 'verify' as const, to: 'cb02' }], []];
  const change: StaffChanged['change'] =
    act === 'departure'
      ? { kind: 'departure', ...made, tasks, delegations }
      : {
          kind: act === 'delegation' ? act : 'revocation',
          ...made,
          mandate: { id: 'm', to: 'sign', procedures: 'all', from: office.from, ground },
        };
  const leads = staffRoll.items.some(({ id, roles }) => id === member && roles.includes('leader'));
  return ok({ change, ...(act === 'departure' && leads ? { warning } : {}) });
};
