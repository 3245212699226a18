import type { ComponentChildren } from 'preact';
import type { EditionShown } from '../../../api/editions.ts';
import { Link } from '../../../router/link.tsx';
import { formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { officer, stepName } from '../../words/words.ts';
import { DifferenceList } from './difference-list.tsx';
import { periodOf } from './period.ts';
import { termText } from './term-text.ts';
import { editionWords } from './words/words.ts';

const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

interface FactsProps {
  readonly edition: EditionShown;
  /** The edition that it is held against. */
  readonly before: EditionShown | undefined;
}

/** What one edition says, and what it changes. */
export const EditionFacts = ({ edition, before }: FactsProps) => {
  const { say, language } = useSpeech();
  const words = useWords(editionWords);
  const staff = useWords(officer);
  const { standing, grounds, term, fee, fill, fields, channels, decides, route, components, lookups, result } = edition;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [
      words.term,
      `${termText(words, term)}. ${term.ground}${term.unverified === undefined ? '' : ` (${words.unverified})`}`,
    ],
    [words.fee, `${formatMoney(fee.amount, language)}. ${say(fee.note)}. ${fee.ground}`],
    [words.fill, words.fillOf(minutes(fill.found), minutes(fill.silent), fields)],
    [words.channels, channels.map((channel) => words.channel[channel]).join(', ')],
    [words.decider, words.agencies(decides.agencies)],
    [
      words.route,
      <ol key="route">
        {route.map(({ step, role, term: within }) => (
          <li key={step}>
            {stepName(staff, step)}: {role === undefined ? words.platform : words.roles[role]},{' '}
            {termText(words, within)}
          </li>
        ))}
      </ol>,
    ],
    [
      words.result,
      <Link key="result" to={`/can-bo/mau-ket-qua/${result.template}`}>
        {say(result.name)}
      </Link>,
    ],
  ];
  return (
    <>
      <p>
        <span class={standing === 'in-force' ? 'tag' : 'tag over'}>{words.standing[standing]}</span>{' '}
        {periodOf(words, language, edition)}
      </p>
      {edition.changes !== undefined && before !== undefined && (
        <DifferenceList changes={edition.changes} before={before} after={edition} />
      )}
      <dl class="facts-table wordy">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>
          {words.grounds}: {grounds.length}
        </summary>
        <ul>
          {grounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {words.components}: {components.length}
        </summary>
        <ul>
          {components.map(({ id, name, kind, when, replacedBy, ground }) => (
            <li key={id}>
              {say(name)} ({words.kinds[kind]}
              {when !== undefined && `; ${say(when)}`}
              {replacedBy.length > 0 && `; ${words.replaced(replacedBy.map((each) => each.name).join(', '))}`}).{' '}
              <span class="muted">{ground}</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {words.lookups}: {lookups.length}
        </summary>
        <ul>
          {lookups.map(({ id, label, sourceName }) => (
            <li key={id}>{words.lookupOf(say(label), say(sourceName))}</li>
          ))}
        </ul>
      </details>
    </>
  );
};
