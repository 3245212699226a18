import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { Refusal } from '../../core/refusal.ts';
import { endpoints, type EndpointKey } from '../endpoints.ts';
import { adviceOf } from './advised-refusal.ts';
import type { Door } from './front-door.ts';
import { isOpened, pageOf } from './problem-page.ts';
import { faultOf, httpOf, problemOf, type Handler, type ProblemReply, type Reply } from './reply.ts';
import { personOf, requestOf, type HttpEvent, type Request } from './request.ts';
import type { Watch } from './watch.ts';

/** The handlers of one function, by row of the endpoint table. */
export type Routes = Readonly<Partial<Record<EndpointKey, Handler>>>;

const isRoute = (routes: Routes, key: string): key is EndpointKey => Object.hasOwn(routes, key);

/** The endpoint table’s audience, enforced before any handler runs: deny by default. */
const requireAudience = (key: EndpointKey, request: Request): void => {
  const { audience, level2 = false }: { audience: readonly string[]; level2?: boolean } = endpoints[key];
  if (audience.includes('public')) return;
  const person = personOf(request);
  const belongs = person.kind === 'citizen' ? ['citizen'] : person.roles;
  if (!belongs.some((role) => audience.includes(role))) throw new Refusal('not-allowed');
  if (level2 && person.kind === 'citizen' && person.level < 2) throw new Refusal('level-2-required');
};

/** As Lambda calls it. */
type Answering = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** A Lambda function for HTTP: let in by the door, read, let the handler decide and write, answer; one log line whatever happens. */
export const edge =
  (routes: Routes, watch: Watch, door: Door, now: () => number = Date.now): Answering =>
  async (event) => {
    const begun = now();
    const { requestId } = event.requestContext;
    const answer = async (): Promise<Reply> => {
      await door(event);
      const request = requestOf(event, begun);
      const key = event.routeKey;
      const handler = isRoute(routes, key) ? routes[key] : undefined;
      if (handler === undefined || !isRoute(routes, key)) throw new Refusal('not-found');
      requireAudience(key, request);
      return handler(request);
    };
    const refused = (reply: ProblemReply, error: unknown): APIGatewayProxyStructuredResultV2 =>
      isOpened(event) ? pageOf(reply, adviceOf(error).again) : httpOf(reply);
    const facts = (reply: Reply) => ({ requestId, status: reply.status, ms: now() - begun });
    try {
      const reply = await answer();
      watch.done(event.routeKey, facts(reply));
      return httpOf(reply);
    } catch (error) {
      if (error instanceof Refusal) {
        const reply = problemOf(error, requestId);
        watch.done(event.routeKey, { ...facts(reply), refusal: error.code });
        return refused(reply, error);
      }
      const reply = faultOf(requestId);
      watch.fault(event.routeKey, error, facts(reply));
      return refused(reply, error);
    }
  };
