import { useEffect } from 'preact/hooks';
import type { TemplatePreview } from '../api/templates.ts';

/** What was set last, as addresses that the browser holds. */
export interface Shown {
  readonly pages: number;
  readonly picture: string;
  readonly pdf: string;
}

const addressOf = (part: BlobPart, type: string): string => URL.createObjectURL(new Blob([part], { type }));

export const shownOf = ({ pdf, picture, pages }: TemplatePreview): Shown => ({
  pages,
  picture: addressOf(picture, 'image/svg+xml'),
  pdf: addressOf(
    Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)),
    'application/pdf',
  ),
});

/** Lets go of what the browser holds, once something else is shown or nothing is. */
export const useReleased = (shown: Shown | undefined): void => {
  useEffect(
    () => () => {
      if (shown === undefined) return;
      URL.revokeObjectURL(shown.picture);
      URL.revokeObjectURL(shown.pdf);
    },
    [shown],
  );
};
