import { ApiDescription, ProcedureForm, ProcedureGuide, ProcedureList } from '../../answers/catalogue.ts';
import { NationalSearch } from '../../answers/national.ts';
import { RatingReasons } from '../../answers/ratings.ts';
import { CounterSignIn, SessionState } from '../../answers/session.ts';
import { string, type Operation, type Described } from './operation.ts';

const ofProcedure = { path: { code: string } };

/** What everybody may ask: the offer, and signing in and out. */
export const visiting = {
  'GET /v1/openapi.json': {
    summary: { vi: 'Mô tả API này', en: 'The description of this API' },
    answers: { 200: ApiDescription, 304: undefined },
    tagged: true,
  },
  'GET /v1/procedures': {
    summary: { vi: 'Các thủ tục tỉnh đang tiếp nhận', en: 'The procedures the province offers today' },
    answers: { 200: ProcedureList },
  },
  'GET /v1/procedures/{code}': {
    summary: { vi: 'Một thủ tục, theo mã hoặc tên rút gọn', en: 'One procedure, by code or slug' },
    ...ofProcedure,
    answers: { 200: ProcedureGuide },
    refusals: ['no-such-edition'],
  },
  'GET /v1/procedures/{code}/form': {
    summary: { vi: 'Tờ khai điện tử của thủ tục', en: 'The e-form of a procedure' },
    ...ofProcedure,
    answers: { 200: ProcedureForm },
    refusals: ['no-such-edition'],
  },
  'GET /v1/national-procedures': {
    summary: {
      vi: 'Tìm trong danh mục thủ tục hành chính quốc gia bằng lời thường',
      en: 'Search the national catalogue of administrative procedures in plain words',
    },
    answers: { 200: NationalSearch },
    query: {
      q: { type: 'string', maxLength: 200, description: 'What is looked for; a name of a person helps nothing.' },
      event: { ...string, description: 'In place of words: a life event, as an answer names it.' },
      field: { ...string, description: 'Only in this field, with or without diacritics.' },
      level: { type: 'string', enum: ['ministry', 'province', 'commune', 'other'], description: 'Who decides.' },
    },
    refusals: ['invalid-fields', 'not-found'],
  },
  'GET /v1/rating-reasons': {
    summary: {
      vi: 'Các lý do có thể chọn khi đánh giá hoặc khi bỏ tờ khai',
      en: 'The reasons that may be ticked beside a rating, or when a form is given up',
    },
    answers: { 200: RatingReasons },
  },
  'GET /auth/login': {
    summary: { vi: 'Bắt đầu đăng nhập', en: 'Begin to sign in' },
    answers: { 302: undefined },
    cookie: 'The sign-in under way',
    query: {
      audience: { type: 'string', enum: ['citizen', 'staff'], default: 'citizen' },
      return: { type: 'string', default: '/', description: 'A path of the portal to come back to.' },
      shared: { type: 'string', enum: ['yes'], description: 'Citizens only: others use the machine too.' },
    },
    refusals: ['sign-in-failed', 'sign-in-unavailable'],
  },
  'POST /auth/counter': {
    summary: {
      vi: 'Bắt đầu đăng nhập ở máy tại quầy, bằng mã của cán bộ',
      en: 'Begin to sign in at a counter, by an officer’s code',
    },
    answers: { 200: CounterSignIn },
    cookie: 'The sign-in under way',
    refusals: ['counter-code-wrong', 'counter-own-browser', 'sign-in-unavailable'],
  },
  'GET /auth/callback': {
    summary: { vi: 'Trở về từ dịch vụ định danh', en: 'Come back from the identity provider' },
    answers: { 302: undefined },
    cookie: 'The session',
    query: { code: string, state: string, iss: string, error: string },
    refusals: [
      'sign-in-cancelled',
      'sign-in-failed',
      'sign-in-unavailable',
      'unknown-staff',
      'nameless-staff',
      'own-dossier',
    ],
  },
  'POST /auth/logout': {
    summary: { vi: 'Đăng xuất', en: 'Sign out' },
    answers: { 204: undefined },
    cookie: 'Takes the session away',
  },
  'GET /auth/session': {
    summary: { vi: 'Ai đang đăng nhập', en: 'Who is signed in' },
    answers: { 200: SessionState },
  },
} as const satisfies Partial<Record<Described, Operation>>;
