import type { FieldQuality } from '../../api/figures.ts';
import { ListTable, type Column } from '../../officer/list-table.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { countText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

const kinds = ['empty', 'disputed', 'corrected', 'kept', 'differs', 'contradicts'] as const;

/** Which field of which source is in doubt, and how: in numbers of dossiers. */
export const FieldTable = ({ fields }: { fields: readonly FieldQuality[] }) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const { quality: words } = useWords(leader);
  return (
    <section>
      <h2>{words.fields}</h2>
      {fields.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ListTable
          caption={words.fields}
          items={fields}
          keyOf={({ source, procedure, path }) => `${source} ${procedure} ${path}`}
          columns={[
            [
              words.field,
              ({ label, procedureName }) => (
                <>
                  {say(label)} <span class="case">{say(procedureName)}</span>
                </>
              ),
            ],
            [words.source, ({ source }) => sourceName(names, source)],
            ['n', ({ n }) => countText(n, language)],
            ...kinds.map((kind): Column<FieldQuality> => [words.kinds[kind], (row) => countText(row[kind], language)]),
          ]}
        />
      )}
    </section>
  );
};
