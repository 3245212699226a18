import { useState } from 'preact/hooks';
import type { InboxCounts, InboxFilter } from '../../api/inbox.ts';
import { navigate } from '../../router/path.ts';
import { Select, TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';

const names = ['all', 'overdue', 'today', 'soon', 'supplement', 'doubted'] as const;
type Heap = (typeof names)[number];

/** Each way to narrow the list by one press, by its count. */
const heaps: Readonly<Record<Heap, InboxFilter>> = {
  all: {},
  overdue: { due: 'overdue' },
  today: { due: 'today' },
  soon: { due: 'soon' },
  supplement: { state: 'supplement' },
  doubted: { state: 'doubted' },
};

export const searchId = 'find-code';

/** A whole code opens its dossier, which may not wait for anybody. */
const wholeCode = /^[A-Y]\d\d(\.[0-9A-Z]{2,3}){0,3}-\d{6}-\d{4,}$/;
const partOfCode = /^[0-9A-Z.-]{0,40}$/;

interface InboxFiltersProps {
  /** What the list is narrowed to; its counts are of the whole list. */
  readonly filter: InboxFilter;
  readonly counts: InboxCounts | undefined;
  readonly change: (filter: InboxFilter) => void;
}

/** Narrows the inbox: by how urgent it is, what it waits for, whose it is, its procedure, its code. */
export const InboxFilters = ({ filter, counts, change }: InboxFiltersProps) => {
  const { say } = useSpeech();
  const { filters } = useWords(officer);
  const [code, setCode] = useState(filter.code ?? '');
  const [faulty, setFaulty] = useState(false);
  const { due: _due, state: _state, ...rest } = filter;
  const { holder: _holder, ...ofUnit } = filter;
  const { procedure: _procedure, ...ofAll } = filter;
  const { code: _code, ...uncoded } = filter;
  const heap = names.find((name) => heaps[name].due === filter.due && heaps[name].state === filter.state);
  const shown = (name: Heap | 'mine') => {
    if (counts === undefined) return '';
    return ` ${counts[name]}${name === 'all' && !counts.complete ? '+' : ''}`;
  };
  const error = faulty ? filters.codeWrong : undefined;
  const find = (event: Event) => {
    event.preventDefault();
    const wanted = code.replaceAll(/\s/g, '').toUpperCase();
    setFaulty(!partOfCode.test(wanted));
    if (!partOfCode.test(wanted)) return document.getElementById(searchId)?.focus();
    if (wholeCode.test(wanted)) return navigate(`/can-bo/ho-so/${wanted}`);
    change(wanted === '' ? uncoded : { ...filter, code: wanted });
  };
  return (
    <search class="filters">
      <div class="tabs heaps" role="group" aria-label={filters.heaps}>
        {names.map((name) => (
          <button
            type="button"
            key={name}
            class={name === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'overdue' : undefined}
            aria-pressed={name === heap}
            onClick={() => change({ ...rest, ...heaps[name] })}
          >
            {filters.heapNames[name]}
            <strong>{shown(name)}</strong>
          </button>
        ))}
      </div>
      <div class="tabs" role="group" aria-label={filters.whose}>
        <button type="button" aria-pressed={filter.holder === undefined} onClick={() => change(ofUnit)}>
          {filters.unit}
        </button>
        <button type="button" aria-pressed={filter.holder === 'me'} onClick={() => change({ ...filter, holder: 'me' })}>
          {filters.mine}
          <strong>{shown('mine')}</strong>
        </button>
      </div>
      <div class="narrowing">
        {counts !== undefined && (counts.procedures.length > 1 || filter.procedure !== undefined) && (
          <Question id="by-procedure" label={filters.procedure}>
            <Select
              id="by-procedure"
              value={filter.procedure ?? ''}
              blank={filters.everyProcedure}
              options={counts.procedures.map(({ code: value, name, count }) => ({
                value,
                label: `${say(name)} (${count})`,
              }))}
              change={(procedure) => change(procedure === '' ? ofAll : { ...filter, procedure })}
            />
          </Question>
        )}
        <form class="find" onSubmit={find}>
          <Question id={searchId} label={filters.code} error={error}>
            <TextInput id={searchId} value={code} error={error} change={setCode} />
          </Question>
          <button type="submit" class="button quiet">
            {filters.find}
          </button>
        </form>
      </div>
    </search>
  );
};
