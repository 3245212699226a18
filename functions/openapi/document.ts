import type { CatalogueDocument } from '../catalogue.ts';
import { endpoints } from '../endpoints.ts';
import { bodies } from '../http/bodies.ts';
import { operations } from './operations.ts';
import type { Described } from './operations/operation.ts';
import { parametersOf } from './parameters.ts';
import { responsesOf } from './responses.ts';
import { answerSchemas, bodySchema, formSchemas } from './schemas.ts';

const operationOf = (key: Described, forms: readonly string[]): object => {
  const { command, audience, capability } = endpoints[key];
  const operation = operations[key];
  const body = bodies[key];
  const { vi, en } = operation.summary;
  return {
    operationId: command,
    summary: `${vi} · ${en}`,
    tags: [capability],
    'x-audience': audience,
    ...(audience.some((who) => who === 'public' || who === 'partner') ? { security: [] } : {}),
    parameters: parametersOf(operation),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body, forms) } } } }),
    responses: responsesOf(key, operation),
  };
};

const isDescribed = (key: string): key is Described => key in operations;

const description = `Mọi lời từ chối là một tài liệu RFC 9457 có cả tiếng Việt và tiếng Anh trong \`texts\`. Giá trị lấy từ cơ sở dữ
liệu (\`prefill\` có \`lock\`) thì gửi lại y nguyên.

Every refusal is an RFC 9457 problem document with both languages in \`texts\`; who opens an address in a browser
(\`Accept: text/html\`) is answered with a page. Values that come from a database (\`prefill\` with \`lock\`) are sent back
as they are. Writes come from the portal’s own origin, or from no browser.`;

/** OpenAPI 3.1 from the endpoint table, the schemas of bodies and answers, and the forms in force on a civil date. */
export const openApiDocument = (
  { province, procedures }: Pick<CatalogueDocument, 'province' | 'procedures'>,
  date: string,
): object => {
  const forms = formSchemas(procedures, date);
  const paths: Record<string, Record<string, object>> = {};
  for (const key of Object.keys(endpoints).filter(isDescribed)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(key, Object.keys(forms)) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `motcua · ${province.name.vi}`,
      version: '1',
      summary: 'Tiếp nhận và giải quyết thủ tục hành chính',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
      schemas: { ...answerSchemas(), ...forms },
    },
  };
};
