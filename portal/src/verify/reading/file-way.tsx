import type { TargetedDragEvent, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../words/language.tsx';
import { verify } from '../words/words.ts';

/** A button that chooses a file, and a place to drop one: the same thing, for hands and for keyboards. */
export const FileWay = ({ chosen }: { chosen: (file: File) => void }) => {
  const { file: words } = useWords(verify);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.item(0);
    if (file) chosen(file);
  };
  const pick = (event: TargetedEvent<HTMLInputElement>) => {
    take(event.currentTarget.files);
    // The same file may be chosen again.
    event.currentTarget.value = '';
  };
  const drag = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  return (
    <div class={`way drop${over ? ' over' : ''}`} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <h3>{words.heading}</h3>
      <p id="file-hint">{words.hint}</p>
      <label class="button quiet file-button">
        {words.choose}
        <input type="file" accept="application/pdf,image/*" aria-describedby="file-hint" onChange={pick} />
      </label>
      <p class="drop-hint" aria-hidden="true">
        {words.drop}
      </p>
    </div>
  );
};
