import type { Declared } from '../../events/filling.ts';
import type { Draft, Flag } from '../../core/draft.ts';
import { declaredHash, flagsOn, withSigned } from '../../core/on-behalf.ts';
import { submit, type Submitted } from '../../core/submit.ts';
import type { Catalogue } from '../catalogue.ts';
import type { KeptDraft } from '../drafts/draft-store.ts';
import type { Request } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import type { HelpedOnBehalf } from './helped-on-behalf.ts';

/** What of a form becomes the dossier, and so stands on the sheet that is signed for it. */
interface Decided {
  readonly submitted: Submitted;
  readonly flags: readonly Flag[];
}

/** The one way from a form to what is printed of it and to what is filed; a Refusal where it cannot be filed as it is. */
export const decidedOnBehalf = (
  { catalogue }: { readonly catalogue: Catalogue },
  { at }: Pick<Request, 'at'>,
  { help, staff }: Pick<HelpedOnBehalf, 'help' | 'staff'>,
  draft: Draft,
): Decided => {
  const { sources, province, calendar, rules } = catalogue;
  const { form } = catalogue.edition(draft);
  const answers = withSigned(form, draft.answers);
  const flags = flagsOn(form, answers, draft.flags);
  const submitted = submit({
    procedure: catalogue.procedure(draft.procedure),
    province,
    calendar,
    rules,
    draft,
    // Whoever reads a card at the counter sees more than a sign-in of level 2 tells.
    citizen: { kind: 'citizen', id: help.citizen, level: 2 },
    officer: staff,
    answers,
    flags,
    sources,
    at,
  });
  return { submitted, flags };
};

/** Under a name of its own, so that no other value of the platform has the same hash; in hexadecimal, to be read out. */
export const declaredBy = async (
  { vault }: { readonly vault: Pick<Vault, 'hash'> },
  { draft, version }: KeptDraft,
  { submitted: { answers }, flags }: Decided,
): Promise<Declared> => {
  const keyed = await vault.hash(`declared:${declaredHash(draft, version, { answers, flags })}`);
  return { version, hash: Buffer.from(keyed, 'base64url').toString('hex') };
};
