import { type Row, type Store, text } from './store.ts';

export type Documents<T> = ReturnType<typeof documentsOf<T>>;

/** Documents of one kind by name, kept as JSON. They are read as what they were put in as. */
export const documentsOf = <T>(store: Store, kind: string) => {
  store.exec('CREATE TABLE IF NOT EXISTS document(kind TEXT, name TEXT, body TEXT NOT NULL, PRIMARY KEY(kind, name))');
  const read = (row: Row): T => {
    const document: T = JSON.parse(text(row, 'body'));
    return document;
  };
  return {
    find: (name: string): T | undefined => {
      const row = store.get('SELECT body FROM document WHERE kind = ? AND name = ?', kind, name);
      return row && read(row);
    },
    all: (): T[] => store.all('SELECT body FROM document WHERE kind = ? ORDER BY name', kind).map(read),
    put: (name: string, document: T): void =>
      store.run('INSERT OR REPLACE INTO document VALUES(?, ?, ?)', kind, name, JSON.stringify(document)),
    remove: (name: string): void => store.run('DELETE FROM document WHERE kind = ? AND name = ?', kind, name),
  };
};
