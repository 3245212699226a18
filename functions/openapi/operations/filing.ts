import type { RefusalCode } from '../../../core/refusal.ts';
import { Receipted } from '../../answers/dossier.ts';
import {
  BegunOnBehalf,
  HelpedDraft,
  HelpView,
  JoinedHelp,
  OpenedDraft,
  SavedDraft,
  UnsentDrafts,
} from '../../answers/draft.ts';
import { CounterCode } from '../../answers/session.ts';
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

const ofHelp = ofDraft;

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
  'GET /v1/me/drafts': {
    summary: { vi: 'Các tờ khai tôi chưa nộp', en: 'The forms I have not sent' },
    answers: { 200: UnsentDrafts },
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
  'POST /v1/help': {
    summary: {
      vi: 'Nhờ cán bộ giúp điền tờ khai đang mở: nhận mã 6 số, dùng một lần trong 15 phút',
      en: 'Ask for help with an open form: a code of six digits, good once within 15 minutes',
    },
    answers: { 201: HelpView },
    refusals: [...unmandated, 'not-found', 'changed-meanwhile', 'too-many'],
  },
  'GET /v1/help/{id}': {
    summary: { vi: 'Đã có cán bộ giúp chưa', en: 'Whether somebody helps by now' },
    ...ofHelp,
    answers: { 200: HelpView },
  },
  'POST /v1/help/{id}/end': {
    summary: { vi: 'Dừng việc giúp đỡ', en: 'End a help' },
    ...ofHelp,
    answers: { 204: undefined },
    refusals: ['changed-meanwhile'],
  },
  'POST /v1/help-codes': {
    summary: {
      vi: 'Cán bộ nhập mã người dân đưa, để cùng điền tờ khai',
      en: 'An officer types in the code that a citizen shows, to fill in the form together',
    },
    answers: { 200: JoinedHelp },
    refusals: ['help-code-wrong', 'own-dossier', 'changed-meanwhile', 'help-codes-locked'],
  },
  'POST /v1/on-behalf': {
    summary: {
      vi: 'Cán bộ mở tờ khai thay người dân có mặt tại quầy với thẻ căn cước mà không dùng được VNeID',
      en: 'An officer opens a form for a citizen who stands at the counter with their card and cannot use VNeID',
    },
    answers: { 201: BegunOnBehalf },
    refusals: [
      'no-mandate',
      'too-young',
      'identity-mismatch',
      'cards-locked',
      'deceased',
      'death-contradicted',
      'own-dossier',
      'not-on-behalf',
      'not-among-applicants',
      'not-found',
      'no-such-edition',
      'record-needed',
      'changed-meanwhile',
      'too-many',
    ],
  },
  'POST /v1/counter-sessions': {
    summary: {
      vi: 'Cán bộ mở phiên cho một người dân đăng nhập ở máy tại quầy: mã 8 số, dùng một lần trong 5 phút',
      en: 'An officer lets a citizen sign in at a machine of the counter: a code of eight digits, good once within 5 minutes',
    },
    answers: { 201: CounterCode },
    refusals: ['too-many'],
  },
  'GET /v1/help/{id}/draft': {
    summary: { vi: 'Tờ khai đang giúp điền', en: 'The form that an officer helps with' },
    ...ofHelp,
    answers: { 200: HelpedDraft },
    tagged: true,
    refusals: ['help-over', ...unmandated],
  },
  'PUT /v1/help/{id}/draft': {
    summary: {
      vi: 'Lưu điều cán bộ điền giúp; chỉ người dân cam đoan và nộp',
      en: 'Keep what an officer filled in; only the citizen declares and submits',
    },
    ...ofHelp,
    answers: { 200: SavedDraft },
    tagged: true,
    versioned: true,
    refusals: ['help-over', ...unmandated, 'too-many'],
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
