import { TileId } from '../../../core/figures/tile.ts';
import { CertificateList } from '../../answers/certificates.ts';
import { StaffChanged, StaffRoll } from '../../answers/staff.ts';
import * as figures from '../../answers/figures.ts';
import * as lists from '../../answers/lists.ts';
import { decided, ofDossier, string, type Operation, type Described } from './operation.ts';

const ofStaff = { path: { id: string }, answers: { 200: StaffChanged } } as const;

const day = { type: 'string', format: 'date' };
/** Which figures: of whose area, of which days, and of what kind of dossier only. */
const periodQuery = {
  area: { type: 'string', description: 'Identifier of an agency; it stands for all below it, too.' },
  from: day,
  to: day,
  procedure: string,
  channel: { enum: ['online', 'counter', 'post'] },
  edition: string,
};

/** Running the province: staff, and what a fault has stopped. */
export const running = {
  'GET /v1/staff': {
    summary: {
      vi: 'Nhân sự của đơn vị: chức vụ, thẩm quyền, ủy quyền',
      en: 'Staff of a unit: positions, mandates, delegations',
    },
    answers: { 200: StaffRoll },
    query: { unit: { type: 'string', description: 'Identifier of the agency, for operators; one’s own by default.' } },
    refusals: ['not-found'],
  },
  'GET /v1/certificates': {
    summary: {
      vi: 'Chứng thư số của người ký và cơ quan; đơn vị không còn ai ký được',
      en: 'Certificates of signers and agencies; units with nobody who can sign',
    },
    answers: { 200: CertificateList },
    query: { from: { ...string, description: 'Identifier of the agency to begin with, as the part before names it.' } },
    refusals: ['not-found'],
  },
  'POST /v1/staff/{id}/departure': {
    summary: {
      vi: 'Cho thôi việc và bàn giao mọi việc đang giữ',
      en: 'End somebody’s service and hand over all they hold',
    },
    ...ofStaff,
    refusals: ['no-such-colleague', 'changed-meanwhile'],
  },
  'POST /v1/staff/{id}/delegation': {
    summary: { vi: 'Ủy quyền ký trong một thời hạn', en: 'Delegate the signature for a time' },
    ...ofStaff,
    refusals: [
      'beyond-mandate',
      'empty-period',
      'period-begun',
      'period-too-long',
      'delegated-already',
      'mandate-ended',
      'changed-meanwhile',
    ],
  },
  'POST /v1/staff/{id}/revocation': {
    summary: { vi: 'Chấm dứt ủy quyền trước hạn', en: 'End a delegation before its time' },
    ...ofStaff,
    refusals: ['no-such-mandate', 'changed-meanwhile'],
  },
  'GET /v1/parked': {
    summary: { vi: 'Hồ sơ dừng vì sự cố', en: 'Dossiers that a fault has stopped' },
    answers: { 200: lists.ParkedList },
    listed: true,
  },
  'GET /v1/unsynchronised': {
    summary: {
      vi: 'Hồ sơ Cổng Dịch vụ công quốc gia không nhận',
      en: 'Dossiers that the National Public Service Portal does not accept',
    },
    answers: { 200: lists.UnsynchronisedList },
    listed: true,
  },
  'POST /v1/dossiers/{code}/resume': {
    summary: { vi: 'Cho hồ sơ dừng vì sự cố đi tiếp', en: 'Let a stopped dossier go on' },
    ...decided,
    refusals: ['ended', 'not-now'],
  },
  'POST /v1/dossiers/{code}/synchronisation': {
    summary: {
      vi: 'Gửi lại trạng thái hồ sơ lên Cổng Dịch vụ công quốc gia',
      en: 'Tell the National Public Service Portal of a dossier once more',
    },
    ...ofDossier,
    answers: { 204: undefined },
  },
  'GET /v1/data-quality': {
    summary: {
      vi: 'Bản đồ chất lượng dữ liệu: số lần bị báo sai, đã sửa, giữ nguyên, lệch khi đối chiếu',
      en: 'How often data of each source were called wrong, corrected, kept, or found to differ',
    },
    answers: { 200: lists.DataQuality },
  },
  'GET /v1/figures': {
    summary: {
      vi: 'Số liệu điều hành: thời gian, đúng hạn, hài lòng, điền sẵn, ký số… so với đích, kèm định nghĩa',
      en: 'Figures to govern by: times, punctuality, satisfaction, prefilling, signing… against targets, with definitions',
    },
    answers: { 200: figures.Figures },
    query: periodQuery,
    refusals: ['bad-period', 'not-found'],
  },
  'GET /v1/figures/export': {
    summary: {
      vi: 'Mọi số liệu kèm định nghĩa: JSON, hoặc CSV (text/csv) khi as=csv',
      en: 'All figures with their definitions: JSON, or CSV (text/csv) with as=csv',
    },
    answers: { 200: figures.FigureExport },
    media: 'text/csv',
    query: { ...periodQuery, as: { enum: ['csv', 'json'] } },
    refusals: ['bad-period', 'not-found'],
  },
  'GET /v1/figures/{tile}/dossiers': {
    summary: { vi: 'Các hồ sơ đứng sau một số liệu', en: 'The dossiers behind a figure' },
    path: { tile: { enum: TileId.options } },
    answers: { 200: figures.FigureDossiers },
    query: {
      ...periodQuery,
      only: { enum: ['against'] },
      source: { type: 'string', description: 'Of a figure about sources: of this source only.' },
    },
    refusals: ['bad-period', 'not-found'],
    listed: true,
  },
  'GET /v1/procedures/{code}/map': {
    summary: {
      vi: 'Sơ đồ quy trình của một thủ tục: mỗi bước có bao nhiêu hồ sơ, mất bao lâu, trễ bao nhiêu',
      en: 'The process map of a procedure: how many dossiers at each step, for how long, and how many late',
    },
    path: { code: string },
    answers: { 200: figures.ProcedureMap },
    query: periodQuery,
    refusals: ['bad-period', 'not-found'],
  },
  'GET /v1/procedures/{code}/stats': {
    summary: {
      vi: 'Tháng trước: bao nhiêu người nộp, một nửa khai xong và có kết quả trong bao lâu, bao nhiêu phần đúng hạn, hài lòng',
      en: 'Last month: how many filed, in what time half of them had filled it in and had a result, what share was on time and is satisfied',
    },
    path: { code: string },
    answers: { 200: figures.ProcedureStats },
    refusals: ['not-found'],
  },
  'GET /v1/dead-letters': {
    summary: { vi: 'Thông báo không giao được', en: 'Deliveries that failed for good' },
    answers: { 200: lists.DeadLetters },
  },
  'GET /v1/queues': {
    summary: { vi: 'Các hàng đợi: còn chờ, đang làm, đã bỏ', en: 'The queues: what waits, is under way, was given up' },
    answers: { 200: lists.QueueList },
  },
  'POST /v1/outages': {
    summary: { vi: 'Ghi nhận thời gian hệ thống gián đoạn', en: 'Record when the system did not work' },
    answers: { 200: lists.Credited },
  },
  'POST /v1/dead-letters/redrive': {
    summary: { vi: 'Giao lại các thông báo đó', en: 'Deliver them once more' },
    answers: { 200: lists.Redriven },
    refusals: ['not-found'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
