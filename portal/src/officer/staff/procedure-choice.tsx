import type { Powers } from '../../api/staffing.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { staffWords } from './words/words.ts';

interface ProcedureChoiceProps {
  readonly id: string;
  readonly chosen: Powers['procedures'];
  readonly error: string | undefined;
  readonly choose: (procedures: Powers['procedures']) => void;
}

/** Every procedure, or only those that are ticked. */
export const ProcedureChoice = ({ id, chosen, error, choose }: ProcedureChoiceProps) => {
  const { say } = useSpeech();
  const words = useWords(staffWords);
  const [catalogue, retry] = useCatalogue();
  return (
    <Question id={id} label={words.procedures} error={error} group>
      <Tick id={id} label={words.everyProcedure} checked={chosen === 'all'} change={(on) => choose(on ? 'all' : [])} />
      {chosen !== 'all' && (
        <div class="inset">
          <Await loaded={catalogue} retry={retry}>
            {({ items }) =>
              items.map(({ code, name }) => (
                <Tick
                  key={code}
                  id={`${id}-${code}`}
                  label={`${say(name)} (${code})`}
                  checked={chosen.includes(code)}
                  change={(on) => choose(on ? [...chosen, code] : chosen.filter((other) => other !== code))}
                />
              ))
            }
          </Await>
        </div>
      )}
    </Question>
  );
};
