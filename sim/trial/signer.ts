import * as z from 'zod';
import { machine } from '../../events/actor.ts';
import { meansAt } from '../../core/certificate.ts';
import { lapseOf } from '../../core/correction.ts';
import { keys } from '../../functions/dossiers/keys.ts';
import { work } from '../../functions/edge/work.ts';
import { createIssues } from '../../functions/issued/issues.ts';
import { getUnsigned } from '../../functions/papers/paper-store.ts';
import { officerSignature } from '../../functions/papers/result-signatures.ts';
import { createSigningStore } from '../../functions/papers/signing-store.ts';
import { appendOrFollow } from '../../functions/steps/step-tools.ts';
import { putNew } from '../../functions/tables/transaction.ts';
import { sha256 } from '../../functions/results/sha256.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { buckets, keyIds, tables } from '../building/names.ts';
import type { Outside } from '../functions/outside.ts';
import { storesOn } from '../functions/stores.ts';
import type { Build } from '../runtime/runtime.ts';

const Asked = z.object({ dossier: z.string() });

/**
 * Stands in for the function that signs: leaders whose key is elsewhere are really asked and waited for, but nothing is
 * sealed, stamped or proven, which takes most of a dossier’s time. What closes the dossier is the real event with its
 * real guards.
 */
export const trialSigning =
  ({ now, watch, timestamp, phones }: Outside): Build =>
  (clients) => {
    const stores = storesOn(clients);
    const issues = createIssues(clients.dynamodb, tables.dossiers);
    const tools = {
      ...stores,
      kms: clients.kms,
      keyIds,
      signing: createSigningStore(clients.s3, buckets.papers),
      service: phones(clients.ask),
      timestamp: timestamp(clients.ask),
      now,
    };
    return work(watch, now, async (input) => {
      const { dossier: code } = Asked.parse(input);
      const dossier = await stores.dossiers.require(code);
      if (dossier.phase !== 'issue') return { phase: dossier.phase, seconds: 1 };
      const unsigned = await getUnsigned(clients.s3, buckets.papers, code);
      const head = { v: 1, at: new Date(now()).toISOString(), by: machine } as const;
      const officer =
        unsigned.appearances.officer === undefined ? undefined : await stores.staff.member(dossier.approvedBy ?? '');
      const isElsewhere = officer !== undefined && (meansAt(officer.certificates, unsigned.at) ?? 'kms') !== 'kms';
      if (isElsewhere && dossier.signing?.given === undefined) {
        const obtained = await officerSignature(tools, { dossier, officer, unsigned, seal: undefined });
        if ('lapsed' in obtained)
          return {
            ...(await appendOrFollow(tools, dossier, lapseOf(dossier, head, { because: obtained.lapsed }))),
            seconds: 1,
          };
        if ('seconds' in obtained) return obtained;
      }
      const document = await attachedResult(await openPdf(unsigned.pdf));
      const { data, writes } = await issues.filing(dossier, document);
      const hash = Buffer.from(sha256(unsigned.pdf)).toString('hex');
      const signers = [...(officer === undefined ? [] : [officer.id]), dossier.unit];
      const file = { sha256: hash, key: code, versionId: 'unsigned', bytes: unsigned.pdf.length };
      const bound = putNew(tables.dossiers, { ...keys.result(hash), code }, 'result-used');
      const issued = { number: document.number, ...file, signers, ...data };
      const closed = await appendOrFollow(tools, dossier, { ...head, type: 'result-issued', data: issued }, [
        bound,
        ...writes,
      ]);
      return { ...closed, seconds: 1 };
    });
  };
