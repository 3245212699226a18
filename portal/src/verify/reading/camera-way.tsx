import { useState } from 'preact/hooks';
import { later } from '../../ui/later.tsx';
import { useWords } from '../../words/language.tsx';
import { verify } from '../words/words.ts';

const Camera = later('camera', () => import('./camera.tsx').then((module) => module.Camera));

/** The camera is asked for only when somebody presses for it, and is off as soon as a code was read. */
export const CameraWay = ({ found }: { found: (text: string) => void }) => {
  const { camera: words } = useWords(verify);
  const [open, setOpen] = useState(false);
  const end = (text?: string) => {
    setOpen(false);
    if (text !== undefined) found(text);
  };
  return (
    <div class="way">
      <h3>{words.heading}</h3>
      <p>{words.hint}</p>
      {open ? (
        <Camera end={end} />
      ) : (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      )}
    </div>
  );
};
