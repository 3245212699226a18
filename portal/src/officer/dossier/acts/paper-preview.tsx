import { useEffect, useRef, useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { previewPaper, type Paper } from '../../../api/unit.ts';
import { Failure } from '../../../ui/failure.tsx';
import { useWords } from '../../../words/language.tsx';
import { shownOf, useReleased, type Shown } from '../../paper-shown.ts';
import { acts } from './words/words.ts';

interface PaperPreviewProps {
  readonly dossier: Pick<StaffDossier, 'code' | 'version'>;
  readonly paper: Paper;
  /** What the form would send now; nothing as long as something is missing, to which `lead` leads. */
  readonly body: object | undefined;
  readonly lead?: () => void;
  /** Somebody has asked for it already. */
  readonly atOnce?: boolean;
}

/** The letter that the form would send, or the result that would be signed, read before that; nothing of it is kept. */
export const PaperPreview = ({ dossier: { code, version }, paper, body, lead, atOnce = false }: PaperPreviewProps) => {
  const { letter } = useWords(acts);
  const [shown, setShown] = useState<Shown & { readonly of: string }>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const caption = useRef<HTMLElement>(null);
  useReleased(shown);
  useEffect(() => {
    if (shown !== undefined) caption.current?.focus();
  }, [shown]);
  const said = paper === 'result' ? letter.result : letter;
  const text = JSON.stringify(body);
  const isStale = shown !== undefined && shown.of !== text;
  const set = async () => {
    if (busy) return;
    if (body === undefined) return lead?.();
    setBusy(true);
    setFailed(undefined);
    try {
      setShown({ ...shownOf(await previewPaper(code, version, paper, body)), of: text });
    } catch (error) {
      setShown(undefined);
      setFailed(error);
    }
    setBusy(false);
  };
  useEffect(() => {
    if (atOnce) void set();
  }, []);
  return (
    <>
      {!atOnce && (
        <p>
          <button type="button" class="button quiet" aria-disabled={busy ? true : undefined} onClick={() => void set()}>
            {busy ? letter.setting : said.preview}
          </button>
        </p>
      )}
      <p class={atOnce ? 'muted' : 'unseen'} role="status">
        {busy && letter.setting}
      </p>
      {failed !== undefined && <Failure error={failed} />}
      <figure class="letter" hidden={shown === undefined}>
        <figcaption tabIndex={-1} ref={caption}>
          <strong>{isStale ? letter.stale : said.unsent}</strong>{' '}
          {shown !== undefined && (
            <a href={shown.pdf} download={`xem-truoc-${code}.pdf`}>
              {letter.open}
            </a>
          )}
        </figcaption>
        {shown !== undefined && (
          <img
            class={isStale ? 'paper-picture stale' : 'paper-picture'}
            src={shown.picture}
            alt={letter.picture(letter.names[paper], shown.pages)}
          />
        )}
      </figure>
    </>
  );
};
