import { useEffect, useState } from 'preact/hooks';
import { previewTemplate, type TemplatePreview } from '../../api/templates.ts';

/** What was set last, as addresses that the browser holds. */
export interface Shown {
  readonly pages: number;
  readonly picture: string;
  readonly pdf: string;
}

const addressOf = (part: BlobPart, type: string): string => URL.createObjectURL(new Blob([part], { type }));

const shownOf = ({ pdf, picture, pages }: TemplatePreview): Shown => ({
  pages,
  picture: addressOf(picture, 'image/svg+xml'),
  pdf: addressOf(
    Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)),
    'application/pdf',
  ),
});

interface Preview {
  readonly shown: Shown | undefined;
  readonly failed: unknown;
  readonly busy: boolean;
  readonly set: (body: { source?: string; data?: object }) => Promise<void>;
}

/** Sets previews of one kind, first that of its sample; the last one stays while the next is set, or cannot be. */
export const usePreview = (kind: string): Preview => {
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const set = async (body: { source?: string; data?: object }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      setShown(shownOf(await previewTemplate(kind, body)));
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  useEffect(() => void set({}), [kind]);
  useEffect(
    () => () => {
      if (shown === undefined) return;
      URL.revokeObjectURL(shown.picture);
      URL.revokeObjectURL(shown.pdf);
    },
    [shown],
  );
  return { shown, failed, busy, set };
};
