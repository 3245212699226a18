import { useEffect, useState } from 'preact/hooks';
import { Upload } from '../../../files/upload.tsx';
import { untilScanned } from '../../../files/use-upload.ts';
import { Failure } from '../../../ui/failure.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Desk, Printed } from './desk.ts';
import { announceSheet, submitOnBehalf, type Filed } from './on-behalf.ts';
import { Sheet } from './sheet.tsx';
import { behalf } from './words/words.ts';

interface SignAndFileProps extends Desk, Printed {
  readonly back: () => void;
  readonly filed: (filed: Filed) => void;
}

/** The sheet is printed, signed and sent in; only then can the dossier be filed. */
export const SignAndFile = ({ back, filed, ...desk }: SignAndFileProps) => {
  const { id } = desk.begun;
  const words = useWords(behalf);
  const [file, setFile] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    document.getElementById('behalf-sheet')?.focus();
  }, []);
  const submit = async () => {
    setMissing(file === undefined);
    if (file === undefined || busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      filed(await untilScanned(() => submitOnBehalf(id, file)));
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <>
      <h3 id="behalf-sheet" tabIndex={-1}>
        {words.sheet}
      </h3>
      <p class="screen-only">{words.sheetLead}</p>
      <Sheet {...desk} />
      <div class="buttons">
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="button quiet" onClick={back}>
          {words.back}
        </button>
      </div>
      <div class="screen-only">
        <h4>{words.scan}</h4>
        <Upload
          component="declaration"
          label={words.scan}
          send={{ announce: (name, content) => announceSheet(id, desk.sheet.declared, name, content) }}
          received={(announced) => setFile(announced)}
        />
        {file !== undefined && <p role="status">{words.scanned}</p>}
        {missing && (
          <p class="error-message" role="alert">
            {words.scanFirst}
          </p>
        )}
        {failed !== undefined && <Failure error={failed} />}
        <button type="button" class="button" aria-disabled={busy ? true : undefined} onClick={() => void submit()}>
          {busy ? words.submitting : words.submit}
        </button>
      </div>
    </>
  );
};
