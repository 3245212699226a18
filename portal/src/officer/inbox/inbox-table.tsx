import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { InboxItem } from '../../api/staff.ts';
import { Link } from '../../router/link.tsx';
import { ListTable } from '../list-table.tsx';
import { formatDue, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { PaperPreview } from '../dossier/acts/paper-preview.tsx';
import { opinionsWords } from '../opinions/words/words.ts';
import { useNames } from '../unit.tsx';
import { officer, stepName } from '../words/words.ts';
import { lengthOf } from './time-left.ts';

interface InboxTableProps {
  readonly items: readonly InboxItem[];
  readonly claim: (item: InboxItem) => void;
  /** What chooses a row; where no row can be chosen there is no column for it. */
  readonly choiceOf: ((item: InboxItem) => ComponentChildren) | undefined;
}

export const rowLink = (code: string): string => `open-${code}`;

/** How much time is left, or by how much it is late, and when that is. */
const Due = ({ item }: { item: InboxItem }) => {
  const { language } = useSpeech();
  const { inbox, dossier } = useWords(officer);
  const { late, left, paperAsked, paused, dueAt } = item;
  /** Nothing is due of what is only handed over on paper. */
  const dueOf = (): string => {
    if (paperAsked !== undefined) return inbox.paperSince(formatMoment(paperAsked, language));
    return paused ? dossier.paused : formatDue(dueAt, language);
  };
  return (
    <>
      {late ? (
        <span class="tag late">
          {inbox.late}
          {(left ?? 0) < 0 && ` ${lengthOf(left ?? 0, inbox)}`}
        </span>
      ) : (
        left !== undefined && <strong>{inbox.left(lengthOf(left, inbox))}</strong>
      )}{' '}
      <span class="moment">{dueOf()}</span>
    </>
  );
};

const Marks = ({ item }: { item: InboxItem }) => {
  const { say } = useSpeech();
  const { inbox } = useWords(officer);
  const opinions = useWords(opinionsWords);
  const tags = [
    ...(item.paperAsked === undefined ? [] : [inbox.paperAsked]),
    ...(item.doubted === true ? [inbox.doubted] : []),
    ...(item.contested === true ? [inbox.contested] : []),
    ...(item.review === true ? [inbox.review] : []),
    ...(item.asked === true ? [opinions.asked] : []),
    ...(item.sent ? [inbox.sent] : []),
  ];
  return (
    <>
      {tags.map((tag) => (
        <Fragment key={tag}>
          <span class="tag notable">{tag}</span>{' '}
        </Fragment>
      ))}
      {item.marks.map(({ label }) => say(label)).join('; ')}
    </>
  );
};

/** The open tasks, the next due first. */
export const InboxTable = ({ items, claim, choiceOf }: InboxTableProps) => {
  const { say } = useSpeech();
  const words = useWords(officer);
  const { inbox } = words;
  const nameOf = useNames();
  const [open, setOpen] = useState<string>();
  const holderOf = ({ holder, paperAsked, asked }: InboxItem): string => {
    if (holder !== undefined) return nameOf(holder);
    return paperAsked === undefined && asked === undefined ? inbox.free : '–';
  };
  const turnOf = (item: InboxItem) => {
    if (item.claimable)
      return (
        <button type="button" class="button quiet small" onClick={() => claim(item)}>
          {inbox.claim}
          <span class="unseen"> {item.code}</span>
        </button>
      );
    return item.turn ? <strong>{inbox.yours}</strong> : <span class="muted">{inbox.others}</span>;
  };
  const previewOf = ({ code }: InboxItem) => (
    <button
      type="button"
      class="button quiet small"
      aria-expanded={open === code}
      onClick={() => setOpen(open === code ? undefined : code)}
    >
      {inbox.preview}
      <span class="unseen"> {code}</span>
    </button>
  );
  return (
    <ListTable
      caption={inbox.title}
      items={items}
      keyOf={({ code }) => code}
      isUrgent={({ late }) => late}
      choiceOf={choiceOf}
      columns={[
        [
          inbox.code,
          ({ asked, code }) => (
            <Link to={`/can-bo/${asked === true ? 'y-kien' : 'ho-so'}/${code}`} id={rowLink(code)} class="whole">
              {code}
            </Link>
          ),
        ],
        [inbox.due, (item) => <Due item={item} />],
        [inbox.procedure, ({ name }) => say(name)],
        [
          inbox.step,
          ({ step, stepLate }) => (
            <>
              {step === undefined ? '–' : stepName(words, step)}{' '}
              {stepLate && <span class="tag late">{inbox.stepLate}</span>}
            </>
          ),
        ],
        [inbox.holder, holderOf],
        [inbox.marks, (item) => <Marks item={item} />],
        [
          inbox.turn,
          (item) => (
            <>
              {turnOf(item)}
              {choiceOf !== undefined && item.approvable && <> {previewOf(item)}</>}
            </>
          ),
        ],
      ]}
      below={(item) =>
        open === item.code && item.approvable ? (
          <PaperPreview key={item.version} dossier={item} paper="result" body={{}} atOnce />
        ) : undefined
      }
    />
  );
};
