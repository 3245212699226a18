import * as z from 'zod/mini';
import type { Answer, Purpose } from './answer.ts';
import type { SourceSettings } from './ask.ts';
import { type BirthNotice, BirthNoticeOnWire } from './birth-notice.ts';
import { type DeathNotice, DeathNoticeOnWire } from './death-notice.ts';
import { createReader } from './reader.ts';
import { SignedOnWire, createSignatureCheck } from './signed-notice.ts';
import { signedNotices } from './signed-notices.ts';
import { listOf } from './wire.ts';

const Births = z.object({ GiayChungSinh: listOf(SignedOnWire) });
const Deaths = z.object({ GiayBaoTu: listOf(SignedOnWire) });

/** What hospitals tell: births and deaths, each in a notice that its hospital has signed. */
export interface Health {
  /** The mother's notices whose signatures hold, the latest birth first; one that does not hold spoils the answer. */
  ofMother(motherId: string, purpose: Purpose): Promise<Answer<readonly BirthNotice[]>>;
  /** The notices of this person’s death whose signatures hold, the latest first. */
  ofDeceased(citizenId: string, purpose: Purpose): Promise<Answer<readonly DeathNotice[]>>;
}

/** `roots`: the certificates (PEM, one after another) from which the hospitals' certificates must descend. */
export const createHealth = (settings: SourceSettings & { readonly roots: string }): Health => {
  const { reads } = createReader('health', settings);
  const signerOf = createSignatureCheck(settings.roots, settings.now);
  const births = reads(
    signedNotices(
      {
        operation: 'TraCuuGiayChungSinh',
        answer: Births,
        signedIn: ({ GiayChungSinh }) => GiayChungSinh,
        content: BirthNoticeOnWire,
        about: ({ motherId }) => motherId,
        when: ({ bornAt }) => bornAt,
      },
      signerOf,
    ),
  );
  const deaths = reads(
    signedNotices(
      {
        operation: 'TraCuuGiayBaoTu',
        answer: Deaths,
        signedIn: ({ GiayBaoTu }) => GiayBaoTu,
        content: DeathNoticeOnWire,
        about: ({ citizenId }) => citizenId,
        when: ({ diedAt }) => diedAt,
      },
      signerOf,
    ),
  );
  return {
    ofMother: async (id, purpose) => births({ SoDinhDanh: id }, purpose),
    ofDeceased: async (id, purpose) => deaths({ SoDinhDanh: id }, purpose),
  };
};
