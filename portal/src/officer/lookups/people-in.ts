import type { StaffDossier } from '../../api/staff.ts';
import type { Text } from '../../words/text.ts';

/** Somebody whose identifier stands in a dossier. */
export interface NamedPerson {
  readonly citizenId: string;
  readonly label: Text;
}

/** Everybody whose identifier is among the answers, by the step that it stands in. */
export const peopleIn = ({ form, answers }: StaffDossier): NamedPerson[] => {
  const found = form.steps.flatMap((step) =>
    step.fields.flatMap(({ id, kind }) => {
      const value = answers[step.id]?.[id];
      return kind === 'citizen-id' && /^\d{12}$/.test(String(value))
        ? [{ citizenId: String(value), label: step.title }]
        : [];
    }),
  );
  return [...new Map(found.map((person) => [person.citizenId, person])).values()];
};
