import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper } from './shared/applicant.ts';
import { againstLaw, civilStatusLaw, civilStatusOfCommune } from './shared/civil-status.ts';
import { civilStatus, population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { birth, fullName } from './shared/person.ts';
import { authorisation, byMandate, byParent } from './shared/representation.ts';

/**
 * Of whom the extract is: a parent chose the child. Whoever gave a mandate may want their own extract or one of a child’s,
 * so that theirs is offered only.
 */
const ofChosen = (pointer: string) => ({ pointer, locked: ['child' as const], offered: ['mandate' as const] });

/** What stands in the birth certificate, taken from its file; asked only where the province has issued none. */
const fromOriginal = (pointer: string) => ({ from: 'original', pointer, lock: true });
const text = (id: string, vi: string, en: string, pointer: string) => ({
  id,
  kind: 'text' as const,
  personal: true,
  optional: true,
  label: { vi, en },
  prefill: fromOriginal(pointer),
});

const parent = (person: 'mother' | 'father', vi: string, en: string) => ({
  id: person,
  title: { vi, en },
  fields: [
    {
      ...fullName,
      optional: true,
      prefill: fromOriginal(`/data/${person}/name`),
    },
    {
      id: 'birth',
      kind: 'day-or-year' as const,
      notAfterToday: true,
      personal: true,
      optional: true,
      label: birth.label,
      prefill: fromOriginal(`/data/${person}/birthYear`),
    },
    text('ethnicity', 'Dân tộc', 'Ethnic group', `/data/${person}/ethnicity`),
    text('nationality', 'Quốc tịch', 'Nationality', `/data/${person}/nationality`),
  ],
});

export default defineProcedure({
  code: '2.000635',
  slug: 'civil-status-extract',
  name: {
    vi: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
    en: 'Copies of civil-status extracts and of the birth certificate',
  },
  ...civilStatusOfCommune,
  summary: {
    vi: 'Cấp bản sao trích lục khai sinh cho chính bạn hoặc con bạn. Giấy khai sinh tỉnh đã cấp thì không phải khai lại, không nộp giấy tờ.',
    en: 'A copy of the birth extract for you or your child. Where the province issued the birth certificate, nothing is declared again and no paper is asked for.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-867c-72db-b6a7-dcbd8c763807 (Quyết định 163/QĐ-BTP), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Phụ lục I',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].term: the page prints no time; same day, next working day after 15:00, is general knowledge',
    'editions[].form: field list composed from the birth certificate, own wording; extracts of birth only, not of marriage or death',
    'editions[].components[].id: own slugs',
    'editions[].grounds: the articles of Law 60/2014 were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of Law 60/2014 were not read at their source',
    'editions[].result.series: how the agency numbers extracts was not found; TLKS-BS as on the common form',
    'editions[].result.forApplicant: that a parent may have the extract of a child, and whoever asked keeps it among their results, is our reading of who may ask',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [civilStatusLaw, 'Nghị định 123/2015/NĐ-CP', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online'],
      applicants: ['organisation', 'citizen'],
      representation: [byParent, byMandate],
      term: {
        unit: 'working-day',
        count: 0,
        cutoff: '15:00',
        ground: 'quy trình nội bộ',
        unverified: 'the page prints no time',
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: {
          vi: 'Miễn phí khi nộp trực tuyến bằng định danh mức 2, đến hết 28/02/2027; bình thường 8.000 đồng một bản',
          en: 'Free online with level 2 identification until 28 February 2027; else 8,000 VND a copy',
        },
        ground: 'Nghị quyết 66.22/2026/NQ-CP; Thông tư 281/2016/TT-BTC',
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Mẫu điện tử tương tác yêu cầu cấp bản sao Giấy khai sinh, bản sao Trích lục hộ tịch',
            en: 'Interactive electronic request for a copy of the birth certificate or of a civil-status extract',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, civilStatus],
          ground: 'Trang thủ tục 2.000635: mẫu điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
        },
        {
          id: 'khai-sinh',
          name: {
            vi: 'Giấy khai sinh, hoặc thông tin để tìm trong sổ',
            en: 'The birth certificate, or how to find it',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Chỉ khi tỉnh chưa có Giấy khai sinh điện tử',
            en: 'Only where the province has no electronic birth certificate',
          },
          replacedBy: [civilStatus],
          foundBy: ['original'],
          ground:
            'Trang thủ tục 2.000635: không khai thác được thông tin thì yêu cầu xuất trình bản chính giấy tờ để chứng minh',
        },
        {
          ...identityPaper,
          when: { vi: 'Chỉ khi không lấy được dữ liệu', en: 'Only when no data can be drawn' },
          ground: 'Trang thủ tục 2.000635: giấy tờ phải xuất trình; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I',
        },
        {
          ...authorisation,
          when: { vi: 'Người được ủy quyền yêu cầu', en: 'An authorised person asks' },
          ground: 'Trang thủ tục 2.000635',
        },
      ],
      lookups: [
        {
          ...applicant,
          why: { vi: 'Để biết nơi bạn cư trú', en: 'To know where you live' },
        },
        {
          id: 'original',
          source: 'repository',
          question: 'result',
          kind: 'birth-certificate',
          person: 'applicant',
          label: { vi: 'Giấy khai sinh tỉnh đã cấp', en: 'Birth certificate the province has issued' },
          why: {
            vi: 'Để bạn không phải khai lại nội dung Giấy khai sinh của mình hoặc của con',
            en: 'So that you need not declare again what stands in your own or your child’s birth certificate',
          },
          none: {
            vi: 'Không có Giấy khai sinh điện tử còn giá trị do tỉnh cấp cho bạn hoặc con bạn. Mời bạn tự khai; cán bộ sẽ tìm trong sổ.',
            en: 'The province has issued no electronic birth certificate that is valid for you or your child. Please fill this in; an officer will look in the register.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'original',
            title: { vi: 'Giấy khai sinh', en: 'The birth certificate' },
            fields: [
              {
                id: 'dossier',
                kind: 'text',
                code: true,
                maxLength: 40,
                optional: true,
                label: {
                  vi: 'Mã hồ sơ đã cấp Giấy khai sinh',
                  en: 'Code of the dossier in which the birth certificate was issued',
                },
                hint: { vi: 'Để trống nếu bạn không biết', en: 'Leave empty if you do not know it' },
                prefill: fromOriginal('/dossier'),
              },
              {
                id: 'number',
                kind: 'text',
                maxLength: 40,
                optional: true,
                personal: true,
                label: { vi: 'Số đăng ký', en: 'Register number' },
                prefill: fromOriginal('/number'),
              },
              {
                id: 'registeredOn',
                kind: 'date',
                notAfterToday: true,
                notBefore: '1900-01-01',
                optional: true,
                label: { vi: 'Ngày đăng ký', en: 'Date of registration' },
                prefill: fromOriginal('/issuedOn'),
              },
              {
                id: 'office',
                kind: 'text',
                label: { vi: 'Nơi đăng ký', en: 'Where registered' },
                prefill: fromOriginal('/agency/name'),
              },
            ],
          },
          {
            id: 'person',
            title: { vi: 'Người được khai sinh', en: 'Whose birth it is' },
            fields: [
              {
                ...fullName,
                prefill: { ...fromOriginal('/holder/name'), chosen: ofChosen('/fullName') },
              },
              {
                id: 'citizenId',
                kind: 'citizen-id',
                personal: true,
                optional: true,
                label: { vi: 'Số định danh cá nhân', en: 'Personal identifier' },
                prefill: { ...fromOriginal('/holder/identifier'), dispute: 'hold', chosen: ofChosen('/citizenId') },
              },
              {
                id: 'birthDate',
                kind: 'date',
                notAfterToday: true,
                notBefore: '1900-01-01',
                personal: true,
                label: { vi: 'Ngày sinh', en: 'Date of birth' },
                prefill: { ...fromOriginal('/data/child/birthDate'), chosen: ofChosen('/born') },
              },
              text('sex', 'Giới tính', 'Sex', '/data/child/sex'),
              text('ethnicity', 'Dân tộc', 'Ethnic group', '/data/child/ethnicity'),
              text('nationality', 'Quốc tịch', 'Nationality', '/data/child/nationality'),
              text('birthPlace', 'Nơi sinh', 'Place of birth', '/data/child/birthPlace'),
              text('homeTown', 'Quê quán', 'Home town', '/data/child/homeTown'),
            ],
          },
          parent('mother', 'Người mẹ', 'The mother'),
          parent('father', 'Người cha', 'The father'),
          {
            id: 'request',
            title: { vi: 'Nơi yêu cầu', en: 'Where to ask' },
            fields: [
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường cấp bản sao', en: 'Commune that issues the copy' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'committee',
      commune: 'request.commune',
      unique: [],
      marks: [],
      route: route(2, 2),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'not-registered',
          label: { vi: 'Không có thông tin khai sinh đã đăng ký', en: 'No such birth is registered' },
          ground: civilStatusLaw,
        },
        {
          code: 'result-revoked',
          label: { vi: 'Giấy khai sinh đã bị thu hồi', en: 'The birth certificate was revoked' },
          ground: civilStatusLaw,
        },
        {
          code: 'not-entitled',
          label: { vi: 'Người nộp không có quyền yêu cầu', en: 'The applicant is not entitled to ask' },
          ground: civilStatusLaw,
        },
        { ...wrongDetails, ground: civilStatusLaw },
      ],
      result: {
        code: 'KQ.G15.000342',
        name: { vi: 'Bản sao Trích lục khai sinh', en: 'Copy of a birth extract' },
        template: 'birth-extract',
        signatures: ['officer', 'seal'],
        series: 'TLKS-BS',
        content: {
          'child.birthDate': ['person.birthDate'],
          'child.sex': ['person.sex'],
          'child.ethnicity': ['person.ethnicity'],
          'child.nationality': ['person.nationality'],
          'child.birthPlace': ['person.birthPlace'],
          'child.homeTown': ['person.homeTown'],
          'mother.name': ['mother.fullName'],
          'mother.birth': ['mother.birth'],
          'mother.ethnicity': ['mother.ethnicity'],
          'mother.nationality': ['mother.nationality'],
          'father.name': ['father.fullName'],
          'father.birth': ['father.birth'],
          'father.ethnicity': ['father.ethnicity'],
          'father.nationality': ['father.nationality'],
          'registration.place': ['original.office'],
          'registration.number': ['original.number'],
          'registration.date': ['original.registeredOn'],
        },
        holder: ['person.fullName'],
        holderId: 'person.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [
          againstLaw,
          {
            code: 'original-revoked',
            label: { vi: 'Giấy khai sinh gốc đã bị thu hồi', en: 'The birth certificate it is taken from was revoked' },
            ground: civilStatusLaw,
            unverified: 'that the extract falls with the certificate is our reading',
          },
        ],
        corrections: [fileUnusable],
      },
    },
  ],
});
