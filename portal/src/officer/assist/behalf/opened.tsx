import { useState } from 'preact/hooks';
import { Await } from '../../../ui/await-loaded.tsx';
import { later } from '../../../ui/later.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { useWords } from '../../../words/language.tsx';
import { openDesk, type Printed } from './desk.ts';
import { DeskForm } from './desk-form.tsx';
import { FiledAtDesk } from './filed.tsx';
import type { Begun, Filed } from './on-behalf.ts';
import { behalf } from './words/words.ts';

const LaterSheet = later('sheet', async () => (await import('./sign-and-file.tsx')).SignAndFile);

interface RoundProps {
  readonly begun: Begun;
  readonly back: () => void;
  readonly filed: (filed: Filed) => void;
}

/** The form as it was saved last, then its sheet. */
const Round = ({ begun, back, filed }: RoundProps) => {
  const [printed, setPrinted] = useState<Printed>();
  const [loaded, retry] = useLoaded(() => openDesk(begun), begun.id);
  return (
    <Await loaded={loaded} retry={retry}>
      {(desk) =>
        printed === undefined ? (
          <DeskForm key={desk.draft.version} {...desk} printable={setPrinted} />
        ) : (
          <LaterSheet {...desk} {...printed} back={back} filed={filed} />
        )
      }
    </Await>
  );
};

/** The form, then the sheet, then what was filed. Going back reads the form anew: nobody types into an older one meanwhile. */
export const OpenedDesk = ({ begun, another }: { begun: Begun; another: () => void }) => {
  const words = useWords(behalf);
  const [filed, setFiled] = useState<Filed>();
  const [round, setRound] = useState(0);
  if (filed !== undefined) return <FiledAtDesk filed={filed} another={another} />;
  return (
    <>
      {begun.minor === true && (
        <Notice kind="warning">
          <p>{words.minor}</p>
        </Notice>
      )}
      <Round key={round} begun={begun} back={() => setRound((n) => n + 1)} filed={setFiled} />
    </>
  );
};
