import { actorOf } from '../../core/person.ts';
import { requireReading } from '../../core/authorisation.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { resultFields } from '../accesses/field-sets.ts';
import { noteReading } from '../accesses/note-reading.ts';
import type { Presented } from '../answers/credential.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import { issueCredential, type CredentialIssuer } from '../formats/credential.ts';
import { readGenuine, type GenuineTools } from '../papers/genuine-result.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { Vault } from '../vault/vault.ts';
import { documentName } from '../wallet/document-name.ts';
import { type Wallet, WalletUnavailable } from '../wallet/wallet.ts';

export interface PresentTools extends GenuineTools {
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly wallet: Wallet;
  readonly issuer: () => Promise<CredentialIssuer>;
}

const orLater = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof WalletUnavailable ? new Refusal('wallet-unavailable', [], { cause: error }) : error;
  }
};

/**
 * Puts the result into the wallet of whoever asks, as a credential whose parts they show by choice. Asked again it is no
 * second document: the wallet knows it by a name that is theirs alone.
 */
export const presentResult =
  (tools: PresentTools): Handler<Presented> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const result = await readGenuine(tools, dossier);
    const { citizenId } = await openOwnDetails(tools.vault, request.session);
    const at = new Date(tools.now());
    const reading = {
      at: at.toISOString(),
      by: actorOf(person),
      unit: dossier.unit,
      what: 'credential',
      purpose: dossier.phase,
      fields: resultFields,
    };
    await noteReading(tools.accesses, request.id, reading, dossier);
    const key = await orLater(tools.wallet.keyOf(citizenId));
    // Nothing is signed for nobody.
    if (key === undefined) throw new Refusal('no-wallet');
    const credential = await issueCredential(result, await tools.issuer(), at, key);
    const id = documentName(dossier.code, dossier.result?.sha256 ?? '', person.id);
    const outcome = await orLater(tools.wallet.put(citizenId, { id, credential }));
    if (outcome === 'no-wallet') throw new Refusal('no-wallet');
    return { status: 200, body: { dossier: dossier.code, number: result.number, document: id } };
  };
