import { useState } from 'preact/hooks';
import { actOn, type Deed } from '../../../api/dossier.ts';
import type { ActProps } from './act-props.ts';

interface Sending {
  readonly busy: boolean;
  readonly failed: unknown;
  readonly send: (body: object) => Promise<void>;
}

/** Sends an act. What was done is read at the head of the page; what was refused stays as it was typed. */
export const useAct = (deed: Deed, { dossier, changed }: ActProps, sent?: () => void): Sending => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const send = async (body: object) => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      await actOn(dossier.code, deed, dossier.version, body);
      sent?.();
      document.querySelector('h1')?.focus();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
    changed();
  };
  return { busy, failed, send };
};
