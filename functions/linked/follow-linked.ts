import { machine } from '../../events/actor.ts';
import type { Announced } from '../../events/announced.ts';
import type { LinkedEvent } from '../../events/linked.ts';
import type { Dossier } from '../../core/dossier.ts';
import { linkedEdition } from '../../core/linked/edition-of.ts';
import type { LinkedEdition } from '../../core/linked/linked.ts';
import { afterLinked, isOver, type LinkedMatter } from '../../core/linked/matter.ts';
import { lookAgainAt, nextOf } from '../../core/linked/next.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';
import type { Conductor } from './conductor.ts';
import type { KeptMatter, LinkedStore } from './linked-store.ts';

export interface FollowLinkedTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'read' | 'require'>;
  readonly linked: LinkedStore;
  readonly conductors: Readonly<Record<LinkedEdition['conductor'], Conductor>>;
  readonly now: () => number;
}

/** Where its children stand, by procedure: of those that are not over, and of those whose results others need. */
const childrenOf = async (tools: FollowLinkedTools, { children }: LinkedMatter): Promise<Record<string, Dossier>> =>
  Object.fromEntries(
    await Promise.all(
      children.flatMap((child) =>
        child.dossier === undefined || isOver(child)
          ? []
          : [tools.dossiers.require(child.dossier).then((dossier) => [child.procedure, dossier] as const)],
      ),
    ),
  );

/** A dossier that names the matter and that nobody here has filed: whoever conducts has begun a child. */
const seenIn = (
  { children }: LinkedMatter,
  dossier: Dossier | undefined,
  { slug, at }: { slug: string; at: string },
): LinkedEvent | undefined => {
  if (dossier === undefined) return undefined;
  const child = children.find(({ procedure, state }) => procedure === slug && state === 'waiting');
  if (child === undefined || children.some(({ dossier: code }) => code === dossier.code)) return undefined;
  return { v: 1, type: 'child-begun', at, by: machine, data: { child: slug, dossier: dossier.code } };
};

/**
 * Brings a matter to where its children stand, by their present state: repeats, lost messages and their order do not
 * matter. Answers what was done.
 */
export const followMatter = async (tools: FollowLinkedTools, code: string, heard?: Dossier): Promise<string[]> =>
  againMeanwhile('a linked matter could not be followed', async () => {
    const { catalogue, linked } = tools;
    const time = createWorkingTime(catalogue.calendar);
    const moved: string[] = [];
    let kept = await linked.read(code);
    while (kept !== undefined) {
      const { matter } = kept;
      const procedure = catalogue.linkedProcedure(matter.procedure);
      if (procedure === undefined) throw new Error(`${matter.procedure} is no linked procedure`);
      const edition = linkedEdition(procedure, matter.edition);
      const now = { time, at: tools.now() };
      const look = (after: LinkedMatter): string => new Date(lookAgainAt(after, edition, now)).toISOString();
      const slug = heard === undefined ? '' : catalogue.procedure(heard.procedure).slug;
      const seen = seenIn(matter, heard, { slug, at: new Date(now.at).toISOString() });
      const next = seen === undefined ? nextOf(matter, edition, await childrenOf(tools, matter), now) : { event: seen };
      const after: KeptMatter | undefined =
        next === undefined
          ? undefined
          : 'event' in next
            ? await linked.append(kept, next.event, look(afterLinked(matter, next.event)))
            : await tools.conductors[edition.conductor].begin(kept, edition, next.begin);
      if (after === undefined) {
        if (!matter.children.every(isOver) && Date.parse(kept.lookAt) <= now.at)
          await linked.postpone(kept, look(matter));
        return moved;
      }
      kept = after;
      moved.push(next !== undefined && 'event' in next ? next.event.type : 'child-begun');
    }
    return moved;
  });

/** What a dossier’s event means for the linked matter of which it is a child, if it is one. */
export const followLinked =
  (tools: FollowLinkedTools) =>
  async ({ dossier: code }: Announced): Promise<string> => {
    const dossier = await tools.dossiers.read(code);
    if (dossier?.linked === undefined) return 'no child';
    const moved = await followMatter(tools, dossier.linked, dossier);
    return moved.length === 0 ? 'nothing to follow' : moved.join(' ');
  };
