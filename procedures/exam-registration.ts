import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { corrections, free, route, stop, supplement, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, sex } from './shared/person.ts';
import { byParent } from './shared/representation.ts';

const rules = 'Quy chế thi tốt nghiệp trung học phổ thông, Thông tư 24/2024/TT-BGDĐT';
const plan = 'Quyết định 4068/QĐ-BGDĐT ngày 28/11/2023';
const notRead = 'the circular was not read at its source';

const who = (...statuses: string[]) => ({ field: 'study.status', in: statuses });

const option = (value: string, vi: string, en: string) => ({ value, label: { vi, en } });

/** What is learnt in grade 12 beside literature and mathematics. Two of these are sat, and of each no more than one. */
const subjects = [
  { second: 'besidePhysics', of: [option('physics', 'Vật lí', 'Physics')] },
  { second: 'besideChemistry', of: [option('chemistry', 'Hóa học', 'Chemistry')] },
  { second: 'besideBiology', of: [option('biology', 'Sinh học', 'Biology')] },
  { second: 'besideHistory', of: [option('history', 'Lịch sử', 'History')] },
  { second: 'besideGeography', of: [option('geography', 'Địa lí', 'Geography')] },
  { second: 'besideLaw', of: [option('economics-law', 'Giáo dục kinh tế và pháp luật', 'Economics and law')] },
  { second: 'besideInformatics', of: [option('informatics', 'Tin học', 'Informatics')] },
  {
    second: 'besideTechnology',
    of: [
      option('technology-industry', 'Công nghệ công nghiệp', 'Technology: industry'),
      option('technology-agriculture', 'Công nghệ nông nghiệp', 'Technology: agriculture'),
    ],
  },
  {
    second: 'besideLanguage',
    of: [
      option('english', 'Tiếng Anh', 'English'),
      option('russian', 'Tiếng Nga', 'Russian'),
      option('french', 'Tiếng Pháp', 'French'),
      option('chinese', 'Tiếng Trung Quốc', 'Chinese'),
      option('german', 'Tiếng Đức', 'German'),
      option('japanese', 'Tiếng Nhật', 'Japanese'),
      option('korean', 'Tiếng Hàn', 'Korean'),
    ],
  },
];

const first = {
  id: 'first',
  kind: 'choice' as const,
  label: { vi: 'Môn thứ nhất', en: 'First subject' },
  options: subjects.flatMap(({ of }) => of),
};

/** The second is put by what the first is, so that it can only be another. */
const seconds = subjects.map(({ second, of }) => ({
  id: second,
  kind: 'choice' as const,
  showIf: { field: 'electives.first', in: of.map(({ value }) => value) },
  label: { vi: 'Môn thứ hai', en: 'Second subject' },
  options: subjects.filter((other) => other.second !== second).flatMap((other) => other.of),
}));

const wish = (rank: number) => {
  const field = (id: string, maxLength: number, vi: string, en: string) => ({
    id: `${id}${rank}`,
    kind: 'text' as const,
    maxLength,
    optional: true,
    personal: true,
    showIf: { field: 'wishes.any', in: ['yes'] },
    label: { vi: `${vi} ${rank}`, en: `${en} ${rank}` },
  });
  return [
    field('school', 120, 'Cơ sở đào tạo', 'Institution'),
    field('course', 120, 'Ngành', 'Course'),
    field('code', 20, 'Mã ngành', 'Code of course'),
  ];
};

const ranks = [1, 2, 3];

