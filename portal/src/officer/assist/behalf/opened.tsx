import { useState } from 'preact/hooks';
import { Await } from '../../../ui/await-loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { useWords } from '../../../words/language.tsx';
import { openDesk, type Printed } from './desk.ts';
import { DeskForm } from './desk-form.tsx';
import { FiledAtDesk } from './filed.tsx';
import type { Begun, Filed } from './on-behalf.ts';
import { SignAndFile } from './sign-and-file.tsx';
import { behalf } from './words/words.ts';

/** The form, then the sheet, then what was filed. Going back reads the form anew, as it was saved. */
export const OpenedDesk = ({ begun, another }: { begun: Begun; another: () => void }) => {
  const words = useWords(behalf);
  const [printed, setPrinted] = useState<Printed>();
  const [filed, setFiled] = useState<Filed>();
  const [round, setRound] = useState(0);
  const [loaded, retry] = useLoaded(() => openDesk(begun), `${begun.id} ${round}`);
  if (filed !== undefined) return <FiledAtDesk filed={filed} another={another} />;
  const back = () => {
    setPrinted(undefined);
    setRound((n) => n + 1);
  };
  return (
    <>
      {begun.minor === true && (
        <Notice kind="warning">
          <p>{words.minor}</p>
        </Notice>
      )}
      <Await loaded={loaded} retry={retry}>
        {(desk) =>
          printed === undefined ? (
            <DeskForm key={desk.draft.version} {...desk} printable={setPrinted} />
          ) : (
            <SignAndFile {...desk} {...printed} back={back} filed={setFiled} />
          )
        }
      </Await>
    </>
  );
};
