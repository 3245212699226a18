import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import * as z from 'zod';

const Question = z.record(z.string(), z.unknown());
type Question = z.infer<typeof Question>;

/** How a source behaves: what it answers, or that it is down, slow, or somebody else’s page. */
export type Manner = { readonly body: object } | 'down' | 'slow' | 'page';

const read = async (request: IncomingMessage): Promise<Question> => {
  let text = '';
  for await (const part of request) text += String(part);
  return Question.parse(JSON.parse(text));
};

/** A source over HTTP that does as it is told and keeps every question. */
export const openSource = async () => {
  const asked: { readonly operation: string; readonly question: Question }[] = [];
  let manner: Manner = 'down';
  const server = createServer((request, response) => {
    void read(request).then((question) => {
      asked.push({ operation: (request.url ?? '').slice(1), question });
      if (manner === 'slow') return undefined;
      if (manner === 'down') return response.writeHead(503).end('{}');
      if (manner === 'page') return response.writeHead(200).end('<!doctype html><title>Cổng thông tin</title>');
      const envelope = { MaYeuCau: question['MaYeuCau'], ThoiDiem: '20261123101500' };
      return response.writeHead(200).end(JSON.stringify({ ...envelope, ...manner.body }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    behave: (as: Manner) => {
      manner = as;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
