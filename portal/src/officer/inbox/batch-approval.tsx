import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../../api/problem.ts';
import type { Means } from '../../api/signing.ts';
import type { InboxItem } from '../../api/staff.ts';
import { Tick } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { NextSignature } from '../signing/next-signature.tsx';
import { officer } from '../words/words.ts';
import { useApproving, type Approval } from './use-approving.ts';

interface AnswersProps {
  readonly approvals: ReadonlyMap<string, Approval>;
  readonly means: Means | undefined;
}

const Answers = ({ approvals, means }: AnswersProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { inbox } = useWords(officer);
  const refused = [...approvals].filter(([, { state }]) => state === 'refused').length;
  return (
    <Notice kind={refused === 0 ? 'info' : 'warning'} live>
      <p>
        {inbox.summary(approvals.size - refused, refused)} {approvals.size > refused && <NextSignature means={means} />}
      </p>
      <ul>
        {[...approvals].map(([code, approval]) => (
          <li key={code}>
            {code}:{' '}
            {approval.state === 'approved' ? inbox.approved : inbox.notApproved(sentenceOf(approval.why, words, say))}
          </li>
        ))}
      </ul>
    </Notice>
  );
};

interface BatchApprovalProps {
  readonly items: readonly InboxItem[];
  /** Where the reader’s key is. */
  readonly means: Means | undefined;
  readonly changed: () => void;
  /** The list, given what stands before each row that can be chosen; nothing where no row can. */
  readonly children: (choiceOf: ((item: InboxItem) => ComponentChildren) | undefined) => ComponentChildren;
}

/** Lets a leader choose rows of the list and approve them with one press, each for itself. */
export const BatchApproval = ({ items, means, changed, children }: BatchApprovalProps) => {
  const { inbox } = useWords(officer);
  const { approvals, at, approve } = useApproving();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const answers = useRef<HTMLDivElement>(null);
  // The list may tell late what has been approved.
  const isOpen = ({ approvable, code }: InboxItem) => approvable && approvals.get(code)?.state !== 'approved';
  const open = items.filter(isOpen);
  const wanted = open.filter(({ code }) => chosen.has(code));

  const run = async () => {
    await approve(wanted);
    setAsked(false);
    setChosen(new Set());
    changed();
    answers.current?.focus();
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (at !== undefined) return;
    if (wanted.length === 0) return document.getElementById('choose-all')?.focus();
    void run();
  };
  const choose = (code: string, ticked: boolean) =>
    setChosen(new Set(ticked ? [...chosen, code] : [...chosen].filter((each) => each !== code)));
  const choiceOf = (item: InboxItem) =>
    isOpen(item) && (
      <Tick
        id={`approve-${item.code}`}
        label={<span class="unseen">{inbox.choose(item.code)}</span>}
        checked={chosen.has(item.code)}
        change={(ticked) => at === undefined && choose(item.code, ticked)}
      />
    );
  return (
    <>
      <div ref={answers} tabIndex={-1}>
        {approvals.size > 0 && at === undefined && <Answers approvals={approvals} means={means} />}
      </div>
      {open.length === 0 ? (
        children(undefined)
      ) : (
        <form noValidate onSubmit={go}>
          <Tick
            id="choose-all"
            label={inbox.approveAll}
            checked={wanted.length === open.length}
            change={(ticked) => at === undefined && setChosen(new Set(ticked ? open.map(({ code }) => code) : []))}
          />
          {children(choiceOf)}
          {asked && wanted.length === 0 && <p class="error-message">{inbox.noneChosen}</p>}
          <p class="hint">{inbox.approveHint}</p>
          <button type="submit" class="button" aria-disabled={at === undefined ? undefined : true}>
            {at === undefined ? inbox.approve(wanted.length) : inbox.approving(...at)}
          </button>
        </form>
      )}
      <p class="unseen" role="status">
        {at === undefined ? '' : inbox.approving(...at)}
      </p>
    </>
  );
};
