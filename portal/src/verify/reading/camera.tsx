import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../words/language.tsx';
import { verify } from '../words/words.ts';
import { watchFor } from './watch-for.ts';

type State = 'opening' | 'looking' | 'refused';

/** What the camera sees, until there is a code in it. `end` is told the code’s text, or nothing when it was closed. */
export const Camera = ({ end }: { end: (text?: string) => void }) => {
  const { camera: words } = useWords(verify);
  const [state, setState] = useState<State>('opening');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (shown === null) return undefined;
    const ended = new AbortController();
    watchFor(shown, () => setState('looking'), ended.signal).then(
      (text) => ended.signal.aborted || end(text),
      () => ended.signal.aborted || setState('refused'),
    );
    return () => ended.abort();
  }, []);
  return (
    <div class="camera">
      <p role="status">{words[state]}</p>
      <video ref={video} hidden={state !== 'looking'} muted playsInline aria-label={words.view} />
      <button type="button" class="button quiet" onClick={() => end()}>
        {words.close}
      </button>
    </div>
  );
};
