import { readDiscrepancies, type Discrepancy } from '../../api/unit.ts';
import { Link } from '../../router/link.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { ListTable } from '../list-table.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { useParts } from '../../ui/use-parts.ts';
import { formatDay, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { useNames } from '../unit.tsx';
import { officer, stepName } from '../words/words.ts';
import { discrepancyWords } from './words/words.ts';

type Disputed = Discrepancy['disputes'][number];

/** How far it is with whoever owns the data. */
const OwnerState = ({ dispute: { state, reviewer, sentAt, dueAt } }: { dispute: Disputed }) => {
  const { say, language } = useSpeech();
  const words = useWords(discrepancyWords);
  const days = [
    ...(sentAt === undefined ? [] : [words.sentOn(formatDay(sentAt, language))]),
    ...(dueAt === undefined || state === 'corrected' || state === 'kept'
      ? []
      : [words.answerBy(formatDay(dueAt, language))]),
  ];
  return (
    <>
      {reviewer !== undefined && `${say(reviewer)}: `}
      <span class={state === 'overdue' ? 'tag late' : undefined}>{words.states[state]}</span>
      {days.length > 0 && <span class="muted"> ({days.join(', ')})</span>}
    </>
  );
};

const Doubts = ({ row: { disputes, doubts } }: { row: Discrepancy }) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const words = useWords(discrepancyWords);
  return (
    <ul class="doubts">
      {disputes.map((dispute) => (
        <li key={`claimed ${dispute.path}`}>
          <strong>{say(dispute.label)}</strong> · {words.claimed} · {sourceName(names, dispute.source)}
          <br />
          {words.owner}: <OwnerState dispute={dispute} />{' '}
          {dispute.holds && <span class="tag notable">{words.holds}</span>}
          {dispute.review === true && <span class="tag notable">{words.review}</span>}
        </li>
      ))}
      {doubts.map(({ path, label, source, kind }) => (
        <li key={`${kind} ${source} ${path}`}>
          <strong>{say(label)}</strong> · {words.kinds[kind]} · {sourceName(names, source)}
          <br />
          <span class="muted">{words.noOwner}</span>
        </li>
      ))}
    </ul>
  );
};

const linkOf = ({ code }: Discrepancy): string => `doubted-${code}`;

/** What people call wrong and what sources say differently, by age, with the way to where it is settled. */
export const Discrepancies = () => {
  const { say, language } = useSpeech();
  const texts = useWords(officer);
  const words = useWords(discrepancyWords);
  const nameOf = useNames();
  const { loaded, retry, more } = useParts(readDiscrepancies, 'discrepancies');
  const { inbox } = texts;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Await loaded={loaded} retry={retry}>
        {(part) =>
          part.items.length === 0 ? (
            <p class="big">{words.none}</p>
          ) : (
            <>
              <ListTable
                caption={words.what}
                items={part.items}
                keyOf={({ code }) => code}
                columns={[
                  [
                    inbox.code,
                    (row) => (
                      <Link to={`/can-bo/ho-so/${row.code}`} id={linkOf(row)} class="whole">
                        {row.code}
                      </Link>
                    ),
                  ],
                  [words.since, ({ submittedAt }) => formatMoment(submittedAt, language)],
                  [inbox.procedure, ({ name }) => say(name)],
                  [words.what, (row) => <Doubts row={row} />],
                  [inbox.step, ({ step }) => (step === undefined ? '–' : stepName(texts, step))],
                  [inbox.holder, ({ holder }) => (holder === undefined ? inbox.free : nameOf(holder))],
                ]}
              />
              <MoreButton part={part} more={more} linkOf={linkOf} />
            </>
          )
        }
      </Await>
    </>
  );
};
