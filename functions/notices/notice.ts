import type { DossierEvent } from '../../events/dossier-event.ts';
import { instantText } from '../../core/clock/wording.ts';
import type { Text } from '../../core/text.ts';
import type { Told } from './told-of.ts';

/** What a citizen is told. It names nobody, and says nothing of what a paper says but until when to act. */
export interface Notice {
  /** The same for the same thing, however often it is told. */
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  /** Where the dossier is followed, when the address of the portal is known. */
  readonly link?: string;
}

/** What has happened to a dossier; `answerBy`: until when the citizen has to have answered, where they are waited for. */
export interface Happened {
  readonly code: string;
  readonly event: DossierEvent;
  readonly answerBy: string | undefined;
}

const title = (vi: string, en: string) => ({ title: { vi, en } });
/** Nobody is told of what is waited for without until when. */
const instant = (iso: string | undefined): Text => {
  if (iso === undefined) throw new Error('a notice without its instant');
  return instantText(Date.parse(iso));
};

/** They are told already when it is received that they have to come in person. */
const comesIn = (event: DossierEvent): boolean =>
  event.type === 'dossier-submitted' && event.data.route.includes('appointment');

type Said = Pick<Notice, 'title' | 'text'>;

/** What is said of each, first what the citizen has to do. */
const sayings: Readonly<Partial<Record<Told, (happened: Happened) => Said>>> = {
  '01': ({ code, event }) => ({
    ...title('Đã nhận hồ sơ', 'Your dossier is received'),
    text: {
      vi: `Cơ quan đã nhận hồ sơ ${code}. Giấy tiếp nhận và hẹn trả kết quả đã có trên Cổng dịch vụ công.${comesIn(event) ? ' Bạn phải đến làm thủ tục trực tiếp: mời chọn giờ hẹn trên trang theo dõi hồ sơ.' : ''}`,
      en: `The agency has received dossier ${code}. The receipt with the appointment is on the public service portal.${comesIn(event) ? ' You have to come in person: please choose a time on the page of the dossier.' : ''}`,
    },
  }),
  '02': ({ code, answerBy }) => ({
    ...title('Bạn cần bổ sung hồ sơ', 'Please supply what is missing'),
    text: {
      vi: `Bạn cần bổ sung hồ sơ ${code}, chậm nhất ${instant(answerBy).vi}. Quá hạn này hồ sơ sẽ dừng giải quyết. Phiếu yêu cầu bổ sung đã có trên Cổng dịch vụ công.`,
      en: `Please supply what is missing in dossier ${code}, at the latest by ${instant(answerBy).en}. After that the dossier is stopped. The request is on the public service portal.`,
    },
  }),
  '03': ({ code }) => ({
    ...title('Hồ sơ không được tiếp nhận', 'Your dossier was refused'),
    text: {
      vi: `Hồ sơ ${code} không được tiếp nhận. Lý do và căn cứ ở Phiếu từ chối trên Cổng dịch vụ công.`,
      en: `Dossier ${code} was refused. The reasons and their grounds are in the notice on the public service portal.`,
    },
  }),
  '04': ({ code, event }) => ({
    ...title('Xin lỗi và hẹn lại ngày trả kết quả', 'An apology and a new day'),
    text: {
      vi: `Cơ quan xin lỗi và hẹn lại: kết quả của hồ sơ ${code} có chậm nhất ${instant(event.due).vi}. Phiếu xin lỗi đã có trên Cổng dịch vụ công.`,
      en: `The agency apologises: the result of dossier ${code} is there at the latest by ${instant(event.due).en}. The apology is on the public service portal.`,
    },
  }),
  '05': ({ code }) => ({
    ...title('Hồ sơ đã dừng giải quyết', 'Your dossier was stopped'),
    text: {
      vi: `Hồ sơ ${code} đã dừng giải quyết. Lý do ở Thông báo dừng trên Cổng dịch vụ công.`,
      en: `Dossier ${code} was stopped. The reason is in the notice on the public service portal.`,
    },
  }),
  result: ({ code }) => ({
    ...title('Đã có kết quả', 'The result is there'),
    text: {
      vi: `Hồ sơ ${code} đã có kết quả. Bạn có thể xem và tải về trên Cổng dịch vụ công.`,
      en: `The result of dossier ${code} is there. You can see and download it on the public service portal.`,
    },
  }),
  appointment: ({ code, event }) => {
    if (event.type !== 'appointment-made') throw new Error('a notice of a time without it');
    const { at, place } = event.data;
    return {
      ...title('Giờ hẹn đến làm thủ tục', 'When you come in person'),
      text: {
        vi: `Mời bạn đến ${place.vi}, lúc ${instant(at).vi}, vì hồ sơ ${code}. Cần mang theo gì và đổi giờ hẹn: xem trang theo dõi hồ sơ.`,
        en: `Please come to ${place.en}, at ${instant(at).en}, because of dossier ${code}. What to bring, and another time: see the page of the dossier.`,
      },
    };
  },
  missed: ({ code }) => ({
    ...title('Bạn chưa đến theo giờ hẹn', 'You did not come at the time you chose'),
    text: {
      vi: `Bạn chưa đến theo giờ hẹn của hồ sơ ${code}. Bạn làm tiếp được gì: xem trang theo dõi hồ sơ.`,
      en: `You did not come at the time chosen for dossier ${code}. What you can do next is on the page of the dossier.`,
    },
  }),
  draft: ({ code, answerBy }) => ({
    ...title('Bạn cần xem và xác nhận bản dự thảo', 'Please look at the draft and confirm it'),
    text: {
      vi: `Bạn cần xem và xác nhận bản dự thảo của hồ sơ ${code} trên Cổng dịch vụ công, chậm nhất ${instant(answerBy).vi}. Quá thời điểm đó không trả lời được coi là đồng ý.`,
      en: `Please look at the draft of dossier ${code} on the public service portal and confirm it, at the latest by ${instant(answerBy).en}. No answer by then counts as consent.`,
    },
  }),
  fee: ({ code, answerBy }) => ({
    ...title('Bạn cần nộp tiền', 'Please pay what is due'),
    text: {
      vi: `Bạn cần nộp tiền cho hồ sơ ${code}, chậm nhất ${instant(answerBy).vi}. Quá hạn này hồ sơ sẽ dừng giải quyết. Số tiền và cách nộp ở trang theo dõi hồ sơ.`,
      en: `Please pay what is due for dossier ${code}, at the latest by ${instant(answerBy).en}. After that the dossier is stopped. The sum and how to pay are on the page of the dossier.`,
    },
  }),
  pause: ({ code, answerBy }) => ({
    ...title('Tạm dừng giải quyết', 'Paused for a while'),
    text: {
      vi: `Cơ quan tạm dừng giải quyết hồ sơ ${code}, chậm nhất đến ${instant(answerBy).vi}. Lý do ở trang theo dõi hồ sơ; bạn không phải làm gì.`,
      en: `The agency has paused dossier ${code}, at the latest until ${instant(answerBy).en}. The reason is on the page of the dossier; you need not do anything.`,
    },
  }),
  revocation: ({ code }) => ({
    ...title('Kết quả đã bị thu hồi', 'Your result was revoked'),
    text: {
      vi: `Kết quả của hồ sơ ${code} đã bị thu hồi và không còn giá trị. Lý do ở trang theo dõi hồ sơ.`,
      en: `The result of dossier ${code} was revoked and is void. The reason is on the page of the dossier.`,
    },
  }),
  correction: ({ code }) => ({
    ...title('Kết quả được cấp lại', 'Your result is issued anew'),
    text: {
      vi: `Cơ quan đang ký kết quả mới thay kết quả đã cấp của hồ sơ ${code}. Lý do ở trang theo dõi hồ sơ; bạn không phải làm gì.`,
      en: `The agency is signing a new result in the place of the one issued for dossier ${code}. The reason is on the page of the dossier; you need not do anything.`,
    },
  }),
  extension: ({ code, event }) => ({
    ...title('Gia hạn giải quyết', 'More time is needed'),
    text: {
      vi: `Hồ sơ ${code} được gia hạn giải quyết: kết quả có chậm nhất ${instant(event.due).vi}. Lý do ở trang theo dõi hồ sơ.`,
      en: `Dossier ${code} takes more time: the result is there at the latest by ${instant(event.due).en}. The reason is on the page of the dossier.`,
    },
  }),
};

/** What is told of something that has happened. `id` is its own; `origin` is the portal’s, or empty. */
export const noticeOf = (told: Told, id: string, happened: Happened, origin: string): Notice => {
  const saying = sayings[told];
  if (saying === undefined) throw new Error(`of ${told} nobody is told`);
  const { code } = happened;
  return { id, ...saying(happened), ...(origin === '' ? {} : { link: `${origin}/ho-so/${code}` }) };
};
