import type { StaffDossier } from '../../api/staff.ts';
import { stepName } from '../words/words.ts';
import type { OfficerWords } from '../words/vi.ts';

/** Whom a dossier waits for that does not wait for the reader, in a sentence. */
export const waitingFor = (
  { task, phase, parked, verifiedBy }: Pick<StaffDossier, 'task' | 'phase' | 'parked' | 'verifiedBy'>,
  words: OfficerWords,
  nameOf: (id: string) => string,
  reader: string | undefined,
): string => {
  const { waiting } = words;
  if (parked !== undefined) return waiting.operator;
  if (phase === 'closed' || phase === 'refused') return waiting.nobody;
  if (task === undefined) return waiting.system(stepName(words, phase));
  if (task.holder !== undefined && task.holder !== reader) return waiting.holder(nameOf(task.holder));
  if (task.step === 'approve' && verifiedBy === reader) return waiting.secondPerson;
  const { citizen, officer, leader } = waiting;
  const turns: Readonly<Record<string, string>> = { citizen, officer, leader };
  return turns[task.role] ?? waiting.system(stepName(words, task.step));
};
