import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { after } from '../../core/fold.ts';
import type { Phase } from '../../core/lifecycle.ts';
import { eventTexts } from '../../core/sentences.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Hop } from './control-sheet-content.ts';
import type { FormMaterial } from './form-material.ts';
import type { Letterhead } from './letterhead.ts';
import { localTime } from './one-stop-form.ts';

/** With whom a dossier lay, and since when. */
interface Stay {
  readonly unit: string;
  /** Event that brought it there. */
  readonly brought: RecordedEvent;
  /** Staff id of whoever had it in hand. */
  readonly person?: string;
  /** Until when they had to be done with it. */
  readonly dueAt?: string | undefined;
}

const applicant = 'Người nộp hồ sơ';
const unitAt = (phase: Phase, { agency, centre }: Letterhead): string =>
  ({
    check: centre,
    acknowledge: centre,
    decide: `${agency} (giải quyết tự động)`,
    appointment: applicant,
    external: `Đơn vị quyết định ngoài tỉnh, theo yêu cầu của ${agency}`,
    consult: `${agency} (lấy ý kiến các cơ quan)`,
    verify: `Cán bộ thẩm tra, ${agency}`,
    confirm: applicant,
    approve: `Lãnh đạo ${agency}`,
    issue: `${agency} (ghi sổ, phát hành)`,
    return: centre,
    supplement: applicant,
    payment: applicant,
    suspended: `${agency} (tạm dừng giải quyết)`,
    closed: applicant,
    refused: centre,
    withdrawn: centre,
    stopped: centre,
  })[phase];

/** The stay as it was after something that happened in it; somebody else taking it in hand begins a new one. */
const during = (stay: Stay, recorded: RecordedEvent, { task }: Dossier): readonly Stay[] => {
  const { event } = recorded;
  if (event.type !== 'task-claimed' && event.type !== 'task-reassigned') return [{ ...stay, dueAt: task?.dueAt }];
  const person = event.type === 'task-claimed' ? event.by.id : event.data.to;
  if (stay.person === undefined || stay.person === person) return [{ ...stay, person }];
  return [stay, { ...stay, brought: recorded, person }];
};

/** Whoever ends a stay had it in hand, unless they only record what the applicant did. */
const left = (stay: Stay, { by }: RecordedEvent['event']): Stay =>
  stay.person === undefined && stay.unit !== applicant && by.kind === 'staff' ? { ...stay, person: by.id } : stay;

const staysOf = ({ log, letterhead }: FormMaterial): readonly Stay[] => {
  let stays: readonly Stay[] = [];
  let dossier: Dossier | undefined;
  for (const recorded of log) {
    const { event } = recorded;
    const before = dossier?.phase;
    dossier = after(dossier, recorded);
    const present = stays.at(-1);
    if (present === undefined || dossier.phase !== before) {
      const earlier = present === undefined ? [] : [...stays.slice(0, -1), left(present, event)];
      stays = [...earlier, { unit: unitAt(dossier.phase, letterhead), brought: recorded }];
    } else stays = [...stays.slice(0, -1), ...during(present, recorded, dossier)];
  }
  return stays;
};

/** On the very day counts as in time, later as late; the Circular names the three words and no more. */
const judged = (at: string, dueAt: string | undefined): Pick<Hop, 'result'> => {
  if (dueAt === undefined) return {};
  if (Date.parse(at) > Date.parse(dueAt)) return { result: 'quá hạn' };
  return { result: dateOf(Date.parse(at)) === dateOf(Date.parse(dueAt)) ? 'đúng hạn' : 'trước hạn' };
};

/** A hop, and the place in the log of what brought it about, for the order of all. */
interface Placed {
  readonly place: number;
  readonly hop: Hop;
}

/** What went to other agencies and came back: all at once there, each by itself and by its own term back. */
const opinionHops = ({ log, letterhead, partners, staff }: FormMaterial): Placed[] => {
  const own = { unit: unitAt('consult', letterhead) };
  const due = new Map<string, string>();
  const sideOf = (unit: string): Hop['from'] => ({ unit: partners?.get(unit) ?? unit });
  return log.flatMap(({ event, sequence: place }): Placed[] => {
    const { at, type } = event;
    const common = { at: localTime(at), note: eventTexts[type].vi };
    if (type === 'opinions-requested')
      return event.data.asked.map(({ unit, dueAt }) => {
        due.set(unit, dueAt);
        return { place, hop: { from: own, to: sideOf(unit), ...common } };
      });
    if (type === 'outage-credited') for (const { unit, dueAt } of event.data.opinionsBy ?? []) due.set(unit, dueAt);
    if (type !== 'opinion-given' && type !== 'opinion-lapsed') return [];
    const { unit } = event.data;
    const name = staff.get(event.by.id)?.name;
    const from = { ...sideOf(unit), ...(name === undefined ? {} : { name }) };
    return [{ place, hop: { from, to: own, ...judged(at, due.get(unit)), ...common } }];
  });
};

/** Each time the dossier changed hands. The last one is held against the term of the whole dossier. */
export const hopsOf = (material: FormMaterial): Hop[] => {
  const stays = staysOf(material);
  const sideOf = ({ unit, person }: Stay): Hop['from'] => {
    const name = person === undefined ? undefined : material.staff.get(person)?.name;
    return name === undefined ? { unit } : { unit, name };
  };
  const own = stays.slice(1).flatMap((to, index): Placed[] => {
    const from = stays[index];
    if (from === undefined) return [];
    const { sequence: place, event } = to.brought;
    const { at, type } = event;
    const dueAt = index === stays.length - 2 ? material.dueAt : from.dueAt;
    const hop = {
      from: sideOf(from),
      to: sideOf(to),
      at: localTime(at),
      ...judged(at, dueAt),
      note: eventTexts[type].vi,
    };
    return [{ place, hop }];
  });
  return [...own, ...opinionHops(material)].toSorted((a, b) => a.place - b.place).map(({ hop }) => hop);
};
