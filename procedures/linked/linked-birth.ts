import { defineLinked } from '../../core/linked/linked.ts';

const decree = 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP';
const stored = 'read in a stored text of Decree 301/2026 whose origin was not kept';
const birth = 'birth-registration';

/** A parent files: nobody else acts for the child by law alone. */
const filedByParent = { field: 'request.relation', in: ['mother', 'father'] };
const home = (of: string) => ({ by: 'home.with', asked: { mother: [`mother.${of}`], father: [`father.${of}`] } });
const name = { of: birth, gave: '/holder/name' };
const identifier = { of: birth, gave: '/holder/identifier' };

export default defineLinked({
  code: '2.000986',
  slug: 'linked-birth',
  name: {
    vi: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    en: 'Linked: birth registration, permanent residence, health insurance card for a child under 6',
  },
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  level: 'commune',
  decider: {
    vi: 'Ủy ban nhân dân cấp xã, Công an cấp xã, Bảo hiểm xã hội: mỗi cơ quan giải quyết phần của mình',
    en: 'The commune’s committee, its police and the social insurance agency, each for its part',
  },
  summary: {
    vi: 'Một tờ khai cho ba việc: giấy khai sinh, nơi thường trú và thẻ bảo hiểm y tế của con. Kết quả của việc trước tự chuyển sang việc sau.',
    en: 'One form for three things: your child’s birth certificate, permanent residence and health insurance card. What the first brings goes into the next by itself.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-95d8-77dd-86c5-880463eb8dbe (Quyết định QĐ/0001-BTP), read 2026-07-20; its text is obsolete, the decrees prevail',
    'Nghị định 63/2024/NĐ-CP, Điều 5, 7 và 25',
    'Nghị định 301/2026/NĐ-CP (30/7/2026), có hiệu lực từ 1/9/2026',
  ],
  unverified: [
    'code: of the national catalogue; 2.002621 is widely used for the procedure since 2023, and was read in no source',
    'decider: each agency for its part, by the decree; who signs there is our reading',
    'editions[].questions: composed from form 01 of the decree, own wording; identity card and childbirth support, which the decree adds, are not offered yet',
    'editions[].lookups: that the child is cared for where its mother is, is a proposal',
    'editions[].children[].answers: that the child is registered where the parent lives whom it stays with is the case of the decree; another place is filed by itself',
    'editions[].children[].when: that only a parent files the linked procedure is our reading of who acts for the child',
    'editions[].children[].limit: read in a stored text of Decree 301/2026; each child’s own clock runs by its own term, and the limit is shown beside it',
  ],
  editions: [
    {
      id: '2026-09',
      from: '2026-09-01',
      grounds: [decree, 'Luật Hộ tịch 60/2014/QH13', 'Luật Cư trú 68/2020/QH14', 'Nghị quyết 66.7/2025/NQ-CP'],
      term: {
        unit: 'working-day',
        count: 3,
        cutoff: '15:00',
        ground: `${decree}, Điều 7: không quá 03 ngày làm việc, phải xác minh thì không quá 05 ngày làm việc`,
      },
      acknowledgement: {
        unit: 'working-hour',
        count: 2,
        ground: `${decree}: cơ quan tiếp theo xác nhận tiếp nhận trong 02 giờ làm việc`,
        unverified: stored,
      },
      conductor: 'province',
      feeNote: {
        vi: 'Khai sinh và thẻ bảo hiểm y tế miễn phí; đăng ký thường trú thu như làm riêng, trẻ em được miễn',
        en: 'Birth and health card free; permanent residence as by itself, children are exempt',
      },
      questions: [
        {
          id: 'home',
          title: { vi: 'Nơi trẻ ở và thẻ bảo hiểm y tế', en: 'Where the child lives, and the health card' },
          fields: [
            {
              id: 'with',
              kind: 'choice',
              label: { vi: 'Trẻ thường trú cùng ai?', en: 'With whom does the child live?' },
              options: [
                { value: 'mother', label: { vi: 'Mẹ', en: 'The mother' } },
                { value: 'father', label: { vi: 'Cha', en: 'The father' } },
                { value: 'later', label: { vi: 'Đăng ký sau', en: 'Registered later' } },
              ],
            },
            {
              id: 'facility',
              kind: 'text',
              maxLength: 120,
              label: { vi: 'Nơi khám, chữa bệnh ban đầu', en: 'First place of care' },
              hint: { vi: 'Sửa lại nếu khác nơi của mẹ', en: 'Put it right if it is not the mother’s' },
              prefill: { from: 'insurance', pointer: '/card/clinic', lock: false },
            },
          ],
        },
      ],
      lookups: [
        {
          id: 'insurance',
          source: 'social-insurance',
          question: 'insurance',
          person: 'mother',
          when: { field: 'mother.declared', in: ['yes'] },
          label: { vi: 'Thẻ bảo hiểm y tế của mẹ', en: 'The mother’s health card' },
          why: {
            vi: 'Để ghi sẵn nơi khám, chữa bệnh ban đầu cho con',
            en: 'To propose the first place of care for the child',
          },
        },
      ],
      children: [
        {
          procedure: birth,
          needs: [],
          awaits: [],
          answers: {},
          limit: { unit: 'day', count: 1, ground: `${decree}: không quá 24 giờ`, unverified: stored },
          instead: {
            vi: 'Trẻ chưa được đăng ký khai sinh. Xem lý do trong hồ sơ khai sinh, rồi nộp lại; hai việc sau làm khi đã có giấy khai sinh.',
            en: 'The birth is not registered yet. See the reason in its dossier and file again; the other two follow once there is a birth certificate.',
          },
        },
        {
          procedure: 'permanent-residence',
          when: [filedByParent, { field: 'home.with', in: ['mother', 'father'] }],
          otherwise: {
            vi: 'Bạn chọn đăng ký thường trú sau, hoặc không phải là cha, mẹ của trẻ.',
            en: 'You chose to register it later, or are not a parent of the child.',
          },
          needs: [birth],
          awaits: [],
          about: { of: birth, born: 'child.birthDate' },
          answers: {
            'resident.fullName': name,
            'resident.citizenId': identifier,
            'resident.birth': { asked: ['child.birthDate'] },
            'resident.sex': { asked: ['child.gender'] },
            'resident.permanent': { says: 'Chưa đăng ký, trẻ mới sinh' },
            'dwelling.basis': { says: 'kin' },
            'dwelling.host': home('fullName'),
            'dwelling.relation': { says: 'child' },
            'dwelling.address': home('residence'),
            'dwelling.commune': { asked: ['request.commune'] },
          },
          limit: {
            unit: 'working-day',
            count: 2,
            ground: `${decree}: không quá 02 ngày làm việc khi trẻ thường trú cùng cha, mẹ`,
            unverified: stored,
          },
          instead: {
            vi: 'Giấy khai sinh vẫn có giá trị. Hãy nộp riêng thủ tục Đăng ký thường trú cho con trong 60 ngày từ ngày đăng ký khai sinh.',
            en: 'The birth certificate stands. File the registration of permanent residence for your child by itself, within 60 days of the registration of birth.',
          },
        },
        {
          procedure: 'child-health-card',
          when: [filedByParent],
          otherwise: {
            vi: 'Chỉ cha, mẹ xin thẻ bảo hiểm y tế cho trẻ bằng thủ tục này.',
            en: 'Only a parent asks for the child’s health card this way.',
          },
          needs: [birth],
          awaits: ['permanent-residence'],
          about: { of: birth, born: 'child.birthDate' },
          answers: {
            'child.fullName': name,
            'child.citizenId': identifier,
            'child.birth': { asked: ['child.birthDate'] },
            'child.sex': { asked: ['child.gender'] },
            'child.residence': {
              by: 'home.with',
              asked: { mother: ['mother.residence'], father: ['father.residence'], later: ['mother.residence'] },
            },
            'card.facility': { asked: ['home.facility'] },
            'card.commune': { asked: ['request.commune'] },
          },
          instead: {
            vi: 'Giấy khai sinh vẫn có giá trị. Hãy nộp riêng thủ tục Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi.',
            en: 'The birth certificate stands. File for the health insurance card of a child under 6 by itself.',
          },
        },
      ],
    },
  ],
});
