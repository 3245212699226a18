import { useState } from 'preact/hooks';
import { listMandates, type OwnMandates } from '../../api/representation.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { MandateForm } from './mandate-form.tsx';
import { MandateItem } from './mandate-item.tsx';
import { mandates } from './words/words.ts';

interface ListProps {
  readonly own: OwnMandates;
  readonly side: 'given' | 'received';
  readonly changed: () => void;
}

const List = ({ own, side, changed }: ListProps) => {
  const words = useWords(mandates);
  if (own[side].length === 0) return <p>{side === 'given' ? words.noneGiven : words.noneReceived}</p>;
  return (
    <ul class="cards">
      {own[side].map((mandate) => (
        <MandateItem key={mandate.id} mandate={mandate} side={side} changed={changed} />
      ))}
    </ul>
  );
};

/** To give, see and revoke mandates. */
export const Mandates = () => {
  const words = useWords(mandates);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<string>();
  const [loaded, retry] = useLoaded(listMandates, `mandates ${turn}`);
  const changed = (sentence: string) => {
    setSaid(sentence);
    setTurn((n) => n + 1);
  };
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      {said !== undefined && (
        <Notice kind="done" live>
          <p>{said}</p>
        </Notice>
      )}
      <Await loaded={loaded} retry={retry}>
        {(own) => (
          <>
            <h2>{words.given}</h2>
            <List own={own} side="given" changed={() => changed(words.revoked)} />
            <h2>{words.received}</h2>
            <List own={own} side="received" changed={() => undefined} />
            <h2>{words.heading}</h2>
            <MandateForm key={turn} offered={own.offered} given={({ name }) => changed(words.done(name))} />
          </>
        )}
      </Await>
    </Page>
  );
};
