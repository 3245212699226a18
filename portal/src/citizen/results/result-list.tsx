import { useState } from 'preact/hooks';
import { Link } from '../../router/link.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { fileOf, type OwnResult } from './own-results.ts';
import { results } from './words/words.ts';

const Download = ({ url, about }: { url: string; about: string }) => {
  const words = useWords(results);
  const [failed, setFailed] = useState<unknown>();
  const open = async () => {
    setFailed(undefined);
    try {
      location.assign(await fileOf(url));
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      <p>
        <button type="button" class="button quiet" onClick={() => void open()}>
          {words.download}
          <span class="unseen"> {about}</span>
        </button>
      </p>
      {failed !== undefined && <Failure error={failed} />}
    </>
  );
};

const Item = ({ result, heading: Heading }: { result: OwnResult; heading: 'h2' | 'h3' }) => {
  const { say, language } = useSpeech();
  const words = useWords(results);
  const { code, name, number, issuedAt, agency, holder, state, outdated, url, uses, wallet } = result;
  return (
    <li>
      <Heading>
        {say(name)} · {holder}
      </Heading>
      <p>
        <span class={state === 'valid' ? 'tag' : 'tag over'}>{words.states[state]}</span>
      </p>
      <p>{words.issued(number, formatMoment(issuedAt, language), agency)}</p>
      {wallet?.mine === 'put' && <p>{words.wallet.put}</p>}
      {wallet?.pending === true && <p>{words.wallet.pending}</p>}
      {outdated !== undefined && (
        <Notice kind="warning">
          <p>{words.outdated[outdated]}</p>
        </Notice>
      )}
      {url !== undefined && <Download url={url} about={`${say(name)} ${number}, ${holder}`} />}
      {uses.map((use) => (
        <p key={use.slug}>
          {words.use} <Link to={`/thu-tuc/${use.slug}`}>{say(use.name)}</Link>
        </p>
      ))}
      <p class="muted">
        {words.dossier} {code}
      </p>
    </li>
  );
};

interface ResultListProps {
  readonly items: readonly OwnResult[];
  /** Said where there are none. */
  readonly none: string;
  readonly heading: 'h2' | 'h3';
}

/** Each result with what has become of it, and the way to its file. */
export const ResultList = ({ items, none, heading }: ResultListProps) =>
  items.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul class="cards">
      {items.map((result) => (
        <Item key={`${result.code} ${result.issuedAt}`} result={result} heading={heading} />
      ))}
    </ul>
  );
