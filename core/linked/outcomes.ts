import type { Procedure } from '../procedure/procedure.ts';
import type { Term } from '../term.ts';
import type { Text } from '../text.ts';
import { editionOn } from '../procedure/procedure.ts';
import { dateOf } from '../vietnam-time.ts';
import { procedureNamed } from './compose.ts';
import { firstOf } from './edition-of.ts';
import type { LinkedEdition } from './linked.ts';
import { isOver, type ChildState, type LinkedMatter } from './matter.ts';

/** Where a linked matter stands as a whole. */
export type MatterState = 'under-way' | 'complete' | 'partly' | 'none';

/** A child as the applicant is told of it; `not-part` is no state of the matter, which it never entered. */
export interface ToldChild {
  readonly procedure: string;
  readonly code: string;
  readonly name: Text;
  readonly state: ChildState | 'not-part';
  readonly dossier?: string;
  readonly since?: string;
  readonly late?: string;
  readonly text: Text;
  /** Within what time it is to be done, as long as it is under way. */
  readonly limit?: Term;
  /** What the applicant is to do, where it brought nothing. */
  readonly instead?: Text;
}

export interface ToldMatter {
  readonly state: MatterState;
  readonly text: Text;
  readonly children: readonly ToldChild[];
}

const childTexts = {
  waiting: { vi: 'Chờ kết quả của việc trước', en: 'Waits for what comes before it' },
  begun: { vi: 'Đã chuyển đến cơ quan giải quyết', en: 'Passed to the agency' },
  acknowledged: { vi: 'Cơ quan đã tiếp nhận, đang giải quyết', en: 'Taken up by the agency' },
  done: { vi: 'Xong, kết quả có giá trị', en: 'Done; its result stands' },
  refused: { vi: 'Cơ quan từ chối, lý do ghi trong hồ sơ', en: 'Refused by the agency; its dossier says why' },
  withdrawn: { vi: 'Bạn đã rút hồ sơ', en: 'You withdrew it' },
  stopped: {
    vi: 'Dừng giải quyết vì quá thời hạn bổ sung, xác nhận hoặc nộp tiền',
    en: 'Stopped, because a supplement, a confirmation or a fee did not come in time',
  },
  'not-begun': {
    vi: 'Không bắt đầu được vì việc trước không có kết quả',
    en: 'Not begun, as what it needs brought no result',
  },
  'not-part': { vi: 'Không thuộc hồ sơ này', en: 'Not part of this' },
} as const satisfies Record<ToldChild['state'], Text>;

const list = (names: readonly Text[]): Text => ({
  vi: names.map(({ vi }) => vi).join('; '),
  en: names.map(({ en }) => en).join('; '),
});

const sentences = (parts: readonly Text[]): Text => ({
  vi: parts.map(({ vi }) => vi).join(' '),
  en: parts.map(({ en }) => en).join(' '),
});

const stateOf = ({ children }: LinkedMatter): MatterState => {
  if (!children.every(isOver)) return 'under-way';
  const done = children.filter(({ state }) => state === 'done').length;
  if (done === children.length) return 'complete';
  return done > 0 ? 'partly' : 'none';
};

const said = {
  'under-way': { vi: 'Đang giải quyết.', en: 'Under way.' },
  complete: { vi: 'Mọi việc đã xong.', en: 'Everything is done.' },
  partly: { vi: 'Đã kết thúc, có việc không có kết quả.', en: 'Over, and not all of it brought a result.' },
  none: { vi: 'Đã kết thúc mà không có kết quả nào.', en: 'Over without any result.' },
} as const satisfies Record<MatterState, Text>;

/**
 * What the applicant is told, in every combination of outcomes: what stands, what brought nothing, and what to do then.
 * What stands is not taken back because of what did not come about after it.
 */
export const tellMatter = (
  matter: LinkedMatter,
  edition: LinkedEdition,
  procedures: readonly Procedure[],
): ToldMatter => {
  const today = dateOf(Date.parse(matter.begunAt));
  const resultOf = (slug: string): Text => editionOn(procedureNamed(procedures, slug), today).result.name;
  const children = edition.children.map((child): ToldChild => {
    const { code, name } = procedureNamed(procedures, child.procedure);
    const own = matter.children.find(({ procedure }) => procedure === child.procedure);
    const head = { procedure: child.procedure, code, name };
    if (own === undefined) return { ...head, state: 'not-part', text: child.otherwise ?? childTexts['not-part'] };
    const { state, dossier, since, late } = own;
    return {
      ...head,
      state,
      since,
      ...(dossier === undefined ? {} : { dossier }),
      ...(late === undefined ? {} : { late }),
      text: childTexts[state],
      ...(isOver(own) || child.limit === undefined ? {} : { limit: child.limit }),
      ...(isOver(own) && state !== 'done' ? { instead: child.instead } : {}),
    };
  });
  const state = stateOf(matter);
  const stands = children.filter((child) => child.state === 'done');
  const failed = children.filter(({ instead }) => instead !== undefined);
  // Where the first brings nothing, it alone says what to do: the others only follow it.
  const [first] = failed;
  const advising = first?.procedure === firstOf(edition).procedure ? [first] : failed;
  const results = list(stands.map(({ procedure }) => resultOf(procedure)));
  const names = list(failed.map(({ name }) => name));
  return {
    state,
    children,
    text: sentences([
      said[state],
      ...(stands.length === 0 ? [] : [{ vi: `Có giá trị: ${results.vi}.`, en: `What stands: ${results.en}.` }]),
      ...(failed.length === 0
        ? []
        : [{ vi: `Không có kết quả: ${names.vi}.`, en: `What brought no result: ${names.en}.` }]),
      ...advising.flatMap(({ instead }) => instead ?? []),
    ]),
  };
};
