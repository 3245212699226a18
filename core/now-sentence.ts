import { instantText } from './clock/wording.ts';
import { openOpinions } from './consulted.ts';
import type { Dossier } from './dossier.ts';
import type { Phase } from './lifecycle.ts';
import { isSilent } from './outside/decide-outside.ts';
import { isAllSent } from './supplement.ts';
import type { Text } from './text.ts';

/** A sentence that ends with an instant where there is one. */
const by = (sentence: Text, before: Text, until: string | undefined, after: Text = { vi: '', en: '' }): Text => {
  if (until === undefined) return { vi: `${sentence.vi}.${after.vi}`, en: `${sentence.en}.${after.en}` };
  const when = instantText(Date.parse(until));
  return {
    vi: `${sentence.vi}, ${before.vi} ${when.vi}.${after.vi}`,
    en: `${sentence.en}, ${before.en} ${when.en}.${after.en}`,
  };
};
const atTheLatest: Text = { vi: 'chậm nhất', en: 'at the latest by' };
const stops: Text = {
  vi: ' Quá hạn này hồ sơ sẽ dừng giải quyết. Thời gian chờ bạn không tính vào thời hạn giải quyết.',
  en: ' After that the dossier is stopped. The time you need is not counted.',
};
const late: Text = {
  vi: ' Bước này đã chậm so với thời hạn nội bộ.',
  en: ' This step is late against its internal term.',
};

const askedAgain: Text = {
  vi: ' Đơn vị này trả lời chậm và đã được nhắc.',
  en: ' They are late, and have been reminded.',
};

/** When the result is due; that this has passed is said apart. */
const untilResult = ({ dueAt, passed }: Dossier, before: Text = { vi: '', en: '' }): Text => {
  if (passed?.includes('result') === true) return before;
  const when = instantText(Date.parse(dueAt));
  return { vi: `${before.vi} Hạn trả kết quả: ${when.vi}.`, en: `${before.en} The result is due at ${when.en}.` };
};

/** A step of the agency: until when, or that it is late and when the result is due. No step is promised for after that. */
const worked = (sentence: Text, dossier: Dossier): Text => {
  const { task, dueAt } = dossier;
  if (task === undefined) return by(sentence, atTheLatest, undefined, untilResult(dossier));
  if (task.overdue === true) return by(sentence, atTheLatest, undefined, untilResult(dossier, late));
  if (dossier.passed?.includes('result') === true) return by(sentence, atTheLatest, undefined);
  return by(sentence, atTheLatest, task.dueAt < dueAt ? task.dueAt : dueAt);
};

/** Somebody outside the province has it: until when, or that they are late and were asked again. */
const waited = (sentence: Text, dossier: Dossier): Text => {
  const { outside, dueAt } = dossier;
  if (outside === undefined) return worked(sentence, dossier);
  if (isSilent(dossier)) return by(sentence, atTheLatest, undefined, untilResult(dossier, askedAgain));
  return by(sentence, atTheLatest, outside.answerBy < dueAt ? outside.answerBy : dueAt);
};

/** How many agencies are asked, how many have not answered, and until when the last of them may. */
const asking = (dossier: Dossier): Text => {
  const { consulted = [] } = dossier;
  const open = openOpinions(dossier);
  const last = open
    .map(({ dueAt }) => dueAt)
    .toSorted()
    .at(-1);
  if (last === undefined)
    return worked(
      { vi: 'Cơ quan đang lấy ý kiến các cơ quan liên quan', en: 'The agency is asking other agencies' },
      dossier,
    );
  const [count, left] = [consulted.length, open.length];
  return by(
    {
      vi: `Cơ quan đang lấy ý kiến ${count} cơ quan, còn ${left} cơ quan chưa trả lời`,
      en: `The agency is asking ${count} ${count === 1 ? 'other agency' : 'other agencies'}; ${left} ${left === 1 ? 'has' : 'have'} not answered`,
    },
    atTheLatest,
    last,
    untilResult(dossier, { vi: ' Bạn không phải làm gì.', en: ' You need not do anything.' }),
  );
};

