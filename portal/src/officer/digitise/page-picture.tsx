import { useEffect, useRef, useState } from 'preact/hooks';
import { readPage, type Box, type FileReading } from '../../api/digitisation.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { digitiseWords } from './words/words.ts';

interface PagePictureProps {
  readonly page: FileReading['pages'][number];
  readonly name: string;
  readonly boxes: readonly { readonly id: string; readonly box: Box; readonly doubtful: boolean }[];
  /** The field that is in hand. */
  readonly here: string | undefined;
}

interface PictureProps {
  readonly picture: Blob;
  readonly text: string;
  readonly page: FileReading['pages'][number];
}

/** A picture that is nowhere but in this page’s memory, and gone with it. */
const Picture = ({ picture, text, page: { width, height } }: PictureProps) => {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address === undefined ? null : <img src={address} alt={text} width={width} height={height} />;
};

/** One page with a box around every value that was read on it. */
export const PagePicture = ({ page, name, boxes, here }: PagePictureProps) => {
  const words = useWords(digitiseWords);
  const [loaded, retry] = useLoaded(() => readPage(page.url), page.url);
  const marked = useRef<SVGRectElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [here]);
  return (
    <figure class="scan">
      <figcaption>{words.page(page.page)}</figcaption>
      <Await loaded={loaded} retry={retry}>
        {(picture) => (
          <div class="scan-page">
            <Picture picture={picture} text={words.pageText(page.page, name)} page={page} />
            <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              {boxes.map(({ id, box, doubtful }) => (
                <rect
                  key={id}
                  {...(id === here ? { ref: marked } : {})}
                  class={`${doubtful ? 'doubtful' : ''} ${id === here ? 'here' : ''}`}
                  x={box.x - 0.004}
                  y={box.y - 0.003}
                  width={box.width + 0.008}
                  height={box.height + 0.006}
                />
              ))}
            </svg>
          </div>
        )}
      </Await>
    </figure>
  );
};
