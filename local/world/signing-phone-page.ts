import { escaped, page } from './page.ts';
import type { SigningOperation } from './signing-service.ts';

const asked = ({ id, description, hashes, at }: SigningOperation): string =>
  `<li><strong>${escaped(description ?? 'Ký số')}</strong><br>
<small>${escaped(at)} · SHA-256: <code>${hashes.map((hash) => escaped(hash.slice(0, 16))).join(', ')}…</code></small>
<form class="inline" method="post">
<input type="hidden" name="id" value="${escaped(id)}">
<button name="answer" value="approved">Đồng ý ký <span lang="en">Approve</span></button>
<button name="answer" value="refused">Từ chối <span lang="en">Refuse</span></button>
</form></li>`;

const none = '<p>Không có yêu cầu ký nào. <span lang="en">Nothing to sign.</span></p>';

/** The phones that ask something now. */
export const phonesPage = (waiting: readonly SigningOperation[]): string => {
  const owners = [...new Set(waiting.map(({ staffId }) => staffId))];
  const links = owners.map((each) => `<li><a href="/signing-service/phone/${escaped(each)}">${escaped(each)}</a></li>`);
  return page('Điện thoại ký số', links.length === 0 ? none : `<ul>${links.join('\n')}</ul>`);
};

/** What the phone of somebody whose key lies at the service shows. */
export const phonePage = (staffId: string, waiting: readonly SigningOperation[]): string =>
  page(`Điện thoại ký số của ${staffId}`, waiting.length === 0 ? none : `<ul>${waiting.map(asked).join('\n')}</ul>`);
