import { useEffect, useState } from 'preact/hooks';
import { previewTemplate } from '../../api/templates.ts';
import { shownOf, useReleased, type Shown } from '../paper-shown.ts';

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
  useReleased(shown);
  return { shown, failed, busy, set };
};
