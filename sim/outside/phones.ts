import { SignerRefused, SignerUnavailable, type SigningService } from '../../functions/results/signing-service.ts';
import type { Ask } from '../runtime/clients.ts';
import type { Agenda } from '../time/agenda.ts';
import type { Chance } from '../time/chance.ts';
import type { OwnKeys, OwnSignature } from './own-keys.ts';

interface Question {
  readonly owner: string;
  readonly hash: string;
  /** When whoever is asked looks at the phone, and what they say then. */
  readonly answeredAt: number;
  readonly agrees: boolean;
}

interface PhonesParts {
  readonly agenda: Pick<Agenda, 'now'>;
  readonly chance: Chance;
  readonly keys: OwnKeys;
  /** Where it is noted who signed what. */
  readonly signed: OwnSignature[];
  /** Within which times people look, and how many out of one say no. */
  readonly manners?: { readonly pauses: readonly number[]; readonly refusing: number };
}

export type Phones = (ask: Ask) => Pick<SigningService, 'sign' | 'answer'>;

const minute = 60_000;
/** Within what time somebody looks at the phone, one as likely as the other; who holds it in their hand, at once. */
const stormy = { pauses: [0, 20 * minute, 600 * minute], refusing: 0.3 } as const;

/** What is in trouble on the way is asked again; what the service itself says is not. */
const asking = async <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw error instanceof SignerRefused ? error : new SignerUnavailable('no answer', { cause: error });
  });

/**
 * The service where some leaders’ keys lie: it asks them on their phones, at which they look at once or after
 * hours.
 * Some say no. The same question again is the same one, until somebody has said no to it.
 */
export const createPhones = ({ agenda, chance, keys, signed, manners = stormy }: PhonesParts): Phones => {
  const questions = new Map<string, Question>();

  const put = (owner: string, hash: string): string => {
    const operation = `${owner} ${hash}`;
    if (!questions.has(operation)) {
      const longest = manners.pauses[chance.whole(0, manners.pauses.length)] ?? 0;
      const answeredAt = agenda.now() + chance.between(0, longest);
      questions.set(operation, { owner, hash, answeredAt, agrees: !chance.happens(manners.refusing) });
    }
    return operation;
  };
  const answerTo = (operation: string): Uint8Array | undefined => {
    const question = questions.get(operation);
    if (question === undefined) throw new SignerRefused('invalid_request');
    const { owner, hash, answeredAt, agrees } = question;
    if (agenda.now() < answeredAt) return undefined;
    if (!agrees) {
      questions.delete(operation);
      throw new SignerRefused('user_refused');
    }
    const given = keys.sign(owner, hash);
    signed.push(given);
    return Buffer.from(given.value, 'base64');
  };

  return (ask) => ({
    sign: async (owner, hash) =>
      asking(
        ask('signing service asked', () => {
          const operation = put(owner, Buffer.from(hash).toString('hex'));
          const signature = answerTo(operation);
          return signature === undefined ? { operation } : { signature };
        }),
      ),
    answer: async (operation) => asking(ask('signing service polled', () => answerTo(operation))),
  });
};
