import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt } from '../../core/form/answers.ts';
import { Identifier, identifierContext, type Particulars } from '../../core/particulars.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import type { Vault } from '../vault/vault.ts';

/** The personal identifier that the register gave with an entry. */
export const openIdentifier = async (vault: Vault, dossier: Dossier, registered: RecordedEvent): Promise<string> => {
  const { sealed } = registered.event;
  if (sealed === undefined) throw new Error('the register entry holds no identifier');
  return Identifier.parse(JSON.parse(await vault.open(dossier.applicant, identifierContext(dossier.code), sealed)))
    .citizenId;
};

/** The identifier of whom a result is about: among the answers, unless the register has given it to them. */
export const openHolder = async (
  vault: Vault,
  dossier: Dossier,
  { result }: Edition,
  { answers }: Particulars,
  registered: RecordedEvent | undefined,
): Promise<string | undefined> => {
  if (registered !== undefined && result.holderId === undefined) return openIdentifier(vault, dossier, registered);
  const answer = result.holderId === undefined ? undefined : answerAt(answers, result.holderId);
  return answer === undefined ? undefined : String(answer);
};

/**
 * Whoever asked for a result, where a source shows that it is theirs to use: the register, that they are the parent of a
 * minor child, or the province’s own results, that the one it was taken from is. What was only typed shows nothing, and
 * whoever filed on a mandate keeps nothing of the giver’s. What is entered in a register is given to whoever had it
 * entered (Law 60/2014, article 34).
 */
const askers = ({ register }: Edition['result'], { applicant, represented, prefill }: Particulars): string[] => {
  if (represented?.by === 'child') return [represented.actor.citizenId];
  if (represented?.by === 'organisation') return [];
  const shown =
    register !== undefined || Object.values(prefill).some(({ source, lock }) => lock && source === 'repository');
  return shown ? [applicant.citizenId] : [];
};

/** The identifiers of those who may use a result beside whom it is about: parents, spouses, who asked for it. */
export const mayUse = ({ result }: Edition, particulars: Particulars): string[] => [
  ...result.alsoFor.flatMap((path) => answerAt(particulars.answers, path) ?? []).map(String),
  ...(result.forApplicant === true ? askers(result, particulars) : []),
];

/**
 * The keyed hash of the organisation that asked for a result, which keeps it among its own: whoever represents it by the
 * register finds it there. It has no account and no wallet, so it is none of the people above.
 */
export const organisationBehind = ({ result }: Edition, { represented }: Particulars): string[] =>
  result.forApplicant === true && represented?.by === 'organisation' ? [represented.subject] : [];
