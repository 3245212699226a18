import type { Difference, EditionShown } from '../../../api/editions.ts';
import { formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { officer, stepName } from '../../words/words.ts';
import { termText } from './term-text.ts';
import { editionWords } from './words/words.ts';

interface DifferenceListProps {
  readonly changes: NonNullable<EditionShown['changes']>;
  readonly before: EditionShown;
  readonly after: EditionShown;
}

const whoms = ['citizen', 'staff', 'everybody'] as const;

/** What an edition changes, by whom it touches: citizens first. */
export const DifferenceList = ({ changes, before, after }: DifferenceListProps) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  const staff = useWords(officer);
  const nameOf = ({ part, id, label }: Difference): string => {
    if (label !== undefined) return say(label);
    return part === 'route' && id !== undefined ? stepName(staff, id) : (id ?? '');
  };
  const valueOf = ({ part, members = [] }: Difference): string => {
    if (part === 'term') return words.to(termText(words, before.term), termText(words, after.term));
    const [was, is] = [formatMoney(before.fee.amount, language), formatMoney(after.fee.amount, language)];
    if (part === 'fee') return `${words.to(was, is)}. ${say(after.fee.note)}`;
    return members.length === 0 ? '' : words.members(members.join(', '));
  };
  const lineOf = (each: Difference): string =>
    [`${words.change[each.change]} ${words.parts[each.part] ?? each.part}`, nameOf(each), valueOf(each)]
      .filter((part) => part !== '')
      .join(': ');
  return (
    <>
      <h3>{words.changes(changes.since)}</h3>
      {changes.items.length === 0 && <p>{words.noChanges}</p>}
      {whoms
        .filter((whom) => changes.items.some((each) => each.whom === whom))
        .map((whom) => (
          <div key={whom}>
            <h4>{words.whom[whom]}</h4>
            <ul>
              {changes.items
                .filter((each) => each.whom === whom)
                .map((each) => (
                  <li key={`${each.part} ${each.change} ${each.id ?? ''}`}>{lineOf(each)}</li>
                ))}
            </ul>
          </div>
        ))}
    </>
  );
};
