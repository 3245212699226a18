import { earliest, isBreak, slight, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

/** What a text wants of a document that it names. */
export type Stance = 'demanded' | 'not-demanded' | 'spoken-of';

/** Making a copy, which is not yet handing it over. */
const makes = /^(cong chung|chung thuc|chung that|sao|photo|pho to|xi can|copy|scan|chup|quet)/;

/** Not who acts but who is asked, or whom it is given to: “please, em, bring …”, “give me … to borrow”. */
const isAddressed = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1];
  if (before === undefined || isBreak(units[at]!)) return false;
  return (
    (before.kind === 'ask' && units[at]?.plain === 'em') || (before.kind === 'give' && before.plain.startsWith('dua'))
  );
};

/** Whether what somebody is asked to do is taken back before it: “you need not … bring”; “formerly one had to bring”. */
export const governed = (sentence: Sentence, place: number): Stance => {
  const { units } = sentence;
  let asked = units[place]?.kind === 'ask';
  for (let at = place; at >= earliest(sentence, place); at--) {
    const unit = units[at];
    if (unit === undefined) break;
    if (at < place) {
      if (unit.kind === 'free') return 'not-demanded';
      if (unit.kind === 'past') return 'spoken-of';
      if (unit.plain === 'thi') break;
      // “We have not seen that you sent …”
      if (unit.kind === 'lack') return 'demanded';
      if (unit.kind === 'mention' || unit.kind === 'turn' || unit.kind === 'unless') break;
      if (unit.kind === 'ask') {
        if (unit.plain.startsWith('chi ')) return 'demanded';
        asked = true;
      }
      // “Sign it and bring it.”
      if (unit.kind === 'state' && isBreak(unit) && units[place - 1]?.plain === 'roi' && !unit.plain.startsWith('da '))
        break;
      if (unit.kind === 'state' && !slight.has(unit.plain) && !asked && place - at <= 2) return 'spoken-of';
      if (unit.kind === 'agency' && !asked && !isAddressed(units, at)) return 'spoken-of';
    }
    const before = units[at - 1];
    const goesOn =
      before?.kind === 'link' || (before?.kind === 'give' && makes.test(before.plain) === makes.test(unit.plain));
    if (isBreak(unit) && !goesOn) break;
  }
  return 'demanded';
};

/** Asks for what is one’s own: “you have asked for a copy”, “you may ask for one”. */
const ownWish = /^(yeu cau|de nghi|xin|require|need|request|ask for)/;

export const wished = ({ units, first }: Sentence, place: number): boolean => {
  const [asks, before] = [units[place], units[place - 1]];
  if (place <= first || asks === undefined || isBreak(asks)) return false;
  if (asks.plain === 'xin' && /^[ac]$/.test(before?.plain ?? '')) return true;
  if (before?.kind === 'may' && /^(them|can|xin)/.test(asks.plain)) return true;
  return (before?.kind === 'citizen' || before?.kind === 'may') && ownWish.test(asks.plain);
};
