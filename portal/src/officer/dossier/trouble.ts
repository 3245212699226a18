import type { Check, StaffDossier } from '../../api/staff.ts';
import { fieldsOf } from '../../form/field.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { officer } from '../words/words.ts';

export const isTrouble = ({ outcome }: Check): boolean =>
  outcome === 'differs' || outcome === 'taken' || outcome === 'refused';

/** Says in a sentence what is wrong with a check. */
export const useTrouble = ({ form }: StaffDossier): ((check: Check) => string) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const { trouble } = useWords(officer);
  const labels = new Map(fieldsOf(form).map(({ path, field }) => [path, say(field.label)]));
  return ({ id, label, source, outcome, evidence = '–', fields }) => {
    const what = fields.map((path) => `“${labels.get(path) ?? path}”`).join(', ');
    const who = sourceName(names, source);
    if (outcome === 'refused')
      return trouble.refused(who, new Map(Object.entries(trouble.reasons)).get(evidence) ?? evidence);
    if (outcome === 'differs') return trouble.differs(label === undefined ? who : `${who} (${say(label)})`, what);
    return id === 'dossiers' ? trouble.otherDossier(evidence, what) : trouble.registered(who, evidence, what);
  };
};
