import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ProblemReply } from './problem.ts';
import { httpOf } from './reply.ts';
import type { HttpEvent } from './request.ts';

/** Whether a person will look at the answer as it is: the address was opened in a browser, not asked for by a script. */
export const isOpened = ({ requestContext, headers }: HttpEvent): boolean =>
  requestContext.http.method === 'GET' && /\btext\/html\b/.test(headers['accept'] ?? '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const link = (address: string, vi: string, en: string): string =>
  `<p><a href="${escaped(address)}">${vi} <span lang="en">${en}</span></a></p>`;

const inBothLanguages = { 'content-type': 'text/html; charset=utf-8', 'content-language': 'vi, en' };

/** A problem as a page: the sentence in both languages, and the way on. The strict headers allow it no style. */
export const pageOf = ({ body, ...reply }: ProblemReply, again?: string): APIGatewayProxyStructuredResultV2 => {
  const { vi, en } = body.texts;
  const page = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cổng dịch vụ công</title>
</head>
<body>
<main>
<h1>${escaped(vi)}</h1>
<p lang="en">${escaped(en)}</p>
${again === undefined ? '' : link(again, 'Thử lại', 'Try again')}
${link('/', 'Về trang đầu', 'To the first page')}
</main>
</body>
</html>
`;
  return {
    ...httpOf({ ...reply, headers: { ...reply.headers, ...inBothLanguages } }),
    body: page,
  };
};
