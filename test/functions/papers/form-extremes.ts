import { formSamples, office, oneStop, type Template } from './form-samples.ts';

const {
  receipt,
  'supplement-request': supplementRequest,
  'refusal-notice': refusalNotice,
  apology,
  'stop-notice': stopNotice,
  'control-sheet': controlSheet,
  register,
} = formSamples;
const { name: applicant } = receipt.applicant;

const without = <Data extends object>(data: Data, ...names: readonly (keyof Data & string)[]): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.some((left) => left === name)));

/** Each form with nothing but what must be there. */
export const barest: Readonly<Record<Template, object>> = {
  receipt: { ...receipt, applicant: { name: applicant }, components: [] },
  'supplement-request': {
    ...without(supplementRequest, 'reason', 'contact', 'number'),
    applicant: { name: applicant },
  },
  'refusal-notice': { ...without(refusalNotice, 'number'), applicant: { name: applicant } },
  apology: { ...without(apology, 'number', 'identifier', 'reason'), dueAt: apology.promisedAt, late: true },
  'stop-notice': { ...without(stopNotice, 'identifier'), requested: false },
  'control-sheet': {
    ...without(controlSheet, 'number', 'partners'),
    hops: [{ from: { unit: oneStop }, to: { unit: office }, at: '2026-11-23T08:02' }],
  },
  register: { ...without(register, 'number', 'field'), rows: [] },
};

const wide = (length: number): string => 'W'.repeat(length);
const somebody = { name: wide(100), identifier: wide(12), address: wide(300), phone: wide(20), email: wide(100) };
export const thirty = <Item>(...items: readonly Item[]): Item[] =>
  Array.from({ length: 30 }, (_, index) => items.at(index % items.length)).filter((item) => item !== undefined);

/** Each form with everything as long as it may be, in one word, thirty times. */
export const widest: Readonly<Record<Template, object>> = {
  receipt: {
    ...receipt,
    applicant: somebody,
    authoriser: { ...somebody, paper: wide(200) },
    components: thirty({ name: wide(200), copies: wide(30) }),
  },
  'supplement-request': {
    ...supplementRequest,
    applicant: somebody,
    items: thirty(wide(300), `${wide(20)}\n${wide(20)}`),
    reason: wide(2000),
    contact: { name: wide(100), phone: wide(20) },
    guide: { name: wide(100) },
  },
  'refusal-notice': { ...refusalNotice, applicant: somebody, reasons: thirty(wide(300)) },
  apology: { ...apology, to: wide(100), procedure: wide(200), reason: wide(2000) },
  'stop-notice': { ...stopNotice, to: wide(100), procedure: wide(200), requested: false, reason: wide(2000) },
  'control-sheet': {
    ...controlSheet,
    partners: wide(200),
    hops: thirty({
      from: { unit: wide(200), name: wide(100) },
      to: { unit: wide(200), name: wide(100) },
      at: '2026-11-23T08:02',
      result: 'trước hạn',
      note: wide(300),
    }),
  },
  register: {
    ...register,
    rows: thirty({
      dossier: 'H37.001.00001-20261120-1234567',
      procedure: wide(200),
      applicant: wide(100),
      contact: wide(320),
      office: wide(100),
      receivedAt: '2026-11-20T15:41',
      dueAt: '2026-11-23T17:30',
      returnedAt: '2026-11-23T16:12',
      channel: wide(30),
      received: wide(30),
    }),
  },
};
