import { meansAt } from '../../core/certificate.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Signatures } from '../answers/signature.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { SigningStore } from '../papers/signing-store.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { Views } from '../views/views.ts';

interface Tools {
  readonly catalogue: Catalogue;
  readonly views: Pick<Views, 'inbox'>;
  readonly staff: Pick<StaffDirectory, 'member'>;
  readonly signing: SigningStore;
  /** Where the signing device answers at the desk. */
  readonly device: string;
}

const page = 200;
/** As many as a leader signs at one sitting; the others come when these are signed. */
const most = 200;

const awaited = async ({ views }: Tools, unit: string, signer: string): Promise<Dossier[]> => {
  const found: Dossier[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await views.inbox(unit, ['leader'], { limit: page, after });
    found.push(...items.filter(({ signing }) => signing?.signer === signer && signing.given === undefined));
    after = next;
  } while (after !== undefined && found.length < most);
  return found.slice(0, most);
};

/** Where the caller’s key is now. */
const meansOf = async ({ staff }: Tools, id: string, at: number): Promise<Pick<Signatures, 'means'>> => {
  const means = meansAt((await staff.member(id))?.certificates ?? [], new Date(at).toISOString());
  return means === undefined ? {} : { means };
};

/** What waits for the caller’s signature, the one that is due first on top. */
export const listSignatures =
  (tools: Tools): Handler<Signatures> =>
  async (request) => {
    const person = personOf(request);
    if (person.kind !== 'staff') throw new Refusal('not-allowed');
    const lines = (await awaited(tools, person.unit, person.id)).map(async ({ code, procedure, signing, task }) => {
      if (signing === undefined || task === undefined) return [];
      const { hash, number, kind, means } = signing;
      const { chain } = await tools.signing.prepared(code, hash);
      return [
        {
          dossier: code,
          name: tools.catalogue.procedure(procedure).name,
          number,
          kind,
          means,
          hash,
          dueAt: task.dueAt,
          late: Date.parse(task.dueAt) < request.at,
          certificate: Buffer.from(chain[0] ?? []).toString('base64'),
        },
      ];
    });
    const items = (await Promise.all(lines)).flat();
    const own = await meansOf(tools, person.id, request.at);
    return { status: 200, body: { device: tools.device, owner: person.id, ...own, items } };
  };
