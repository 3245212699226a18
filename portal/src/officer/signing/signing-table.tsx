import { readUnsigned, type Awaited } from '../../api/signing.ts';
import { Link } from '../../router/link.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { formatDue } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { reasonOf, type Progress } from './use-signing.ts';
import { signingWords } from './words/words.ts';

interface SigningTableProps {
  readonly items: readonly Awaited[];
  readonly chosen: ReadonlySet<string>;
  readonly progress: ReadonlyMap<string, Progress>;
  readonly choose: (code: string, chosen: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** What can still be signed at the desk. */
export const isOpen = ({ dossier, means }: Awaited, progress: ReadonlyMap<string, Progress>): boolean =>
  means === 'device' && progress.get(dossier)?.state !== 'done';

const State = ({ item, progress }: { item: Awaited; progress: Progress | undefined }) => {
  const { say } = useSpeech();
  const words = useWords(signingWords);
  const names = useWords(shared);
  if (progress === undefined) return <>{item.means === 'service' ? words.service : words.waiting}</>;
  if (progress.state === 'failed')
    return <strong class="match no">{words.failed(reasonOf(progress.why, words, names, say))}</strong>;
  return <strong>{progress.state === 'done' ? words.done : words.working}</strong>;
};

const Row = ({ item, ...table }: Omit<SigningTableProps, 'items'> & { item: Awaited }) => {
  const { say, language } = useSpeech();
  const words = useWords(signingWords);
  const { dossier: code } = item;
  const open = async () => {
    try {
      location.assign(await readUnsigned(code));
    } catch (error) {
      table.failed(error);
    }
  };
  return (
    <tr class={item.late ? 'late' : undefined}>
      <td>
        {isOpen(item, table.progress) && (
          <Tick
            id={`sign-${code}`}
            label={<span class="unseen">{words.choose(code)}</span>}
            checked={table.chosen.has(code)}
            change={(ticked) => table.choose(code, ticked)}
          />
        )}
      </td>
      <th scope="row" data-label={words.code}>
        <Link to={`/can-bo/ho-so/${code}`}>{code}</Link>
      </th>
      <td data-label={words.procedure}>{say(item.name)}</td>
      <td data-label={words.number}>{item.number}</td>
      <td data-label={words.due}>
        {item.late && <span class="tag late">{words.late}</span>} {formatDue(item.dueAt, language)}
      </td>
      <td data-label={words.state}>
        <State item={item} progress={table.progress.get(code)} />
      </td>
      <td>
        <button type="button" class="button quiet small" onClick={() => void open()}>
          {words.read}
          <span class="unseen"> {code}</span>
        </button>
      </td>
    </tr>
  );
};

/** The results that wait, the next due first; cards instead of rows on a phone. */
export const SigningTable = ({ items, ...table }: SigningTableProps) => {
  const words = useWords(signingWords);
  const columns = [words.code, words.procedure, words.number, words.due, words.state];
  return (
    <table class="stacking">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.dossier} item={item} {...table} />
        ))}
      </tbody>
    </table>
  );
};
