import type { StaffDossier } from '../../../api/staff.ts';
import { Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech } from '../../../words/language.tsx';
import { wholeLabel } from '../whole-label.ts';

type Open = readonly Pick<NonNullable<StaffDossier['disputes']>[number], 'path' | 'label'>[];

/** The path of the only value that it can be about; empty where there are several. */
export const onlyPath = (open: Open): string => (open.length === 1 ? (open[0]?.path ?? '') : '');

/** Which of several values that are called wrong it is about. */
export const WhichDispute = ({
  id,
  label,
  form,
  open,
  path,
  error,
  change,
}: Pick<StaffDossier, 'form'> & {
  readonly id: string;
  readonly label: string;
  readonly open: Open;
  readonly path: string;
  readonly error: string | undefined;
  readonly change: (path: string) => void;
}) => {
  const { say } = useSpeech();
  if (open.length < 2) return null;
  const options = open.map((each) => ({ value: each.path, label: wholeLabel(form, each, say) }));
  return (
    <Question id={id} label={label} error={error} group>
      <Radios id={id} value={path} options={options} change={change} />
    </Question>
  );
};
