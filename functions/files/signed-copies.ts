import { DeleteObjectCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { unlessMissing } from '../missing-object.ts';
import { fileKey } from './file-key.ts';
import type { FileTools } from './file-tools.ts';
import type { Arrived } from './quarantine.ts';
import { keepPaper } from './receive.ts';
import type { Ticket } from './upload-tickets.ts';

type Tools = Pick<FileTools, 's3' | 'papers' | 'tickets'>;

/** The copies of a signed sheet under the codes that tries to file it draw; a dossier comes to be under one of them. */
interface SignedCopies {
  copy(code: string): Promise<void>;
  /** No dossier came of this try: what it has copied goes, each as the very version that it wrote. */
  drop(): Promise<void>;
  /** The dossier has this code, and no other can come of the sheet: whatever any try has left under another goes. */
  settle(code: string): Promise<void>;
}

export const signedCopies = (
  { s3, papers, tickets }: Tools,
  file: string,
  ticket: Ticket,
  arrived: Pick<Arrived, 'content'>,
  at: number,
): SignedCopies => {
  const tried = [...(ticket.tried ?? [])];
  const made: { readonly key: string; readonly version: string }[] = [];
  const remove = async (Key: string, VersionId: string) =>
    s3.send(new DeleteObjectCommand({ Bucket: papers, Key, VersionId }));
  return {
    copy: async (code) => {
      tried.push(code);
      // Noted first: a process may die as soon as the copy is there.
      await tickets.keep(file, { ...ticket, tried: [...tried] }, at);
      const key = fileKey(code, file);
      made.push({ key, version: await keepPaper({ s3, papers }, key, ticket, arrived) });
    },
    drop: async () => {
      for (const { key, version } of made) await remove(key, version);
    },
    settle: async (code) => {
      for (const key of tried.filter((each) => each !== code).map((each) => fileKey(each, file))) {
        const left = await unlessMissing(s3.send(new GetObjectCommand({ Bucket: papers, Key: key })));
        await left?.Body?.transformToByteArray();
        if (left?.VersionId !== undefined) await remove(key, left.VersionId);
      }
    },
  };
};
