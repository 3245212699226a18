import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay, formatMoney, formatNumber } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { nameIn } from '../../../words/words.ts';
import { ownRecord } from './words/words.ts';

/** Members that are sums in dong. */
const sums = new Set(['amount', 'base', 'debt', 'income', 'withheld']);

/** A taxpayer’s code is the personal identifier by now, or an older one. */
const isOwnNumber = (name: string, text: string): boolean =>
  name === 'citizenId' || name === 'formerNumber' || (name === 'code' && /^\d{12}$/.test(text));

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Whoever stands behind the person need not read it. */
const Masked = ({ value }: { value: string }) => {
  const words = useWords(ownRecord);
  const [isShown, show] = useState(false);
  if (isShown) return <>{value}</>;
  return (
    <>
      <span aria-hidden="true">{'•'.repeat(8) + value.slice(-4)} </span>
      <span class="unseen">{words.hidden(value.slice(-4))}</span>
      <button type="button" class="plain" onClick={() => show(true)}>
        {words.reveal}
      </button>
    </>
  );
};

const Value = ({ name, value }: { name: string; value: unknown }) => {
  const { language } = useSpeech();
  const words = useWords(ownRecord);
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((each: unknown, place) => (
          <li key={place}>
            <Value name={name} value={each} />
          </li>
        ))}
      </ul>
    );
  const inner = entriesOf(value);
  // A place of residence is one line of text.
  if (inner.length === 1 && inner[0]?.[0] === 'text') return <Value name={name} value={inner[0][1]} />;
  if (inner.length > 0)
    return (
      <>
        {inner.map(([of, each], place) => (
          <Fragment key={of}>
            {place > 0 && <br />}
            {nameIn(words.fields, of)}: <Value name={of} value={each} />
          </Fragment>
        ))}
      </>
    );
  if (typeof value === 'number')
    return <>{sums.has(name) ? formatMoney(value, language) : formatNumber(value, language)}</>;
  const text = typeof value === 'string' && value !== '' ? value : '–';
  if (isOwnNumber(name, text)) return <Masked value={text} />;
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return <>{`${month}/${year}`}</>;
  return <>{formatDay(nameIn(words.values, text), language)}</>;
};

/** A record as the source has it, in words. */
export const OwnRecord = ({ record }: { record: Readonly<Record<string, unknown>> }) => {
  const words = useWords(ownRecord);
  return (
    <dl class="facts-table">
      {Object.entries(record).map(([name, value]) => (
        <div key={name}>
          <dt>{nameIn(words.fields, name)}</dt>
          <dd>
            <Value name={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
