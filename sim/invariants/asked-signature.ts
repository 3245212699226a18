import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { AtRest, Invariant, KeptDossier } from './invariant.ts';

type EventOf<Type extends string> = Extract<RecordedEvent['event'], { type: Type }>;
type Asked = EventOf<'signature-requested'>;
type Given = EventOf<'signature-given'>;

/** Why this is no signature of whoever was asked, over what they were asked to sign. */
const objectionTo = (rest: AtRest, asked: Asked | undefined, { by, data }: Given): string | undefined => {
  if (asked === undefined) return 'was signed and nobody was asked';
  const { signer, means, hash } = asked.data;
  if (data.hash !== hash) return 'bears a signature over something else';
  if (means === 'device' ? by.id !== signer : by.kind !== 'machine')
    return 'got its signature from somebody who was not asked';
  const isTheirs = rest.signed.some((one) => one.owner === signer && one.hash === hash && one.value === data.value);
  return isTheirs ? undefined : 'is signed by the key of somebody who was not asked';
};

/** Goes through the log: one question at a time, one signature to it, and a result with that one alone. */
const breachesOf = (rest: AtRest, { code, log }: KeptDossier): string[] => {
  const breaches: string[] = [];
  let asked: Asked | undefined;
  let given: Given | undefined;
  for (const { event } of log) {
    if (event.type === 'signature-requested') {
      if (asked !== undefined) breaches.push(`${code} was asked for again before the first question was over`);
      asked = event;
    }
    if (event.type === 'signature-given') {
      const objection = given === undefined ? objectionTo(rest, asked, event) : 'was signed a second time';
      if (objection !== undefined) breaches.push(`${code} ${objection}`);
      given = event;
    }
    if (event.type === 'result-issued' && asked !== undefined && !bears(rest, event, given))
      breaches.push(`${code} was issued without the signature that was asked for`);
    if (event.type === 'approval-lapsed') asked = given = undefined;
  }
  return breaches;
};

/** Whether the very value that was given stands in the stored file, among hexadecimal digits. */
const bears = ({ results }: AtRest, { data }: EventOf<'result-issued'>, given: Given | undefined): boolean => {
  const file = results.find(({ key, versionId }) => key === data.key && versionId === data.versionId);
  const value = given?.data.value;
  if (file === undefined || value === undefined) return false;
  const text = Buffer.from(file.bytes).toString('latin1').toLowerCase();
  return text.includes(Buffer.from(value, 'base64').toString('hex'));
};

/** What an officer was asked to sign with a key of their own is signed once, by them, or the question lapses. */
export const askedSignature: Invariant = {
  name: 'what somebody was asked to sign they sign once, or it lapses',
  check: (rest) => rest.dossiers.flatMap((dossier) => breachesOf(rest, dossier)),
};
