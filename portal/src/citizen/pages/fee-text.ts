import type { Fee } from '../../api/catalogue.ts';
import { formatMoney } from '../../words/format.ts';
import { textIn } from '../../words/text.ts';
import type { Language } from '../../words/writing.ts';

/** The fee as a sum where there is one, with the note the catalogue gives. */
export const feeText = ({ amount, currency, note }: Fee, language: Language): string =>
  amount === 0 ? textIn(note, language) : `${formatMoney(amount, language, currency)} (${textIn(note, language)})`;
