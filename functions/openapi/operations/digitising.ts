import { FilePage, FileReading } from '../../answers/digitisation.ts';
import { Decided, PaperLink } from '../../answers/dossier.ts';
import { ofDossier, string, type Described, type Operation } from './operation.ts';

const ofFile = { path: { ...ofDossier.path, file: { ...string, format: 'uuid' } } };

/** Scans, what was read in them, and the agency’s copies. */
export const digitising = {
  'GET /v1/dossiers/{code}/files/{file}/reading': {
    summary: {
      vi: 'Dữ liệu máy đọc được trong tệp, chất lượng bản quét, và điều cán bộ đã xác nhận',
      en: 'What was read in a file, how good the scan is, and what an officer has confirmed',
    },
    ...ofFile,
    answers: { 200: FileReading },
    tagged: true,
  },
  'GET /v1/dossiers/{code}/files/{file}/pages/{page}': {
    summary: { vi: 'Ảnh một trang của tệp', en: 'One page of a file as a picture' },
    path: { ...ofFile.path, page: { type: 'integer', minimum: 1 } },
    answers: { 200: FilePage },
  },
  'POST /v1/dossiers/{code}/files/{file}/confirmation': {
    summary: {
      vi: 'Cán bộ xác nhận dữ liệu của giấy tờ sau khi đối chiếu từng mục chưa chắc chắn với ảnh',
      en: 'An officer confirms the values of a paper, each doubtful one compared with the picture',
    },
    ...ofFile,
    answers: { 200: Decided },
    tagged: true,
    refusals: [
      'not-read-yet',
      'confirmed-already',
      'look-first',
      'invalid-fields',
      'own-dossier',
      'ended',
      'not-now',
      'changed-meanwhile',
    ],
  },
  'GET /v1/dossiers/{code}/files/{file}/copy': {
    summary: { vi: 'Nơi tải bản sao điện tử có chữ ký số của cơ quan', en: 'Where to fetch the agency’s signed copy' },
    ...ofFile,
    answers: { 200: PaperLink },
  },
} as const satisfies Partial<Record<Described, Operation>>;