const sentences: Readonly<Record<Phase, (dossier: Dossier) => Text>> = {
  check: (dossier) =>
    worked(
      {
        vi: 'Hệ thống đang đối chiếu hồ sơ với các cơ sở dữ liệu',
        en: 'The system is comparing the dossier with the databases',
      },
      dossier,
    ),
  acknowledge: (dossier) =>
    worked(
      { vi: 'Hệ thống đang ghi nhận nội dung bạn thông báo', en: 'The system is acknowledging your notice' },
      dossier,
    ),
  decide: (dossier) =>
    worked({ vi: 'Hệ thống đang giải quyết hồ sơ theo dữ liệu', en: 'The system is deciding on the data' }, dossier),
  appointment: ({ appointment }) => {
    if (appointment?.chosen === undefined)
      return by(
        { vi: 'Bạn cần chọn giờ hẹn và đến làm thủ tục trực tiếp', en: 'Please choose a time and come in person' },
        atTheLatest,
        appointment?.until,
        stops,
      );
    const { at, place } = appointment.chosen;
    const when = instantText(Date.parse(at));
    return {
      vi: `Mời bạn đến ${place.vi}, lúc ${when.vi}. Thời gian chờ bạn không tính vào thời hạn giải quyết.`,
      en: `Please come to ${place.en}, at ${when.en}. The time until then is not counted.`,
    };
  },
  external: (dossier) =>
    waited(
      {
        vi: 'Hồ sơ đã chuyển tới đơn vị quyết định ở ngoài tỉnh và đang chờ trả lời',
        en: 'The dossier is with whoever decides outside the province, and waits for the answer',
      },
      dossier,
    ),
  consult: (dossier) => asking(dossier),
  verify: (dossier) =>
    worked(
      dossier.task?.holder === undefined
        ? { vi: 'Hồ sơ của bạn đang chờ cán bộ thẩm tra', en: 'Your dossier is waiting for an officer to verify it' }
        : { vi: 'Cán bộ đang thẩm tra hồ sơ của bạn', en: 'An officer is verifying your dossier' },
      dossier,
    ),
  confirm: ({ task }) =>
    by(
      { vi: 'Bạn cần xem và xác nhận bản dự thảo', en: 'Please look at the draft and confirm it' },
      atTheLatest,
      task?.dueAt,
      { vi: ' Quá thời điểm đó không trả lời được coi là đồng ý.', en: ' No answer by then counts as consent.' },
    ),
  approve: (dossier) => worked({ vi: 'Lãnh đạo đang xem để ký', en: 'The leader is about to sign' }, dossier),
  issue: (dossier) =>
    dossier.validity === 'correcting'
      ? {
          vi: 'Cơ quan đang ký kết quả mới thay kết quả đã cấp; bạn không phải làm gì.',
          en: 'The agency is signing a new result in the place of the one issued; you need not do anything.',
        }
      : worked(
          { vi: 'Hệ thống đang ghi sổ và ký số kết quả', en: 'The system is registering and signing the result' },
          dossier,
        ),
  return: (dossier) =>
    worked(
      { vi: 'Kết quả đã ký, hệ thống đang trả cho bạn', en: 'The result is signed; the system is handing it over' },
      dossier,
    ),
  supplement: (dossier) =>
    isAllSent(dossier)
      ? {
          vi: 'Bạn đã gửi đủ những gì được yêu cầu; cán bộ đang xem. Bạn không phải làm gì.',
          en: 'You have sent all that was asked for; an officer is looking at it. You need not do anything.',
        }
      : by(
          dossier.supplement?.answered === undefined
            ? { vi: 'Bạn cần bổ sung hồ sơ', en: 'Please supply what is missing' }
            : {
                vi: 'Bạn đã trả lời các câu hỏi; còn giấy tờ bạn cần gửi tệp hoặc mang đến bộ phận một cửa',
                en: 'Your answers are in; please send the papers as files or bring them to the one-stop counter',
              },
          atTheLatest,
          dossier.supplement?.answerBy,
          stops,
        ),
  payment: ({ payBy }) => by({ vi: 'Bạn cần nộp tiền', en: 'Please pay what is due' }, atTheLatest, payBy, stops),
  suspended: ({ suspendedUntil }) =>
    by(
      { vi: 'Cơ quan tạm dừng giải quyết vì lý do nêu bên dưới', en: 'The agency has paused for the reason below' },
      { vi: 'chậm nhất đến', en: 'at the latest until' },
      suspendedUntil,
      {
        vi: ' Sau đó cơ quan giải quyết tiếp; bạn không phải làm gì.',
        en: ' Then it goes on; you need not do anything.',
      },
    ),
  withdrawn: () => ({
    vi: 'Hồ sơ đã dừng giải quyết theo yêu cầu của bạn.',
    en: 'The dossier was stopped because you asked for it.',
  }),
  stopped: () => ({
    vi: 'Hồ sơ đã dừng giải quyết. Lý do và căn cứ ở bên dưới. Bạn có thể nộp hồ sơ mới.',
    en: 'The dossier was stopped. The reason and its ground are below. You may file a new one.',
  }),
  closed: ({ validity, former }) => {
    if (validity === 'revoked')
      return {
        vi: 'Kết quả đã bị thu hồi và không còn giá trị. Lý do và căn cứ ở bên dưới.',
        en: 'The result was revoked and is void. The reason and its ground are below.',
      };
    if (former !== undefined)
      return {
        vi: 'Đã có kết quả mới thay kết quả cấp trước đây; bản cũ không còn giá trị. Kết quả mới ở bên dưới.',
        en: 'A new result has taken the place of the one issued before, which is void. The new one is below.',
      };
    return { vi: 'Hồ sơ đã xong. Kết quả ở bên dưới.', en: 'The dossier is finished. The result is below.' };
  },
  refused: () => ({
    vi: 'Hồ sơ không được tiếp nhận. Lý do và căn cứ ở bên dưới.',
    en: 'The dossier was refused. The reasons and their grounds are below.',
  }),
};

/** The agency has not given the result in time, and goes on. */
const overdue: Text = {
  vi: ' Kết quả đã quá hạn trả; cơ quan vẫn đang giải quyết, bạn không phải làm gì.',
  en: ' The result is past its due time; the agency is still at work on it, and you need not do anything.',
};
const agencyHas: ReadonlySet<Phase> = new Set([
  'check',
  'acknowledge',
  'decide',
  'external',
  'verify',
  'consult',
  'approve',
  'issue',
]);

const told = (dossier: Dossier): Text => {
  const { vi, en } = sentences[dossier.phase](dossier);
  const isOverdue =
    agencyHas.has(dossier.phase) && dossier.validity === 'none' && dossier.passed?.includes('result') === true;
  return isOverdue ? { vi: `${vi}${overdue.vi}`, en: `${en}${overdue.en}` } : { vi, en };
};

/** What happens now, who acts, and by when, in one sentence for the citizen. */
export const nowSentence = (dossier: Dossier): Text =>
  dossier.parked === undefined
    ? told(dossier)
    : {
        vi: 'Hệ thống tạm dừng ở bước này và đang được kỹ thuật xử lý. Bạn không phải làm gì.',
        en: 'The system has paused at this step and is being looked after. You need not do anything.',
      };
