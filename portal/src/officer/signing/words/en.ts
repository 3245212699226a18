import type { SigningWords } from './vi.ts';

export const en: SigningWords = {
  nav: 'Signing',
  title: 'Sign results',
  lead: 'Results that you approved and that wait for your own digital signature.',
  leads: {
    device: 'Read the document, choose, and sign with the device at your desk.',
    service: 'What waits for your phone: read the document here, then confirm on the phone.',
  },
  next: {
    device: 'It still has to be signed.',
    service: 'Your phone is being asked now. Confirm there to sign.',
  },
  count: (count: number) =>
    count === 1 ? '1 result waits for your signature.' : `${count} results wait for your signature.`,
  go: 'Read and sign',
  none: 'No result waits for your signature.',
  choose: (code: string) => `Choose ${code}`,
  chooseAll: 'Choose all',
  code: 'Dossier',
  procedure: 'Procedure',
  number: 'Number',
  due: 'Due',
  late: 'Late',
  document: 'Document',
  read: 'Read the document (PDF)',
  state: 'State',
  service: 'Waits for you to confirm on your phone',
  waiting: 'Waits',
  working: 'Signing…',
  done: 'Signed',
  failed: (why: string) => `Not signed: ${why}`,
  pin: 'PIN of the signing device',
  pinHint: 'The PIN goes to the device at this computer only, never to the platform.',
  pinMissing: 'Write the PIN.',
  noneChosen: 'Choose at least one result.',
  sign: (count: number) => `Sign the ${count} chosen`,
  signing: (at: number, count: number) => `Signing ${at} of ${count}…`,
  summary: (signed: number, failed: number) =>
    failed === 0 ? `${signed} signed.` : `${signed} signed, ${failed} not signed.`,
  wrongPin: (left: number | undefined) => {
    if (left === undefined) return 'The PIN is wrong.';
    return left === 1 ? 'The PIN is wrong, 1 try left.' : `The PIN is wrong, ${left} tries left.`;
  },
  locked: 'The device is locked after too many wrong PINs.',
  device: {
    unreachable: 'the signing device at this computer does not answer. Plug it in and start its program.',
    other: 'the signing device refused.',
  },
  unknown: 'something went wrong, try again.',
};
