import { FormList, TemplateList, TemplatePreview, TemplateSource } from '../../answers/templates.ts';
import type { Described, Operation } from './operation.ts';

const ofKind = { path: { kind: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' } } };

/** What operators may try before a template is deployed. */
export const previewing = {
  'GET /v1/templates': {
    summary: { vi: 'Các loại kết quả và mẫu', en: 'Kinds of results and their templates' },
    answers: { 200: TemplateList },
  },
  'GET /v1/templates/{kind}': {
    summary: { vi: 'Một mẫu: nguồn, các mục, dữ liệu ví dụ', en: 'A template: its source, its items, its sample' },
    ...ofKind,
    answers: { 200: TemplateSource },
  },
  'GET /v1/templates/{kind}/preview': {
    summary: { vi: 'Bản xem trước (PDF) của dữ liệu ví dụ', en: 'A preview (PDF) of the sample' },
    ...ofKind,
    answers: { 200: undefined },
    media: 'application/pdf',
  },
  'GET /v1/forms': {
    summary: { vi: 'Các mẫu giấy tờ của bộ phận một cửa', en: 'The forms of the one-stop units' },
    answers: { 200: FormList },
  },
  'GET /v1/forms/{number}/preview': {
    summary: { vi: 'Bản xem trước (PDF) của một mẫu giấy tờ', en: 'A preview (PDF) of a form' },
    path: { number: { type: 'string', pattern: '^0[1-7]$' } },
    answers: { 200: undefined },
    media: 'application/pdf',
    refusals: ['not-found'],
  },
  'POST /v1/templates/{kind}/preview': {
    summary: { vi: 'Bản xem trước của mẫu đang sửa', en: 'A preview of a template that is being edited' },
    ...ofKind,
    answers: { 200: TemplatePreview },
  },
} as const satisfies Partial<Record<Described, Operation>>;
