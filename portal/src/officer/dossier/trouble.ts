import type { Check, StaffDossier } from '../../api/staff.ts';
import { labelsOf } from '../../form/field.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn, shared, sourceName } from '../../words/words.ts';
import { officer } from '../words/words.ts';

export const isTrouble = ({ outcome, why }: Check): boolean =>
  why === 'another-name' ||
  outcome === 'differs' ||
  outcome === 'contradicts' ||
  outcome === 'taken' ||
  outcome === 'refused';

/** Says in a sentence what is wrong with a check. */
export const useTrouble = ({ form }: StaffDossier): ((check: Check) => string) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const { trouble } = useWords(officer);
  const labelOf = labelsOf(form, say);
  return ({ id, label, source, outcome, why, against = '', evidence = '–', fields }) => {
    const what = fields.map((path) => `“${labelOf(path)}”`).join(', ');
    const who = sourceName(names, source);
    if (why === 'another-name') return trouble.anotherName(label === undefined ? who : `${who} (${say(label)})`);
    if (outcome === 'refused') return trouble.refused(who, nameIn(trouble.reasons, evidence));
    if (outcome === 'differs') return trouble.differs(label === undefined ? who : `${who} (${say(label)})`, what);
    if (outcome === 'contradicts') return trouble.contradicts(who, sourceName(names, against), what);
    return id === 'dossiers' ? trouble.otherDossier(evidence, what) : trouble.registered(who, evidence, what);
  };
};
