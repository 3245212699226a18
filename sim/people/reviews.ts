import type { Desk } from './desk.ts';
import { act, type Seen } from './dossier-page.ts';

/** Whether the owner of data put something right after the decision, at which no leader has looked yet. */
const openIn = ({ disputes = [] }: Seen): string | undefined => disputes.find(({ review }) => review === 'open')?.path;

/** A leader looks at what was put right after the decision, or leaves it for later; true when there is any. */
export const lookAgain = async (desk: Desk, seen: Seen): Promise<boolean> => {
  const path = openIn(seen);
  if (path === undefined) return false;
  if (desk.faults.calm || desk.chance.happens(0.7))
    await act(desk, 'POST /v1/dossiers/{code}/review-closure', seen, { path, note: 'Kết quả giữ nguyên' });
  return true;
};
