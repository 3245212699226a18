import type { Quality } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { BarTable } from '../charts/bar-table.tsx';
import { leader } from '../words/words.ts';

/** What staff wanted to ask for though the state has it. */
export const RefusedTable = ({ refused }: { refused: NonNullable<Quality['refused']> }) => {
  const { say } = useSpeech();
  const { quality: words } = useWords(leader);
  return (
    <section>
      <h2>{words.papers}</h2>
      {refused.length === 0 ? (
        <p>{words.noPapers}</p>
      ) : (
        <BarTable
          caption={words.papers}
          heads={[words.paper, words.times]}
          bars={refused.map(({ procedure, procedureName, component, name, n }) => ({
            key: `${procedure} ${component}`,
            name: (
              <>
                {say(name)} <span class="muted">({say(procedureName)})</span>
              </>
            ),
            n,
          }))}
        />
      )}
    </section>
  );
};
