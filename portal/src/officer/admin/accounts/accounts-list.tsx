import { readAccounts, type Account, type Accounts, type Taker } from '../../../api/accounts.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { LaterCode } from '../../../ui/later-code.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { formatShare } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { accountWords } from './words/words.ts';

const AccountLine = ({ of }: { of: Account }) => {
  const words = useWords(accountWords);
  const { bank, account, holder, unit, sample, code } = of;
  return (
    <div>
      <strong>{account}</strong> {sample && <span class="tag notable">{words.sample}</span>}
      <span class="case">
        {bank}, {holder}, {unit === undefined ? words.forAll : words.ofUnit(unit)}
      </span>
      {code !== undefined && (
        <details>
          <summary>{words.code}</summary>
          <LaterCode text={code} label={words.codeLabel(account)} />
        </details>
      )}
    </div>
  );
};

const Row = ({ line }: { line: Taker }) => {
  const { say } = useSpeech();
  const words = useWords(accountWords);
  const { kind, agencies, takes, accounts, without } = line;
  const isMissing = without.length > 0;
  return (
    <tr class={isMissing ? 'late' : undefined}>
      <th scope="row">
        {words.kinds[kind] ?? kind} <span class="case">{words.agencies(agencies)}</span>
      </th>
      <td data-label={words.account}>
        {accounts.length === 0 && words.noAccount}
        {accounts.map((each) => (
          <AccountLine key={each.unit ?? ''} of={each} />
        ))}
        {isMissing && (
          <details>
            <summary>
              <span class="tag late">{words.without(without.length)}</span>
            </summary>
            <ul>
              {without.map(({ code, name }) => (
                <li key={code}>
                  {say(name)} ({code})
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td data-label={words.takes}>
        {takes.length === 0 ? words.takesNothing : takes.map(({ name }) => say(name)).join('; ')}
      </td>
    </tr>
  );
};

const Share = ({ communes, items }: Pick<Accounts, 'communes' | 'items'>) => {
  const { language } = useSpeech();
  const words = useWords(accountWords);
  const { all, covered, sample } = communes;
  const percent = formatShare(all === 0 ? 0 : covered / all, language);
  const isMissing = items.some(({ without }) => without.length > 0);
  return (
    <>
      <p class="lead">{words.share(covered, all, percent)}</p>
      {sample > 0 && (
        <Notice kind="warning">
          <p>{words.samples(sample)}</p>
        </Notice>
      )}
      {isMissing && <Notice kind="warning" heading={words.missing} />}
    </>
  );
};

/** Where fees go, by the kind of agency; those that take something first. */
export const AccountsList = () => {
  const words = useWords(accountWords);
  const [loaded, retry] = useLoaded(readAccounts, 'accounts');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, communes, doubts }) => (
        <>
          <Share communes={communes} items={items} />
          <table class="stacking wordy">
            <caption class="unseen">{words.caption}</caption>
            <thead>
              <tr>
                {[words.kind, words.account, words.takes].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items
                .toSorted((one, other) => other.takes.length - one.takes.length)
                .map((line) => (
                  <Row key={line.kind} line={line} />
                ))}
            </tbody>
          </table>
          {doubts.length > 0 && (
            <>
              <p>{words.doubts}:</p>
              <ul lang="en">
                {doubts.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Await>
  );
};
