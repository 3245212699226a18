import { randomUUID } from 'node:crypto';
import { machine } from '../../events/actor.ts';
import type { LinkedEvent } from '../../events/linked.ts';
import { canonicalHash } from '../../core/canonical-hash.ts';
import { nextIssue } from '../../core/correction.ts';
import type { Gave } from '../../core/linked/child-form.ts';
import type { LinkedChild } from '../../core/linked/linked.ts';
import { afterLinked, type LinkedMatter } from '../../core/linked/matter.ts';
import { lookAgainAt } from '../../core/linked/next.ts';
import { childDraft, holderIn, linkedContext, LinkedForm } from '../../core/linked/submissions.ts';
import { submit } from '../../core/submit.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { fileDossier, type FileTools } from '../dossiers/file-dossier.ts';
import type { Issues } from '../issued/issues.ts';
import { openDocument } from '../issued/open-document.ts';
import { evidenceOf } from '../lookups/origin.ts';
import type { Vault } from '../vault/vault.ts';
import type { Conductor } from './conductor.ts';
import type { LinkedStore } from './linked-store.ts';

export interface ConductTools extends FileTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'require'>;
  readonly issues: Pick<Issues, 'read'>;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly linked: Pick<LinkedStore, 'sealed' | 'writes' | 'read'>;
  readonly now: () => number;
}

/** The results that a child needs, each as its file says; the reading is on record. */
const resultsFor = async (
  tools: ConductTools,
  { children }: LinkedMatter,
  { needs }: LinkedChild,
): Promise<Record<string, Gave>> => {
  const found = await Promise.all(
    needs.map(async (slug): Promise<[string, Gave]> => {
      const { dossier: code } = children.find(({ procedure }) => procedure === slug) ?? {};
      if (code === undefined) throw new Error(`${slug} has no dossier`);
      const dossier = await tools.dossiers.require(code);
      const place = nextIssue(dossier) - 1;
      await noteOwnReading(tools, 'linked', dossier, ['result']);
      const written = await tools.issues.read(code, place);
      const opened = await openDocument(tools.vault, written, { code, place, dossier });
      return [slug, { ...opened, evidence: evidenceOf({ code, place }) }];
    }),
  );
  return Object.fromEntries(found);
};

const formOf = async ({ linked, vault }: ConductTools, { code, person }: LinkedMatter): Promise<LinkedForm> =>
  LinkedForm.parse(JSON.parse(await vault.open(person, linkedContext(code), await linked.sealed(code))));

/**
 * The platform itself: files the child’s dossier from what was answered once and what earlier results say, and moves the
 * matter in the same transaction. Done again it changes nothing: the key is made of the matter and the child.
 */
export const createOwnConductor = (tools: ConductTools): Conductor => ({
  begin: async (kept, edition, child) => {
    const { catalogue, linked, vault, now } = tools;
    const { matter } = kept;
    const at = now();
    const { assisted, ...form } = await formOf(tools, matter);
    const results = await resultsFor(tools, matter, child);
    const about = results[child.about?.of ?? ''];
    const subject = about === undefined ? undefined : await vault.hash(holderIn(about).citizenId);
    const given = { ...form, results, at: new Date(at).toISOString(), today: dateOf(at) };
    const filled = childDraft(child, catalogue.procedures, given, { id: randomUUID(), subject });
    const { procedure } = filled;
    const draft = { ...filled.draft, ...(assisted === undefined ? {} : { assisted }) };
    const { province, calendar, rules, sources } = catalogue;
    const citizen = { kind: 'citizen', id: matter.person, level: 2 } as const;
    const law = { province, calendar, rules, sources };
    const submitted = submit({ ...law, procedure, draft, citizen, answers: draft.answers, flags: [], at });
    const eventOf = (dossier: string): LinkedEvent => ({
      v: 1,
      type: 'child-begun',
      at: given.at,
      by: machine,
      data: { child: child.procedure, dossier },
    });
    const look = lookAgainAt(afterLinked(matter, eventOf('')), edition, { time: createWorkingTime(calendar), at });
    await fileDossier(tools, {
      draft,
      flags: [],
      submitted,
      linked: () => matter.code,
      person: matter.person,
      idempotencyKey: `linked:${matter.code}:${child.procedure}`,
      requestHash: canonicalHash({ matter: matter.code, child: child.procedure }),
      at,
      beside: async (code) => linked.writes(kept, eventOf(code), new Date(look).toISOString()).writes,
    });
    return linked.read(matter.code);
  },
});
