import type { Commune } from '../../api/catalogue.ts';
import type { Prefill } from '../../api/draft.ts';
import { isShown, type Answers } from '../../form/answers.ts';
import { fieldsOfStep, type PlacedField, type Step } from '../../form/field.ts';
import { shownValue } from '../../form/shown-value.ts';
import { Link } from '../../router/link.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { citizen } from '../words/words.ts';

interface AnswerListProps {
  readonly step: Step;
  readonly answers: Answers;
  readonly prefill: Prefill;
  readonly claims: Readonly<Record<string, string>>;
  readonly communes: readonly Pick<Commune, 'code' | 'fullName'>[];
  /** Where an answer can be changed; without it the list is for reading only. */
  readonly changeAt?: string;
}

/** The answers of one step, each with its source and, where it may be changed, the way back to it. */
export const AnswerList = ({ step, answers, prefill, claims, communes, changeAt }: AnswerListProps) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  const { check } = useWords(citizen);
  const shown = fieldsOfStep(step).filter(({ field }) => isShown(field, answers));
  const rows = changeAt === undefined ? shown.filter(({ path }) => answers[path] !== undefined) : shown;
  // What has been put right since is not called wrong any more.
  const claimOn = (path: string) => (claims[path] === String(answers[path]) ? undefined : claims[path]);
  const isKnown = ({ path }: PlacedField) =>
    changeAt !== undefined && prefill[path]?.lock === true && claimOn(path) === undefined;
  const known = rows.filter(isKnown);
  const list = (some: readonly PlacedField[]) => (
    <dl class="answers">
      {some.map(({ path, field }) => {
        const value = answers[path];
        const held = prefill[path];
        const claim = claimOn(path);
        return (
          <div key={path}>
            <dt>{say(field.label)}</dt>
            <dd>
              {value === undefined || value === '' ? words.notAnswered : shownValue(field, value, language, communes)}{' '}
              {changeAt !== undefined && held?.lock === true && (
                <span class="source">{sourceName(words, held.source)}</span>
              )}
              {claim !== undefined && claim !== '' && <span class="claimed">{check.claimed(claim)}</span>}
            </dd>
            {changeAt !== undefined && (
              <dd class="change">
                <Link to={changeAt}>
                  {check.change}
                  <span class="unseen"> {say(field.label)}</span>
                </Link>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
  const own = rows.filter((row) => !isKnown(row));
  return (
    <>
      {own.length > 0 && list(own)}
      {known.length > 0 && (
        <details>
          <summary>{check.known(known.length)}</summary>
          {list(known)}
        </details>
      )}
    </>
  );
};
