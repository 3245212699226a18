import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { fieldsOf } from '../../../form/field.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput, Radios, TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { disputeWords } from '../disputes/words/words.ts';
import { onlyPath, WhichDispute } from './which-dispute.tsx';
import type { Writing } from './writing.ts';

const ids = { path: 'settle-path', by: 'settle-by', value: 'settle-value', note: 'settle-note' } as const;

/** An officer has seen a paper about a value that is called wrong: what it shows, and what paper it is. */
export const SettleForm = ({ dossier, note, write, cancel, send }: Writing & { readonly dossier: StaffDossier }) => {
  const { settle } = useWords(disputeWords);
  const open = (dossier.disputes ?? []).filter(({ settled }) => settled === undefined);
  const [path, setPath] = useState(onlyPath(open));
  const [by, setBy] = useState('');
  const [value, setValue] = useState('');
  const [asked, setAsked] = useState(false);
  const field = fieldsOf(dossier.form).find((placed) => placed.path === path)?.field;
  const isDay = field?.kind === 'date' || field?.kind === 'day-or-year';
  const missing = {
    path: path === '',
    by: by === '',
    value: by === 'paper' && tidied(value) === '',
    note: tidied(note) === '',
  };
  const errorAt = (name: keyof typeof ids) => (asked && missing[name] ? settle.missing : undefined);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['path', 'by', 'value', 'note'] as const).find((name) => missing[name]);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    const said = field?.kind === 'count' ? Number(value) : tidied(value);
    send({ path, by, note: tidied(note), ...(by === 'paper' ? { value: said } : {}) });
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{settle.lead}</p>
      <WhichDispute
        id={ids.path}
        label={settle.which}
        form={dossier.form}
        open={open}
        path={path}
        error={errorAt('path')}
        change={setPath}
      />
      <Question id={ids.by} label={settle.by} error={errorAt('by')} group>
        <Radios
          id={ids.by}
          value={by}
          options={[
            { value: 'source', label: settle.source },
            { value: 'paper', label: settle.paper },
          ]}
          change={setBy}
        />
      </Question>
      {by === 'paper' && (
        <Question
          id={ids.value}
          label={settle.value}
          hint={isDay ? settle.dayHint : undefined}
          error={errorAt('value')}
        >
          <TextInput
            id={ids.value}
            value={value}
            hint={isDay ? settle.dayHint : undefined}
            error={errorAt('value')}
            change={setValue}
          />
        </Question>
      )}
      <Question id={ids.note} label={settle.note} error={errorAt('note')}>
        <NoteInput id={ids.note} value={note} error={errorAt('note')} change={write} />
      </Question>
      <FormButtons send={settle.send} cancel={cancel} />
    </form>
  );
};
