import { defineLinked } from '../../core/linked/linked.ts';

const decree = 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP';
const stored = 'read in a stored text of Decree 301/2026 whose origin was not kept';
const death = 'death-registration';

export default defineLinked({
  code: 'linked-death',
  slug: 'linked-death',
  name: {
    vi: 'Liên thông đăng ký khai tử, xóa đăng ký thường trú',
    en: 'Linked: death registration, deletion of the permanent residence',
  },
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  level: 'commune',
  decider: {
    vi: 'Ủy ban nhân dân cấp xã, Công an cấp xã: mỗi cơ quan giải quyết phần của mình',
    en: 'The commune’s committee and its police, each for its part',
  },
  summary: {
    vi: 'Một tờ khai cho hai việc: khai tử và xóa đăng ký thường trú của người đã mất. Trợ cấp mai táng, tử tuất chưa nộp được ở đây; mời nộp riêng.',
    en: 'One form for two things: the registration of a death and the deletion of the permanent residence. Funeral and survivor benefits cannot be asked for here yet; please file them by themselves.',
  },
  sources: [
    'Nghị định 63/2024/NĐ-CP, Điều 5, 7 và 25',
    'Nghị định 301/2026/NĐ-CP (30/7/2026), có hiệu lực từ 1/9/2026',
  ],
  unverified: [
    'code: the linked procedure with its benefits is widely known as 2.002622, which was read in no source; without the benefits it is named by its slug',
    'decider: each agency for its part, by the decree; who signs there is our reading',
    'editions[].term: the decree gives each step a limit; that of the whole is their sum',
    'editions[].children: of the three benefits, of which the decree has one chosen, none is offered yet: an officer has to reckon the amount of each',
    'editions[].children[].answers: that the deceased was registered where they lived last is our reading; another place is filed by itself',
    'editions[].children[].limit: read in a stored text of Decree 301/2026; each child’s own clock runs by its own term',
  ],
  editions: [
    {
      id: '2026-09',
      from: '2026-09-01',
      grounds: [decree, 'Luật Hộ tịch 60/2014/QH13', 'Luật Cư trú 68/2020/QH14', 'Nghị quyết 66.7/2025/NQ-CP'],
      term: {
        unit: 'working-day',
        count: 2,
        cutoff: '15:00',
        ground: `${decree}: khai tử không quá 24 giờ, xóa đăng ký thường trú không quá 01 ngày làm việc`,
        unverified: 'their sum',
      },
      acknowledgement: {
        unit: 'working-hour',
        count: 2,
        ground: `${decree}: cơ quan tiếp theo xác nhận tiếp nhận trong 02 giờ làm việc`,
        unverified: stored,
      },
      conductor: 'province',
      feeNote: {
        vi: 'Khai tử đúng hạn và xóa đăng ký thường trú miễn phí',
        en: 'Free, where the death is registered in time',
      },
      questions: [],
      lookups: [],
      children: [
        {
          procedure: death,
          needs: [],
          awaits: [],
          answers: {},
          limit: { unit: 'day', count: 1, ground: `${decree}: không quá 24 giờ`, unverified: stored },
          instead: {
            vi: 'Chưa đăng ký được khai tử. Xem lý do trong hồ sơ khai tử, rồi nộp lại; việc sau làm khi đã có trích lục khai tử.',
            en: 'The death is not registered yet. See the reason in its dossier and file again; the other follows once there is an extract.',
          },
        },
        {
          procedure: 'delete-permanent-residence',
          needs: [death],
          awaits: [],
          answers: {
            'declarant.fullName': { applicant: 'name' },
            'declarant.citizenId': { applicant: 'citizenId' },
            'leaver.who': { says: 'member' },
            'leaver.fullName': { of: death, gave: '/holder/name' },
            'leaver.citizenId': { asked: ['deceased.citizenId'] },
            'leaver.case': { says: 'death' },
            'home.address': { asked: ['deceased.residence'] },
            'home.commune': { asked: ['request.commune'] },
          },
          limit: {
            unit: 'working-day',
            count: 1,
            ground: `${decree}: không quá 01 ngày làm việc`,
            unverified: stored,
          },
          instead: {
            vi: 'Trích lục khai tử vẫn có giá trị. Hãy nộp riêng thủ tục Xóa đăng ký thường trú cho người trong hộ.',
            en: 'The extract of the register stands. File the deletion of a permanent residence for a member of your household by itself.',
          },
        },
      ],
    },
  ],
});