export default defineProcedure({
  code: 'exam-registration',
  slug: 'exam-registration',
  name: {
    vi: 'Đăng ký dự thi tốt nghiệp trung học phổ thông, xét tuyển đại học, cao đẳng',
    en: 'Registration for the school-leaving examination and for admission to universities and colleges',
  },
  field: { vi: 'Thi, tuyển sinh', en: 'Examinations and admission' },
  level: 'province',
  decider: { vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education and Training' },
  summary: {
    vi: 'Chọn hai môn thi bên cạnh Ngữ văn và Toán, và ghi nguyện vọng nếu đã có. Số báo danh và điểm thi có trên giấy xác nhận.',
    en: 'Choose two subjects beside Literature and Mathematics, and your wishes if you have any. The confirmation says your number and where you sit the examination.',
  },
  sources: [
    'cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services',
    'Chinhphu.vn, phương án tổ chức thi và xét công nhận tốt nghiệp THPT từ năm 2025 (Quyết định 4068/QĐ-BGDĐT), read in a copy',
    'https://tuyensinh2.dau.edu.vn/dang-ky-thi-tot-nghiep-thi-sinh-can-chuan-bi-gi.html, stored copy read 2026-11-23',
  ],
  unverified: [
    'code: 1.005142 was seen in a public list of codes only, and its page was not read; the procedure is named by its slug',
    'decider: that the department of the province registers is in the rules as commonly known; they were not read at their source',
    'editions[].from: own choice, the beginning of the school year that ends with this examination',
    'editions[].until: own choice, when the examination that the confirmation names is over; that it is sat in June is general knowledge, and the edition for the next one is to be written',
    'editions[].grounds: Circular 24/2024 was not read at its source, nor what has amended it',
    'editions[].term: no text was found; each year’s guide of the Ministry names the days for registering',
    'editions[].fee: general knowledge; for wishes the Ministry takes a fee on its own system',
    'editions[].components: as a university’s page lists them, for candidates in grade 12 and for others',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: that the picture of the identity card stands for the photo is our reading',
    'editions[].form: composed from what a registration says, own wording; no connected source knows schools and classes. The subjects are those of Decision 4068; which languages and technologies there are, and that one of each may be sat, is general knowledge',
    'editions[].form.steps: wishes are taken three at most, to keep the form short; the Ministry takes them on its own system, after the examination',
    'editions[].assessment: who sets number and place, and how, was not read',
    'editions[].route: check, verify, approve, issue, return is our own; no text tells the steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: general knowledge; the rules were not read at their source',
    'editions[].result: that the registration is confirmed on a paper of its own, its code and series were not found',
  ],
  editions: [
    {
      id: '2026-09',
      from: '2026-09-05',
      until: '2027-07-01',
      grounds: [rules, plan],
      channels: ['online', 'counter'],
      applicants: ['citizen'],
      representation: [byParent],
      term: { unit: 'working-day', count: 10, ground: rules, unverified: 'no text was found' },
      fee: free(rules),
      components: [
        {
          id: 'phieu-dang-ky-du-thi',
          name: { vi: 'Phiếu đăng ký dự thi', en: 'The registration form' },
          kind: 'eform',
          copies: 1,
          replacedBy: [population],
          ground: rules,
          unverified: notRead,
        },
        {
          id: 'anh-thi-sinh',
          name: { vi: 'Ảnh thí sinh', en: 'Photo of the candidate' },
          kind: 'data',
          copies: 0,
          replacedBy: [population],
          ground: `${rules}; Nghị quyết 66.7/2025/NQ-CP, Điều 4`,
          unverified: 'that the picture of the identity card stands for it is our reading',
        },
        {
          id: 'uu-tien-du-thi',
          name: {
            vi: 'Minh chứng chế độ ưu tiên, khuyến khích',
            en: 'Proof of priority or encouragement points',
          },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Có chế độ ưu tiên, khuyến khích', en: 'Where such points are asked for' },
          replacedBy: [],
          ground: rules,
          unverified: notRead,
        },
        {
          id: 'hoc-ba',
          name: { vi: 'Học bạ trung học phổ thông', en: 'School reports' },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Thí sinh tự do, chưa có bằng tốt nghiệp',
            en: 'Has left school without a diploma',
          },
          replacedBy: [],
          ground: rules,
          unverified: notRead,
        },
        {
          id: 'bang-tot-nghiep',
          name: { vi: 'Bằng tốt nghiệp', en: 'Diploma' },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Đã tốt nghiệp, thi để xét tuyển', en: 'Has a diploma and wants to be admitted somewhere' },
          replacedBy: [],
          ground: rules,
          unverified: notRead,
        },
      ],
      lookups: [
        {
          ...applicant,
          label: { vi: 'Thí sinh', en: 'The candidate' },
          why: {
            vi: 'Để bạn không phải khai lại thông tin của thí sinh',
            en: 'So that you need not type the candidate’s details',
          },
        },
      ],
      form: {
        steps: [
          {
            id: 'candidate',
            title: { vi: 'Thí sinh', en: 'The candidate' },
            fields: [
              { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' } },
              { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' } },
              { ...birth, prefill: ofApplicant('/born') },
              { ...sex, prefill: ofApplicant('/gender') },
            ],
          },
          {
            id: 'study',
            title: { vi: 'Việc học', en: 'School' },
            fields: [
              {
                id: 'status',
                kind: 'choice',
                personal: true,
                label: { vi: 'Thí sinh thuộc diện nào?', en: 'Which is the candidate?' },
                options: [
                  { value: 'pupil', label: { vi: 'Đang học lớp 12', en: 'In grade 12' } },
                  {
                    value: 'without',
                    label: { vi: 'Chưa tốt nghiệp, thi lại', en: 'Not graduated, sits it again' },
                  },
                  {
                    value: 'graduate',
                    label: { vi: 'Đã tốt nghiệp, thi để xét tuyển', en: 'Graduated, to be admitted' },
                  },
                ],
              },
              {
                id: 'school',
                kind: 'text',
                maxLength: 160,
                personal: true,
                showIf: who('pupil'),
                label: { vi: 'Trường, lớp', en: 'School and class' },
                hint: { vi: 'Ví dụ: THPT Việt Bắc, 12A1', en: 'For example: THPT Việt Bắc, 12A1' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi cư trú', en: 'Commune of residence' },
                prefill: communeOfApplicant,
              },
            ],
          },
          {
            id: 'electives',
            title: { vi: 'Hai môn tự chọn', en: 'Two electives' },
            fields: [first, ...seconds],
          },
          {
            id: 'wishes',
            title: { vi: 'Nguyện vọng xét tuyển', en: 'Wishes for admission' },
            fields: [
              {
                id: 'any',
                kind: 'yes-no',
                label: { vi: 'Đã có nguyện vọng?', en: 'Are there wishes already?' },
              },
              ...ranks.flatMap(wish),
            ],
          },
        ],
      },
      assessment: {
        steps: [
          {
            id: 'arranged',
            title: { vi: 'Số báo danh và điểm thi', en: 'Number and place' },
            fields: [
              {
                id: 'candidate',
                kind: 'text',
                maxLength: 20,
                label: { vi: 'Số báo danh', en: 'Candidate number' },
              },
              { id: 'place', kind: 'text', maxLength: 160, label: { vi: 'Điểm thi', en: 'Place of the examination' } },
            ],
          },
        ],
      },
      decides: 'education',
      commune: 'study.commune',
      unique: [],
      marks: [],
      route: route(48, 16),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        {
          code: 'not-eligible',
          label: { vi: 'Không thuộc đối tượng dự thi', en: 'May not sit the examination' },
          ground: rules,
          unverified: notRead,
        },
        {
          code: 'too-late',
          label: { vi: 'Ngoài thời gian đăng ký', en: 'Outside the days for registering' },
          ground: rules,
          unverified: notRead,
        },
        { ...wrongDetails, ground: rules },
      ],
      result: {
        name: {
          vi: 'Xác nhận đăng ký dự thi tốt nghiệp trung học phổ thông, xét tuyển đại học, cao đẳng',
          en: 'Confirmation of registration for the school-leaving examination and for admission',
        },
        template: 'exam-registration',
        signatures: ['officer', 'seal'],
        series: 'ĐKDT-SGDĐT',
        content: {
          'person.birth': ['candidate.birth'],
          'person.sex': ['candidate.sex'],
          'exam.school': ['study.school'],
          'exam.candidate': ['arranged.candidate'],
          'exam.first': ['electives.first'],
          'exam.second': seconds.map(({ id }) => `electives.${id}`),
          'exam.place': ['arranged.place'],
        },
        rows: {
          wishes: ranks.map((rank) => ({
            school: [`wishes.school${rank}`],
            course: [`wishes.course${rank}`],
            code: [`wishes.code${rank}`],
          })),
        },
        says: {
          'exam.name': 'Kỳ thi tốt nghiệp trung học phổ thông năm 2027',
          'exam.subjects': 'Ngữ văn, Toán',
        },
        holder: ['candidate.fullName'],
        holderId: 'candidate.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [
          {
            code: 'not-eligible',
            label: { vi: 'Không thuộc đối tượng dự thi', en: 'May not sit the examination' },
            ground: rules,
            unverified: notRead,
          },
        ],
        corrections: corrections(rules),
      },
    },
  ],
});
