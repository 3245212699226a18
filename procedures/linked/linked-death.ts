import { defineLinked } from '../../core/linked/linked.ts';
import { account } from '../shared/benefits.ts';

const decree = 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP';
const stored = 'read in a stored text of Decree 301/2026 whose origin was not kept';
const death = 'death-registration';

/** Whoever buried the deceased asks one agency for the cost of it: which, is chosen once. */
const benefit = (procedure: string, group: string, days: number, instead: { vi: string; en: string }) => ({
  procedure,
  when: [{ field: 'benefit.group', in: [group] }],
  otherwise: { vi: 'Bạn không đề nghị trợ cấp này.', en: 'You did not ask for this benefit.' },
  branch: 'benefit',
  needs: [death],
  awaits: [],
  answers: {
    'claimant.fullName': { applicant: 'name' as const },
    'claimant.citizenId': { applicant: 'citizenId' as const },
    'claimant.relation': { asked: ['request.relation'] },
    'deceased.fullName': { of: death, gave: '/holder/name' },
    'deceased.citizenId': { asked: ['deceased.citizenId'] },
    'deceased.died': { asked: ['death.date'] },
    'payment.account': { asked: ['benefit.account'] },
    'payment.commune': { asked: ['request.commune'] },
  },
  limit: {
    unit: 'working-day' as const,
    count: days,
    ground: `${decree}: không quá ${String(days).padStart(2, '0')} ngày làm việc`,
    unverified: stored,
  },
  instead,
});

export default defineLinked({
  code: 'linked-death',
  slug: 'linked-death',
  name: {
    vi: 'Liên thông đăng ký khai tử, xóa đăng ký thường trú, giải quyết mai táng phí, tử tuất',
    en: 'Linked: death registration, deletion of the permanent residence, funeral costs',
  },
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  level: 'commune',
  decider: {
    vi: 'Ủy ban nhân dân cấp xã, Công an cấp xã, cơ quan chi trả trợ cấp: mỗi cơ quan giải quyết phần của mình',
    en: 'The commune’s committee, its police and the agency that pays the benefit, each for its part',
  },
  summary: {
    vi: 'Một tờ khai cho ba việc: khai tử, xóa đăng ký thường trú của người đã mất và trợ cấp mai táng. Trợ cấp tuất hằng tháng hoặc một lần thì mời nộp riêng.',
    en: 'One form for three things: the registration of a death, the deletion of the permanent residence and the costs of the funeral. Survivor benefits are filed by themselves.',
  },
  sources: [
    'Nghị định 63/2024/NĐ-CP, Điều 5, 7 và 25',
    'Nghị định 301/2026/NĐ-CP (30/7/2026), có hiệu lực từ 1/9/2026',
  ],
  unverified: [
    'code: the linked procedure is widely known as 2.002622, which was read in no source; it is named by its slug',
    'decider: each agency for its part, by the decree; who signs there is our reading',
    'editions[].term: the decree gives each step a limit; that of the whole is their sum',
    'editions[].children: that of the benefits of social insurance the one on the funeral is asked for here is our reading; that none may be asked for too',
    'editions[].children[].awaits: that a benefit does not wait for the police, since nothing of theirs is evidence for it, is our reading',
    'editions[].children[].answers: that the deceased was registered where they lived last is our reading; another place is filed by itself',
    'editions[].children[].limit: read in a stored text of Decree 301/2026; each child’s own clock runs by its own term, and the limit is shown beside it',
  ],
  editions: [
    {
      id: '2026-09',
      from: '2026-09-01',
      grounds: [decree, 'Luật Hộ tịch 60/2014/QH13', 'Luật Cư trú 68/2020/QH14', 'Nghị quyết 66.7/2025/NQ-CP'],
      term: {
        unit: 'working-day',
        count: 19,
        cutoff: '15:00',
        ground: `${decree}: khai tử không quá 24 giờ, mai táng phí người có công không quá 18 ngày làm việc`,
        unverified: 'the longest of its ways',
      },
      acknowledgement: {
        unit: 'working-hour',
        count: 2,
        ground: `${decree}: cơ quan tiếp theo xác nhận tiếp nhận trong 02 giờ làm việc`,
        unverified: stored,
      },
      conductor: 'province',
      feeNote: {
        vi: 'Miễn phí, khi khai tử đúng hạn',
        en: 'Free, where the death is registered in time',
      },
      questions: [
        {
          id: 'benefit',
          title: { vi: 'Trợ cấp mai táng', en: 'Costs of the funeral' },
          fields: [
            {
              id: 'group',
              kind: 'choice',
              label: { vi: 'Người chết thuộc nhóm nào?', en: 'To which group did the deceased belong?' },
              hint: {
                vi: 'Chỉ chọn một: mỗi người chỉ được một khoản mai táng phí',
                en: 'Choose one: there is one payment for a funeral only',
              },
              options: [
                {
                  value: 'insured',
                  label: { vi: 'Đóng hoặc hưởng bảo hiểm xã hội', en: 'Insured, or on a pension of social insurance' },
                },
                { value: 'protected', label: { vi: 'Hưởng trợ giúp xã hội', en: 'On social assistance' } },
                { value: 'merit', label: { vi: 'Người có công với cách mạng', en: 'With merit to the revolution' } },
                { value: 'none', label: { vi: 'Không đề nghị trợ cấp', en: 'None: no benefit is asked for' } },
              ],
            },
            { ...account, showIf: { field: 'benefit.group', in: ['insured', 'protected', 'merit'] } },
          ],
        },
      ],
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
        benefit('survivor-benefit', 'insured', 8, {
          vi: 'Trích lục khai tử vẫn có giá trị. Hãy nộp riêng thủ tục Giải quyết hưởng chế độ tử tuất.',
          en: 'The extract of the register stands. File for the benefits of social insurance after a death by itself.',
        }),
        benefit('funeral-support', 'protected', 3, {
          vi: 'Trích lục khai tử vẫn có giá trị. Hãy nộp riêng thủ tục Hỗ trợ chi phí mai táng.',
          en: 'The extract of the register stands. File for the funeral costs of people under social protection by itself.',
        }),
        benefit('funeral-merit', 'merit', 18, {
          vi: 'Trích lục khai tử vẫn có giá trị. Hãy nộp riêng thủ tục Trợ cấp mai táng đối với thân nhân người có công.',
          en: 'The extract of the register stands. File for the funeral costs of people with merit by itself.',
        }),
      ],
    },
  ],
});
