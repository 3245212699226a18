import { useEffect, useState } from 'preact/hooks';
import { lookUp, type LookedUp } from '../../api/lookups.ts';
import { tidied } from '../../form/writing.ts';
import { Failure } from '../../ui/failure.tsx';
import { NoteInput, Select, TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { LookUpAnswer } from './look-up-answer.tsx';
import type { NamedPerson } from './people-in.ts';
import { lookups } from './words/words.ts';

interface LookUpFormProps {
  /** The dossier from which the page was opened, and who is named in it. */
  readonly code?: string | undefined;
  readonly people: readonly NamedPerson[];
}

/** One question about one person. Nothing of it stands in an address, and the answer stays on this page. */
export const LookUpForm = ({ code = '', people }: LookUpFormProps) => {
  const { say } = useSpeech();
  const words = useWords(lookups);
  const { choose } = useWords(shared);
  const [typed, setTyped] = useState({ citizenId: people[0]?.citizenId ?? '', dossier: code, reason: '', kind: '' });
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [answer, setAnswer] = useState<LookedUp>();
  useEffect(() => {
    if (answer !== undefined) document.getElementById('answer')?.focus();
  }, [answer]);
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const citizenId = typed.citizenId.replaceAll(/\s/g, '');
  const wrongId = asked && !/^\d{12}$/.test(citizenId) ? words.citizenIdWrong : undefined;
  const noQuestion = asked && question === '' ? words.questionMissing : undefined;
  const ask = async () => {
    setBusy(true);
    setFailed(undefined);
    setAnswer(undefined);
    const [dossier, reason, kind] = [typed.dossier, typed.reason, typed.kind].map(tidied);
    const given = { ...(dossier ? { dossier } : {}), ...(reason ? { reason } : {}), ...(kind ? { kind } : {}) };
    try {
      setAnswer(await lookUp({ question, citizenId, ...given }));
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const wrong = /^\d{12}$/.test(citizenId) ? (question === '' ? 'question' : undefined) : 'citizenId';
    if (wrong !== undefined) return document.getElementById(wrong)?.focus();
    if (!busy) void ask();
  };
  const personLabel = ({ citizenId: id, label }: NamedPerson) => ({ value: id, label: `${say(label)} · ${id}` });
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      <form noValidate onSubmit={go}>
        <Question
          id="citizenId"
          label={people.length > 0 ? words.person : words.citizenId}
          hint={people.length > 0 ? undefined : words.citizenIdHint}
          error={wrongId}
        >
          {people.length > 0 ? (
            <Select
              id="citizenId"
              value={typed.citizenId}
              error={wrongId}
              change={(value) => set({ citizenId: value })}
              blank={choose}
              options={people.map(personLabel)}
            />
          ) : (
            <TextInput
              id="citizenId"
              numeric
              value={typed.citizenId}
              hint={words.citizenIdHint}
              error={wrongId}
              change={(value) => set({ citizenId: value })}
            />
          )}
        </Question>
        <Question id="question" label={words.question} error={noQuestion}>
          <Select
            id="question"
            value={question}
            error={noQuestion}
            change={setQuestion}
            blank={choose}
            options={Object.entries(words.questions).map(([value, label]) => ({ value, label }))}
          />
        </Question>
        {question === 'wallet-document' && (
          <Question id="kind" label={words.kind} hint={words.kindHint}>
            <TextInput id="kind" value={typed.kind} hint={words.kindHint} change={(value) => set({ kind: value })} />
          </Question>
        )}
        <Question id="dossier" label={words.dossier} hint={words.dossierHint}>
          <TextInput
            id="dossier"
            value={typed.dossier}
            hint={words.dossierHint}
            change={(value) => set({ dossier: value })}
          />
        </Question>
        <Question id="reason" label={words.reason} hint={words.reasonHint}>
          <NoteInput
            id="reason"
            value={typed.reason}
            hint={words.reasonHint}
            change={(value) => set({ reason: value })}
          />
        </Question>
        <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
          {busy ? words.asking : words.send}
        </button>
      </form>
      {answer !== undefined && <LookUpAnswer answer={answer} forget={() => setAnswer(undefined)} />}
    </>
  );
};
