import { Failure } from '../ui/failure.tsx';
import { useWords } from '../words/language.tsx';
import { type Progress, type Sending, useUpload } from './use-upload.ts';
import { files } from './words/words.ts';

const isBusy = ({ state }: Progress): boolean => state === 'preparing' || state === 'sending' || state === 'checking';

const Standing = ({ progress }: { readonly progress: Progress }) => {
  const words = useWords(files);
  switch (progress.state) {
    case 'preparing':
      return <p>{words.preparing}</p>;
    case 'sending':
      return <p>{words.sending(progress.percent)}</p>;
    case 'checking':
      return <p>{words.checking}</p>;
    case 'done':
      return <p>✓ {words.done(progress.name)}</p>;
    default:
      return null;
  }
};

interface UploadProps {
  readonly send: Sending;
  /** Tells the inputs of one page apart. */
  readonly component: string;
  /** Of the component, for whoever hears the buttons only. */
  readonly label: string;
  /** One has come for it already. */
  readonly more?: boolean;
  readonly received: (file: string) => void;
}

/** Chooses a file or takes a photograph, and sends it at once. */
export const Upload = ({ send, component, label, more = false, received }: UploadProps) => {
  const words = useWords(files);
  const { progress, start, again } = useUpload(send, received);
  const busy = isBusy(progress);
  const choose = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    // The same file may be chosen again after it was refused.
    if (file !== undefined && !busy) void start(file);
    currentTarget.value = '';
  };
  const id = `file-${component}`;
  return (
    <div class="upload">
      {more && <p>{words.more}:</p>}
      <div class="upload-ways">
        <span class="pick">
          <input
            type="file"
            id={id}
            accept="application/pdf,image/*"
            aria-describedby={`${id}-kinds`}
            disabled={busy}
            onChange={choose}
          />
          <label for={id} class="button quiet">
            {words.choose}
            <span class="unseen">: {label}</span>
          </label>
        </span>
        <span class="pick camera">
          <input
            type="file"
            id={`${id}-photo`}
            accept="image/*"
            capture="environment"
            disabled={busy}
            onChange={choose}
          />
          <label for={`${id}-photo`} class="button quiet">
            {words.photo}
            <span class="unseen">: {label}</span>
          </label>
        </span>
      </div>
      <p class="muted" id={`${id}-kinds`}>
        {words.kinds}
      </p>
      {progress.state === 'sending' && <progress value={progress.percent} max={100} aria-label={words.sending(0)} />}
      <div role="status">
        <Standing progress={progress} />
      </div>
      {progress.state === 'unfit' && (
        <p class="error-message" role="alert">
          {words[progress.why]}
        </p>
      )}
      {progress.state === 'failed' && (
        <Failure error={progress.error} {...(again === undefined ? {} : { retry: again })} />
      )}
    </div>
  );
};
