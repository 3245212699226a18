import { isOver } from '../../api/dossier.ts';
import { isFirstPerson, type StaffDossier } from '../../api/staff.ts';
import { stepName } from '../words/words.ts';
import type { OfficerWords } from '../words/vi.ts';

type Waiting = Pick<StaffDossier, 'task' | 'phase' | 'parked' | 'supplement' | 'assessors' | 'assistants'>;

/** Whom a dossier waits for that does not wait for the reader, in a sentence. */
export const waitingFor = (
  dossier: Waiting,
  words: OfficerWords,
  nameOf: (id: string) => string,
  reader: string | undefined,
): string => {
  const { task, phase, parked } = dossier;
  const { waiting } = words;
  const { payment, suspended } = waiting;
  const supplement = dossier.supplement?.sent === true ? waiting.sent : waiting.supplement;
  const pauses: Readonly<Record<string, string>> = { supplement, payment, suspended };
  if (parked !== undefined) return waiting.operator;
  if (isOver(dossier)) return waiting.nobody;
  if (task === undefined) return pauses[phase] ?? waiting.system(stepName(words, phase));
  if (task.holder !== undefined && task.holder !== reader) return waiting.holder(nameOf(task.holder));
  if (task.step === 'issue' && task.holder !== undefined) return waiting.ownSignature;
  if (task.step === 'approve' && isFirstPerson(dossier, reader)) return waiting.secondPerson;
  if (task.step === 'verify' && dossier.assistants.some((id) => id === reader)) return waiting.helped;
  if (task.step === 'appointment') return waiting.appointment;
  const { citizen, officer, leader } = waiting;
  const turns: Readonly<Record<string, string>> = { citizen, officer, leader };
  return turns[task.role] ?? waiting.system(stepName(words, task.step));
};
