import { PaperLink, Receipted } from '../../answers/dossier.ts';
import { Sheet } from '../../answers/draft.ts';
import { AnnouncedFile, FileList, FileView } from '../../answers/files.ts';
import { ofDossier, string, type Described, type Operation } from './operation.ts';

const ofFile = { path: { ...ofDossier.path, file: { ...string, format: 'uuid' } } };
const sending = [
  'ended',
  'not-now',
  'answer-too-late',
  'unknown-component',
  'not-asked',
  'not-digitised',
  'too-many-files',
  'own-dossier',
] as const;

const screening = [
  'file-not-there',
  'scan-pending',
  'file-type-unknown',
  'file-type-differs',
  'file-changed',
  'file-two-in-one',
  'file-damaged',
  'file-encrypted',
  'file-active',
  'file-embedded',
  'file-too-long',
  'file-too-dense',
  'file-infected',
  'file-unscanned',
  'file-altered',
  'file-revoked',
] as const;
/** Why a form cannot be filed as it stands. */
const deciding = [
  'not-among-applicants',
  'prefill-expired',
  'no-such-edition',
  'unknown-field',
  'record-needed',
] as const;
const ofHelp = { path: { id: { ...string, format: 'uuid' } } };

/** Files for what a dossier lacks. */
export const receiving = {
  'POST /v1/dossiers/{code}/files': {
    summary: {
      vi: 'Báo sắp gửi một tệp giấy tờ được yêu cầu; nhận địa chỉ để gửi thẳng lên kho kiểm tra',
      en: 'Announce a file for a paper that was asked for; answers where to send it',
    },
    ...ofDossier,
    answers: { 201: AnnouncedFile },
    refusals: [
      ...sending,
      'too-many',
      'source-answered',
      'wallet-presented',
      'component-integrated',
      'repository-holds',
      'source-silent',
    ],
  },
  'POST /v1/dossiers/{code}/files/{file}/received': {
    summary: {
      vi: 'Tệp đã gửi xong: kiểm tra rồi nhận vào hồ sơ, hoặc nêu lý do không nhận',
      en: 'The file was sent: it is screened and taken into the dossier, or refused with the reason',
    },
    ...ofFile,
    answers: { 200: FileView },
    tagged: true,
    refusals: [...sending, ...screening],
  },
  'GET /v1/on-behalf/{id}/declaration': {
    summary: {
      vi: 'Tờ khai để người dân ký: đúng những gì sẽ được nộp, kèm mã của nội dung',
      en: 'What the citizen is to sign: exactly what would be filed, with its hash',
    },
    ...ofHelp,
    answers: { 200: Sheet },
    tagged: true,
    refusals: ['help-over', 'invalid-fields', ...deciding],
  },
  'POST /v1/on-behalf/{id}/declaration': {
    summary: {
      vi: 'Báo sắp gửi bản quét tờ khai người dân đã ký, của đúng bản tờ khai đã in',
      en: 'Announce the scan of what the citizen has signed, for the version of the form that was printed',
    },
    ...ofHelp,
    answers: { 201: AnnouncedFile },
    versioned: true,
    refusals: ['help-over', 'declaration-outdated', 'too-many'],
  },
  'POST /v1/on-behalf/{id}/submission': {
    summary: {
      vi: 'Nộp thay người dân tờ khai mà họ đã ký trên giấy; gửi lại cùng khóa thì nhận lại cùng kết quả',
      en: 'File for the citizen what they have signed on paper; the same key again gives the same answer again',
    },
    ...ofHelp,
    answers: { 201: Receipted },
    tagged: true,
    keyed: true,
    refusals: [
      'help-over',
      'declaration-missing',
      'declaration-outdated',
      'declaration-used',
      ...screening,
      ...deciding,
      'already-registered',
      'changed-meanwhile',
      'too-many',
    ],
  },
  'GET /v1/dossiers/{code}/files': {
    summary: {
      vi: 'Các tệp của hồ sơ, và giấy tờ có thể gửi tệp lúc này',
      en: 'The files of a dossier, and what one may be sent for now',
    },
    ...ofDossier,
    answers: { 200: FileList },
  },
  'GET /v1/dossiers/{code}/files/{file}': {
    summary: { vi: 'Nơi tải một tệp của hồ sơ', en: 'Where to fetch a file of a dossier' },
    ...ofFile,
    answers: { 200: PaperLink },
  },
} as const satisfies Partial<Record<Described, Operation>>;
