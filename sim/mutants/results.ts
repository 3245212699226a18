import { buckets, tables } from '../building/names.ts';
import type { Call, Mutant } from './mutant.ts';
import { changed } from './writes.ts';

interface Put {
  readonly Bucket?: string;
  readonly Body?: unknown;
}
const isPut = (call: Call): call is Call & { input: Put } => call.operation === 'PutObject';
const isResult = (call: Call): call is Call & { input: Put } => isPut(call) && call.input.Bucket === buckets.results;

/** What becomes of signed results. */
export const results: readonly Mutant[] = [
  {
    name: 'result-over-result',
    fault: 'a result is put without If-None-Match',
    call: () => (call, perform) =>
      perform(isResult(call) ? { ...call, input: { ...call.input, IfNoneMatch: undefined } } : call),
  },
  {
    name: 'close-without-result',
    fault: 'a result is not stored, and the dossier closes all the same',
    call: () => async (call, perform) => (isResult(call) ? { VersionId: 'none' } : perform(call)),
  },
  {
    name: 'anothers-result',
    fault: 'the file of the dossier before is stored',
    call: () => {
      let before: unknown;
      return (call, perform) => {
        if (!isResult(call)) return perform(call);
        const { Body } = call.input;
        const input = { ...call.input, Body: before ?? Body, ChecksumSHA256: undefined };
        before = Body;
        return perform({ ...call, input });
      };
    },
  },
  {
    name: 'result-without-owner',
    fault: 'a file is not noted down as the result of one dossier only',
    call: () => (call, perform) =>
      perform(changed(call, ({ pk, write }) => (pk.startsWith('RESULT#') ? undefined : write))),
  },
  {
    name: 'trusts-nobody',
    fault: 'no authority is trusted, so that no result is ever genuine',
    outside: (outside) => ({ ...outside, roots: [] }),
  },
  {
    name: 'changed-on-the-way',
    fault: 'an event is changed after it was linked to the one before',
    call: () => (call, perform) =>
      perform(
        changed(call, ({ sk, table, write }) =>
          table === tables.dossiers && sk === 'E#000003' && write.Put !== undefined
            ? { Put: { ...write.Put, Item: { ...write.Put.Item, hash: { S: 'f'.repeat(64) } } } }
            : write,
        ),
      ),
  },
];
