import type { RecordedEvent } from '../../events/recorded-event.ts';
import { link } from '../../core/chain.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import { markPreview } from '../previews/mark-preview.ts';
import { sampleCode } from '../previews/sample-code.ts';
import type { Renderer, Rendering } from '../results/render.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { openMaterial, type MaterialTools } from './result-material.ts';
import { setResult } from './set-result.ts';

/** What nobody knows before the decision. */
const unknown = '……';
const nobody = { title: 'Người có thẩm quyền ký', name: 'Chưa duyệt' };

/** Which dossier, as far as its log goes, and the act that would bring the result nearer. */
interface Intended {
  readonly dossier: Dossier;
  readonly log: readonly RecordedEvent[];
  readonly event: DossierEvent;
  /** With what the officer establishes by that act. */
  readonly particulars: Particulars;
  /** Whoever approves it by that act. */
  readonly signer: StaffMember | undefined;
}

/**
 * The very result that would be signed if it were decided now, marked as a preview on every page: it has no number and no
 * code yet, nothing of a register that was not asked, and nothing of it is kept.
 */
export const previewResult = async (
  tools: MaterialTools & { readonly renderer: Renderer },
  { dossier, log, event, particulars, signer }: Intended,
): Promise<Rendering> => {
  const { renderer } = tools;
  const material = await openMaterial(tools, dossier, log, particulars);
  const { register, signatures } = material.edition.result;
  const decided = link(dossier.code, log.at(-1), event);
  const printed = {
    ...material,
    dossier: register === undefined ? dossier : { ...dossier, register: { book: unknown, number: unknown } },
    decided,
    registered: register === undefined ? undefined : decided,
    signer: signatures.includes('officer') ? (signer ?? nobody) : undefined,
    number: unknown,
  };
  return markPreview(renderer, setResult(renderer, printed, { qr: sampleCode, preview: {} }), new Date(event.at));
};
