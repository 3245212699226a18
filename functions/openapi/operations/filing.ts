import type { RefusalCode } from '../../../core/refusal.ts';
import { Receipted } from '../../answers/dossier.ts';
import { OpenedDraft, SavedDraft } from '../../answers/draft.ts';
import * as lists from '../../answers/lists.ts';
import { string, type Operation, type Described } from './operation.ts';

/** Why somebody may not, or not any more, file for another. */
const unrepresented = [
  'not-represented',
  'not-your-child',
  'of-age',
  'deceased',
  'death-contradicted',
  'mandate-not-yours',
  'mandate-revoked',
  'mandate-expired',
  'mandate-giver-deceased',
  'not-your-organisation',
  'organisation-inactive',
] as const satisfies readonly RefusalCode[];

/** Their form was filled in on a mandate that has ended. */
const unmandated = [
  'mandate-not-yours',
  'mandate-revoked',
  'mandate-expired',
] as const satisfies readonly RefusalCode[];

const ofDraft = { path: { id: { ...string, format: 'uuid' } } };

/** A citizen’s own forms and dossiers. */
export const filing = {
  'POST /v1/drafts': {
    summary: {
      vi: 'Mở tờ khai, điền sẵn từ các cơ sở dữ liệu; 200 khi đã mở từ trước',
      en: 'Open a form, filled in from the databases; 200 where it was open already',
    },
    answers: { 200: OpenedDraft, 201: OpenedDraft },
    tagged: true,
    refusals: [
      ...unrepresented,
      'not-among-applicants',
      'representation-unknown',
      'not-found',
      'no-such-edition',
      'record-needed',
      'changed-meanwhile',
      'too-many',
    ],
  },
  'GET /v1/drafts/{id}': {
    summary: { vi: 'Tờ khai đang điền', en: 'A form as it was left' },
    ...ofDraft,
    answers: { 200: OpenedDraft },
    tagged: true,
    refusals: unmandated,
  },
  'PUT /v1/drafts/{id}': {
    summary: { vi: 'Lưu tờ khai đang điền', en: 'Keep what was filled in so far' },
    ...ofDraft,
    answers: { 200: SavedDraft },
    tagged: true,
    versioned: true,
    refusals: [...unmandated, 'too-many'],
  },
  'POST /v1/drafts/{id}/leaving': {
    summary: {
      vi: 'Bỏ tờ khai đang điền và cho biết lý do nếu muốn: tờ khai bị xóa',
      en: 'Give a form up, and say why if one likes: the form is deleted',
    },
    ...ofDraft,
    answers: { 204: undefined },
    refusals: ['too-many'],
  },
  'POST /v1/dossiers': {
    summary: {
      vi: 'Nộp hồ sơ; gửi lại cùng khóa thì nhận lại cùng kết quả',
      en: 'Submit a dossier; the same key again gives the same answer again',
    },
    answers: { 201: Receipted },
    tagged: true,
    keyed: true,
    refusals: [
      ...unrepresented,
      'not-among-applicants',
      'prefill-expired',
      'no-such-edition',
      'unknown-field',
      'record-needed',
      'already-registered',
      'too-many',
    ],
  },
  'GET /v1/me/dossiers': {
    summary: { vi: 'Hồ sơ của tôi, mới nhất trước', en: 'My dossiers, the newest first' },
    query: {
      of: {
        type: 'string',
        enum: ['organisations'],
        description: 'Those of the organisations that the caller represents by the business register now.',
      },
    },
    answers: { 200: lists.OwnDossiers },
    listed: true,
    refusals: ['representation-unasked'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
