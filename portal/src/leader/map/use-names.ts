import type { MapFigures } from '../../api/process-map.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn } from '../../words/words.ts';
import { leader } from '../words/words.ts';

/** What a phase or an end is called; figures name only those that some dossier came to. */
export const useNames = ({ phases, ends }: Pick<MapFigures, 'phases' | 'ends'>): ((phase: string) => string) => {
  const { say } = useSpeech();
  const { maps } = useWords(leader);
  const names = new Map([
    ...ends.map(({ outcome, name }) => [outcome, say(name)] as const),
    ...phases.map(({ phase, name }) => [phase, say(name)] as const),
  ]);
  return (phase) => names.get(phase) ?? nameIn(maps.phaseNames, phase);
};
