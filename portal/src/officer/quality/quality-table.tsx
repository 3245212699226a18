import { useState } from 'preact/hooks';
import { readDataQuality, type QualityRow } from '../../api/quality.ts';
import { Select } from '../../ui/inputs.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { Question } from '../../ui/question.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import type { Language } from '../../words/writing.ts';
import { ContestedList } from './contested-list.tsx';
import { csvOf } from './csv.ts';
import { qualityWords } from './words/words.ts';

const kinds = ['disputed', 'corrected', 'kept', 'differs', 'contradicts'] as const;

const optionsOf = (pairs: readonly (readonly [string, string])[], { locale }: Language) =>
  [...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));

const Table = ({ items }: { items: readonly QualityRow[] }) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const words = useWords(qualityWords);
  const [source, setSource] = useState('');
  const [commune, setCommune] = useState('');
  if (items.length === 0) return <p>{words.none}</p>;
  const shown = items.filter(
    (row) => (source === '' || row.source === source) && (commune === '' || row.commune === commune),
  );
  const columns = [
    [words.field, (row: QualityRow) => say(row.label)],
    [words.source, (row: QualityRow) => sourceName(names, row.source)],
    [words.commune, (row: QualityRow) => row.communeName],
    ...kinds.map((kind) => [words.counts[kind], (row: QualityRow) => row[kind]] as const),
  ] as const;
  const download = () => {
    const rows = [columns.map(([name]) => name), ...shown.map((row) => columns.map(([, of]) => of(row)))];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
    link.download = 'chat-luong-du-lieu.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Question id="quality-source" label={words.source}>
        <Select
          id="quality-source"
          value={source}
          blank={words.every}
          options={optionsOf(
            items.map((row) => [row.source, sourceName(names, row.source)]),
            language,
          )}
          change={setSource}
        />
      </Question>
      <Question id="quality-commune" label={words.commune}>
        <Select
          id="quality-commune"
          value={commune}
          blank={words.every}
          options={optionsOf(
            items.map((row) => [row.commune, row.communeName]),
            language,
          )}
          change={setCommune}
        />
      </Question>
      <ListTable
        caption={words.title}
        items={shown}
        keyOf={({ source: from, procedure, path, commune: at }) => `${from} ${procedure} ${path} ${at}`}
        columns={columns}
      />
      <button type="button" class="button quiet" onClick={download}>
        {words.download}
      </button>
    </>
  );
};

/** How often each source’s data were in doubt. */
export const QualityTable = () => {
  const [loaded, retry] = useLoaded(readDataQuality, 'quality');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, contested }) => (
        <>
          <ContestedList items={contested} />
          <Table items={items} />
        </>
      )}
    </Await>
  );
};
