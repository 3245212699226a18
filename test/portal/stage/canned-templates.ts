import type { FormList, TemplatePreview, TemplateSource } from '../../../functions/answers/templates.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

const pictured = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><text x="20" y="40" font-size="12">${words}</text></svg>`;

const passport: TemplateSource = {
  kind: 'passport-notice',
  code: 'KQ.G01.000083',
  name: { vi: 'Thông báo kết quả cấp hộ chiếu phổ thông', en: 'Notice that a passport is ready' },
  procedures: ['1.001456'],
  services: [9],
  ground: 'Trang thủ tục 1.001456 trên Cổng Dịch vụ công quốc gia',
  issuer: { vi: 'Công an cấp tỉnh', en: 'Police of the province' },
  family: 'notice',
  signatures: ['officer', 'seal'],
  sources: ['dichvucong.gov.vn'],
  unverified: ['family: the form that the state issues was not found'],
  source: '#import "notice.typ": *\n\n#let bản-in(d) = thông-báo(d, "Thông báo")\n',
  fields: [{ key: 'passport.number', kind: 'text', label: { vi: 'Số hộ chiếu', en: 'Passport number' } }],
  sample: { passport: { number: 'P01234567' } },
};

const { source: _source, fields: _fields, sample: _sample, ...line } = passport;

const misplaced = {
  vi: 'Bộ dựng trang báo (passport-notice.typ): unknown variable: lỗi',
  en: 'The typesetter says (passport-notice.typ): unknown variable: lỗi',
};

const formList: FormList = {
  items: [
    {
      number: '01',
      name: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment' },
      template: 'receipt',
      signed: true,
      forCitizen: true,
      unverified: 'that the agency’s signature stands for that of whoever receives is our reading',
    },
    {
      number: '07',
      name: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
      template: 'register',
      signed: false,
      forCitizen: false,
    },
  ],
};

const sent = (body: unknown): string => JSON.stringify(body) ?? '';

/** Two templates; one that names a variable “lỗi” cannot be set. */
export const templatesAnswer = ({ method, path, body }: Asked): Answered => {
  if (path === '/v1/forms') return ok(formList);
  if (path === '/v1/templates')
    return ok({
      items: [line, { ...line, kind: 'death-certificate', name: { vi: 'Giấy chứng tử', en: 'Death certificate' } }],
    });
  if (!path.startsWith('/v1/templates/passport-notice')) return no(404, 'not-found');
  if (method === 'GET') return ok(passport);
  if (sent(body).includes('#lỗi'))
    return no(422, 'invalid-fields', {
      errors: [{ pointer: '/source', code: 'typesetter', detail: misplaced.vi, texts: misplaced, line: 4, column: 2 }],
    });
  const words = sent(body).includes('Q7654321') ? 'Q7654321' : 'P01234567';
  const preview: TemplatePreview = { pdf: btoa('%PDF-1.7'), picture: pictured(words), pages: 1 };
  return ok(preview);
};
