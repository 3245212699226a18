import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { InboxItem } from '../../api/staff.ts';
import { Link } from '../../router/link.tsx';
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

interface RowProps extends Omit<InboxTableProps, 'items'> {
  readonly item: InboxItem;
  readonly open: boolean;
  readonly toggle: () => void;
}

const Row = ({ item, claim, choiceOf, open, toggle }: RowProps) => {
  const { say, language } = useSpeech();
  const words = useWords(officer);
  const { inbox } = words;
  const opinions = useWords(opinionsWords);
  const nameOf = useNames();
  const holderOf = ({ holder, paperAsked, asked }: InboxItem): string => {
    if (holder !== undefined) return nameOf(holder);
    return paperAsked === undefined && asked === undefined ? inbox.free : '–';
  };
  /** Nothing is due of what is only handed over on paper. */
  const dueOf = ({ paperAsked, paused, dueAt }: InboxItem): string => {
    if (paperAsked !== undefined) return inbox.paperSince(formatMoment(paperAsked, language));
    return paused ? words.dossier.paused : formatDue(dueAt, language);
  };
  const tags = [
    ...(item.paperAsked === undefined ? [] : [inbox.paperAsked]),
    ...(item.doubted === true ? [inbox.doubted] : []),
    ...(item.contested === true ? [inbox.contested] : []),
    ...(item.review === true ? [inbox.review] : []),
    ...(item.asked === true ? [opinions.asked] : []),
    ...(item.sent ? [inbox.sent] : []),
  ];
  return (
    <tr class={item.late ? 'late' : undefined}>
      {choiceOf !== undefined && <td>{choiceOf(item)}</td>}
      <td data-label={inbox.due}>
        {item.late ? (
          <span class="tag late">
            {inbox.late}
            {(item.left ?? 0) < 0 && ` ${lengthOf(item.left ?? 0, inbox)}`}
          </span>
        ) : (
          item.left !== undefined && <strong>{inbox.left(lengthOf(item.left, inbox))}</strong>
        )}{' '}
        <span class="moment">{dueOf(item)}</span>
      </td>
      <th scope="row" data-label={inbox.code}>
        <Link to={`/can-bo/${item.asked === true ? 'y-kien' : 'ho-so'}/${item.code}`} id={rowLink(item.code)}>
          {item.code}
        </Link>
      </th>
      <td data-label={inbox.procedure}>{say(item.name)}</td>
      <td data-label={inbox.step}>
        {item.step === undefined ? '–' : stepName(words, item.step)}{' '}
        {item.stepLate && <span class="tag late">{inbox.stepLate}</span>}
      </td>
      <td data-label={inbox.holder}>{holderOf(item)}</td>
      <td data-label={inbox.marks}>
        {tags.map((tag) => (
          <Fragment key={tag}>
            <span class="tag notable">{tag}</span>{' '}
          </Fragment>
        ))}
        {item.marks.length > 0 && item.marks.map(({ label }) => say(label)).join('; ')}
      </td>
      <td data-label={item.claimable ? undefined : inbox.turn}>
        {item.claimable ? (
          <button type="button" class="button quiet small" onClick={() => claim(item)}>
            {inbox.claim}
            <span class="unseen"> {item.code}</span>
          </button>
        ) : (
          <span class={item.turn ? undefined : 'muted'}>
            {item.turn ? <strong>{inbox.yours}</strong> : inbox.others}
          </span>
        )}
        {choiceOf !== undefined && item.approvable && (
          <>
            {' '}
            <button type="button" class="button quiet small" aria-expanded={open} onClick={toggle}>
              {inbox.preview}
              <span class="unseen"> {item.code}</span>
            </button>
          </>
        )}
      </td>
    </tr>
  );
};

/** The open tasks, the next due first; cards instead of rows on a phone. */
export const InboxTable = ({ items, ...row }: InboxTableProps) => {
  const { inbox } = useWords(officer);
  const [open, setOpen] = useState<string>();
  const columns = [inbox.due, inbox.code, inbox.procedure, inbox.step, inbox.holder, inbox.marks, inbox.turn];
  return (
    <table class="stacking">
      <caption class="unseen">{inbox.title}</caption>
      <thead>
        <tr>
          {row.choiceOf !== undefined && <td />}
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.flatMap((item) => [
          <Row
            key={item.code}
            item={item}
            {...row}
            open={open === item.code}
            toggle={() => setOpen(open === item.code ? undefined : item.code)}
          />,
          ...(open === item.code && item.approvable
            ? [
                <tr key={`${item.code} preview`} class="opened">
                  <td colSpan={columns.length + 1}>
                    <PaperPreview key={item.version} dossier={item} paper="result" body={{}} atOnce />
                  </td>
                </tr>,
              ]
            : []),
        ])}
      </tbody>
    </table>
  );
};
