import { useState } from 'preact/hooks';
import { actOn } from '../../api/dossier.ts';
import type { InboxItem } from '../../api/staff.ts';
import { requests } from '../dossier/acts/requests.ts';

/** What became of an approval. */
export type Approval = { readonly state: 'approved' } | { readonly state: 'refused'; readonly why: unknown };

interface Approving {
  /** By the code of the dossier, in the order in which they were answered. */
  readonly approvals: ReadonlyMap<string, Approval>;
  /** At which of how many it is; undefined when none is under way. */
  readonly at: readonly [place: number, count: number] | undefined;
  readonly approve: (items: readonly InboxItem[]) => Promise<void>;
}

/** Approves dossiers one after the other, each in the version that is on the screen: one that fails keeps no other back. */
export const useApproving = (): Approving => {
  const [approvals, setApprovals] = useState<ReadonlyMap<string, Approval>>(new Map());
  const [at, setAt] = useState<Approving['at']>();
  const note = (code: string, now: Approval) => setApprovals((before) => new Map([...before, [code, now]]));
  const { to, body } = requests.approve;

  const approve = async (items: readonly InboxItem[]) => {
    for (const [index, { code, version }] of items.entries()) {
      setAt([index + 1, items.length]);
      try {
        await actOn(code, to, version, body);
        note(code, { state: 'approved' });
      } catch (error) {
        note(code, { state: 'refused', why: error });
      }
    }
    setAt(undefined);
  };
  return { approvals, at, approve };
};
