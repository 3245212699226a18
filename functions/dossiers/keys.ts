/**
 * The keys of the Dossiers table, and nowhere else. One item collection per dossier:
 * `D#<code>` → `META` (the fold), `E#000001…` (the log), `TASK#<step>` (task token), `RUN` (state machine execution),
 * `PAPER#<form>` (an official form), `SYNC` (how far the national portal knows of it);
 * beside it `SLOT#…` (how many have chosen a time to come), `IDEM#…` (idempotency), `UNIQUE#…` (values that stand once), `COUNTER#…` (numbers of the day, and of a
 * year’s series of papers), `BOOK#…` (the number of a register) and `RESULT#<sha256>` (a file is the result of one
 * dossier only), `DECLARATION#<sha256>` (the scan of a signed sheet belongs to one dossier only). Of results: `ISSUE#<n>` in the collection of their dossier (the n-th one, written and perhaps not signed
 * yet), `WALLET#<n>` (into whose wallets it has gone) and `NUMBER` (of their series), `HOLDER#<hash>` (whom they are
 * about) and `STATUS#<list>` (those that do not stand any more);
 * `MANDATE#<id>` is a mandate of one citizen to another with the dossiers filed under it, `GIVEN#<hash>` and
 * `RECEIVED#<hash>` list whose it is.
 * `LINKED#<code>` is a linked matter, by the code of its first dossier: its fold and its log `L#000001…`; `LOOK` lists those
 * that are to be looked at again, by when.
 * `FORM#<id>` is what happened to a form before it was a dossier, or instead: `F#form-opened`, `F#form-left`.
 * `RESTS#<code>` in the collection of a dossier names another one whose result was taken from its result.
 */
export const keys = {
  meta: (code: string) => ({ pk: `D#${code}`, sk: 'META' }),
  event: (code: string, sequence: number) => ({ pk: `D#${code}`, sk: `E#${String(sequence).padStart(6, '0')}` }),
  events: (code: string) => ({ pk: `D#${code}`, prefix: 'E#' }),
  formEvent: (form: string, type: string) => ({ pk: `FORM#${form}`, sk: `F#${type}` }),
  task: (code: string, step: string) => ({ pk: `D#${code}`, sk: `TASK#${step}` }),
  run: (code: string) => ({ pk: `D#${code}`, sk: 'RUN' }),
  sync: (code: string) => ({ pk: `D#${code}`, sk: 'SYNC' }),
  idempotency: (person: string, key: string) => ({ pk: `IDEM#${person}#${key}`, sk: 'IDEM' }),
  unique: (hash: string) => ({ pk: `UNIQUE#${hash}`, sk: 'UNIQUE' }),
  slots: ({ unit, procedure }: { readonly unit: string; readonly procedure: string }) => ({
    pk: `SLOT#${unit}#${procedure}`,
  }),
  slot: ({ unit, procedure }: { readonly unit: string; readonly procedure: string }, at: string) => ({
    pk: `SLOT#${unit}#${procedure}`,
    sk: at,
  }),
  counter: (unit: string, day: string) => ({ pk: `COUNTER#${unit}`, sk: day }),
  series: (unit: string, series: string, year: string) => ({ pk: `COUNTER#${unit}`, sk: `${series}#${year}` }),
  paper: (code: string, form: string) => ({ pk: `D#${code}`, sk: `PAPER#${form}` }),
  papers: (code: string) => ({ pk: `D#${code}`, prefix: 'PAPER#' }),
  book: (unit: string, name: string) => ({ pk: `BOOK#${unit}`, sk: name }),
  result: (sha256: string) => ({ pk: `RESULT#${sha256}`, sk: 'RESULT' }),
  declaration: (sha256: string) => ({ pk: `DECLARATION#${sha256}`, sk: 'DECLARATION' }),
  issue: (code: string, place: number) => ({ pk: `D#${code}`, sk: `ISSUE#${place}` }),
  wallet: (code: string, place: number) => ({ pk: `D#${code}`, sk: `WALLET#${place}` }),
  resting: (code: string, other: string) => ({ pk: `D#${code}`, sk: `RESTS#${other}` }),
  allResting: (code: string) => ({ pk: `D#${code}`, prefix: 'RESTS#' }),
  number: (code: string) => ({ pk: `D#${code}`, sk: 'NUMBER' }),
  held: (person: string, kind: string, issuedAt: string, code: string) => ({
    pk: `HOLDER#${person}`,
    sk: `${kind}#${issuedAt}#${code}`,
  }),
  heldBy: (person: string) => ({ pk: `HOLDER#${person}` }),
  linked: (code: string) => ({ pk: `LINKED#${code}`, sk: 'META' }),
  linkedEvent: (code: string, sequence: number) => ({
    pk: `LINKED#${code}`,
    sk: `L#${String(sequence).padStart(6, '0')}`,
  }),
  look: (at: string, code: string) => ({ pk: 'LOOK', sk: `${at}#${code}` }),
  mandate: (id: string) => ({ pk: `MANDATE#${id}`, sk: 'MANDATE' }),
  filedUnder: (id: string, code: string) => ({ pk: `MANDATE#${id}`, sk: `D#${code}` }),
  mandatesGiven: (citizen: string, from: string, id: string) => ({ pk: `GIVEN#${citizen}`, sk: `${from}#${id}` }),
  mandatesReceived: (citizen: string, from: string, id: string) => ({ pk: `RECEIVED#${citizen}`, sk: `${from}#${id}` }),
  placesInLists: { pk: 'COUNTER#STATUS', sk: 'PLACES' },
  status: (list: number, index: number) => ({ pk: `STATUS#${list}`, sk: String(index).padStart(6, '0') }),
  statuses: (list: number) => ({ pk: `STATUS#${list}` }),
} as const;
