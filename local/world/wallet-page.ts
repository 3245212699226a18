import { readable } from './exchange-time.ts';
import { escaped, page } from './page.ts';
import { fullName, type Person } from './people.ts';
import type { Carried } from './wallets.ts';

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/** Claims that everybody sees, and names of those that the owner shows by choice. */
const shown = ({ credential, at }: Carried): string => {
  const [jwt = '', ...disclosures] = credential.split('~').filter((part) => part !== '');
  const names = disclosures
    .map((each) => decode(each))
    .flatMap((each) => (Array.isArray(each) ? [String(each[1])] : []));
  return `<li>${readable(at)}<pre>${escaped(JSON.stringify(decode(jwt.split('.')[1] ?? ''), undefined, 2))}</pre>
<p>Chỉ đưa ra khi chủ ví chọn: ${escaped(names.join(', '))} <span lang="en">Shown by choice only.</span></p></li>`;
};

/** Every wallet that holds something, the latest document first. */
export const walletPage = (people: readonly Person[], carried: readonly Carried[]): string => {
  const owners = people.flatMap(({ citizenId, name }) => {
    const own = carried.filter(({ owner }) => owner === citizenId).toReversed();
    return own.length === 0
      ? []
      : [`<h2>${escaped(fullName(name))} · ${citizenId}</h2>\n<ul>${own.map(shown).join('\n')}</ul>`];
  });
  const none = '<p>Chưa có giấy tờ nào. <span lang="en">No document yet.</span></p>';
  return page('Ví giấy tờ VNeID', owners.join('\n') || none);
};
