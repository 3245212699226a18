import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Text } from '../../../words/text.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { disputeWords } from '../disputes/words/words.ts';
import { onlyPath, WhichDispute } from './which-dispute.tsx';
import type { Writing } from './writing.ts';

const ids = { path: 'review-path', note: 'review-note' } as const;

interface Reviewed {
  readonly path: string;
  readonly label: Text;
}

/** What was corrected after the decision. */
export const openReviews = ({ disputes = [] }: StaffDossier): Reviewed[] =>
  disputes.filter(({ review }) => review === 'open');

/** What of the result is called wrong in other dossiers. */
export const openClaims = ({ contested = [] }: StaffDossier): Reviewed[] =>
  contested.map(({ case: path, label }) => ({ path, label }));

/** A leader has looked at it, and says why the result stays. */
export const CloseReviewForm = ({
  form,
  open,
  note,
  write,
  cancel,
  send,
}: Writing & Pick<StaffDossier, 'form'> & { readonly open: readonly Reviewed[] }) => {
  const { close, settle } = useWords(disputeWords);
  const [path, setPath] = useState(onlyPath(open));
  const [asked, setAsked] = useState(false);
  const missing = { path: path === '', note: tidied(note) === '' };
  const errorAt = (name: keyof typeof ids) => (asked && missing[name] ? settle.missing : undefined);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['path', 'note'] as const).find((name) => missing[name]);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    send({ path, note: tidied(note) });
  };
  return (
    <form noValidate onSubmit={go}>
      <WhichDispute
        id={ids.path}
        label={close.which}
        form={form}
        open={open}
        path={path}
        error={errorAt('path')}
        change={setPath}
      />
      <Question id={ids.note} label={close.note} error={errorAt('note')}>
        <NoteInput id={ids.note} value={note} error={errorAt('note')} change={write} />
      </Question>
      <FormButtons send={close.send} cancel={cancel} />
    </form>
  );
};
