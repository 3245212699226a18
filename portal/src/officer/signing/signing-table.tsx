import { readUnsigned, type Awaited } from '../../api/signing.ts';
import { Link } from '../../router/link.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { ListTable } from '../list-table.tsx';
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

/** The results that wait, the next due first. */
export const SigningTable = ({ items, chosen, progress, choose, failed }: SigningTableProps) => {
  const { say, language } = useSpeech();
  const words = useWords(signingWords);
  const open = async (code: string) => {
    try {
      location.assign(await readUnsigned(code));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <ListTable
      caption={words.title}
      items={items}
      keyOf={({ dossier }) => dossier}
      isUrgent={({ late }) => late}
      choiceOf={(item) =>
        isOpen(item, progress) && (
          <Tick
            id={`sign-${item.dossier}`}
            label={<span class="unseen">{words.choose(item.dossier)}</span>}
            checked={chosen.has(item.dossier)}
            change={(ticked) => choose(item.dossier, ticked)}
          />
        )
      }
      columns={[
        [
          words.code,
          ({ dossier }) => (
            <Link to={`/can-bo/ho-so/${dossier}`} class="whole">
              {dossier}
            </Link>
          ),
        ],
        [words.procedure, ({ name }) => say(name)],
        [words.number, ({ number }) => number],
        [
          words.due,
          ({ late, dueAt }) => (
            <>
              {late && <span class="tag late">{words.late}</span>} {formatDue(dueAt, language)}
            </>
          ),
        ],
        [words.state, (item) => <State item={item} progress={progress.get(item.dossier)} />],
        [
          words.document,
          ({ dossier }) => (
            <button type="button" class="button quiet small" onClick={() => void open(dossier)}>
              {words.read}
              <span class="unseen"> {dossier}</span>
            </button>
          ),
        ],
      ]}
    />
  );
};
