import { readAccounts, type Account, type Accounts, type Taker } from '../../../api/accounts.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { LaterCode } from '../../../ui/later-code.tsx';
import { ListTable } from '../../list-table.tsx';
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

/** The accounts of one kind of agency, and who of that kind has none. */
const AccountCell = ({ line: { accounts, without } }: { line: Taker }) => {
  const { say } = useSpeech();
  const words = useWords(accountWords);
  return (
    <>
      {accounts.length === 0 && words.noAccount}
      {accounts.map((each) => (
        <AccountLine key={each.unit ?? ''} of={each} />
      ))}
      {without.length > 0 && (
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
    </>
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
  const { say } = useSpeech();
  const words = useWords(accountWords);
  const [loaded, retry] = useLoaded(readAccounts, 'accounts');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ items, communes, doubts }) => (
        <>
          <Share communes={communes} items={items} />
          <ListTable
            caption={words.caption}
            items={items.toSorted((one, other) => other.takes.length - one.takes.length)}
            keyOf={({ kind }) => kind}
            isUrgent={({ without }) => without.length > 0}
            columns={[
              [
                words.kind,
                ({ kind, agencies }) => (
                  <>
                    {words.kinds[kind] ?? kind} <span class="case">{words.agencies(agencies)}</span>
                  </>
                ),
              ],
              [words.account, (line) => <AccountCell line={line} />],
              [
                words.takes,
                ({ takes }) =>
                  takes.length === 0 ? words.takesNothing : takes.map(({ name }) => say(name)).join('; '),
              ],
            ]}
          />
          {doubts.length > 0 && (
            <details>
              <summary>
                {words.doubts}: {doubts.length}
              </summary>
              <ul lang="en">
                {doubts.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Await>
  );
};
