import type { Received } from './messages.ts';
import { escaped, page } from './page.ts';
import { fullName, type Person } from './people.ts';
import { readable } from './exchange-time.ts';

const received = ({ message, at }: Received): string =>
  `<li><strong>${escaped(message.TieuDe)}</strong> · ${readable(at)}<br>${escaped(message.NoiDung).replaceAll('\n', '<br>')}${
    message.DuongDan === undefined ? '' : `<br><a href="${escaped(message.DuongDan)}">${escaped(message.DuongDan)}</a>`
  }</li>`;

/** Everybody’s inbox at VNeID, the latest message first; who has none is left out. */
export const inboxPage = (people: readonly Person[], messages: readonly Received[]): string => {
  const inboxes = people.flatMap(({ citizenId, name }) => {
    const own = messages.filter(({ message }) => message.SoDinhDanh === citizenId).toReversed();
    return own.length === 0
      ? []
      : [`<h2>${escaped(fullName(name))} · ${citizenId}</h2>\n<ul>${own.map(received).join('\n')}</ul>`];
  });
  const none = '<p>Chưa có thông báo nào. <span lang="en">No message yet.</span></p>';
  return page('Hộp thư VNeID', inboxes.join('\n') || none);
};
