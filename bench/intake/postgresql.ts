import { createHash, randomBytes } from 'node:crypto';
import Fastify, { LogController } from 'fastify';
import { Pool } from 'pg';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';
import { link } from '../../core/chain.ts';
import { after } from '../../core/fold.ts';
import { dossierCode } from '../../core/dossier-code.ts';
import { Draft } from '../../core/draft.ts';
import { particularsContext } from '../../core/particulars.ts';
import { submit } from '../../core/submit.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { SubmitDossierBody } from '../../functions/http/bodies.ts';
import { deriveKey, keyedHash, open, seal } from '../../functions/vault/sealing.ts';
import { personHeader, Tally, type Contender, type Offered, type Order, type Promised } from './app.ts';
import { claimOf } from './claims.ts';
import { countStatement, readStatement, schema, seedStatement, takeStatement } from './statements.ts';

const Known = z.object({ remembered: z.nullable(z.string()), draft: z.nullable(z.string()), wrapped: z.string() });
const Counted = z.object({ number: z.int() });
const hour = 3_600_000;
const keyName = 'idempotency-key';

/**
 * The same intake on Fastify and PostgreSQL: the same law from `core`, the same schema, the same sealing, the same
 * facts durable in one transaction, with as few round trips as we could find.
 */
export const startPostgresql = async (order: Order, offered: Offered): Promise<Contender> => {
  const { directory, claims, now } = order;
  const access = { host: directory, user: 'bench', database: 'motcua', max: 16 };
  const pools: Readonly<Record<Promised, Pool>> = {
    power: new Pool({ ...access, options: '-c synchronous_commit=on' }),
    process: new Pool({ ...access, options: '-c synchronous_commit=off' }),
  };
  let pool = pools.power;
  await pool.query(schema);
  const master = randomBytes(32);
  const wrapping = deriveKey(master, 'citizen-keys');
  const index = deriveKey(master, 'index');
  const seeds = Array.from({ length: claims }, (_, number) => {
    const { person, draft } = claimOf(offered.procedure, offered.province, now, number);
    const own = randomBytes(32);
    const sealed = seal(own, `draft:${draft.id}`, JSON.stringify(draft));
    return [person, seal(wrapping, person, own), draft.id, sealed];
  });
  const columns = [0, 1, 2, 3].map((column) => seeds.map((seed) => seed[column]));
  await pool.query({ name: 'seed', text: seedStatement, values: columns });
  await pool.query('VACUUM ANALYZE');

  const hashed = (values: readonly string[]) => values.map((value) => keyedHash(index, value));
  const most = offered.province.limits.perHour.submissions;
  const tally = new Tally();
  const ask = async (name: string, text: string, values: readonly unknown[]) => {
    tally.add(name);
    const { rows } = await pool.query({ name, text, values });
    return rows[0];
  };

  const take = async (person: string, key: string, raw: unknown): Promise<object | undefined> => {
    const at = Date.now();
    const body = SubmitDossierBody.parse(raw);
    const requestHash = createHash('sha256').update(canonicalJson(body)).digest('hex');
    const known = Known.parse(await ask('read', readStatement, [person, key, body.draft, Math.floor(at / hour), most]));
    if (known.remembered !== null || known.draft === null) return undefined;
    const own = open(wrapping, person, known.wrapped);
    const draft = Draft.parse(JSON.parse(open(own, `draft:${body.draft}`, known.draft).toString('utf8')));
    const citizen = { kind: 'citizen', id: person, level: 2 } as const;
    const { applicant, prefill } = draft;
    const flags = body.flags ?? draft.flags;
    const submitted = submit({ ...offered, draft, citizen, answers: body.answers, flags, at });
    const particulars = JSON.stringify({ applicant, answers: submitted.answers, prefill, flags });
    const placed = submitted.unique.map(({ path, pair, given: held }) => ({
      path,
      hash: keyedHash(index, pair),
      held,
    }));
    const hashes = placed.flatMap(({ hash, held }) => (held ? [hash] : []));
    const { given, all } = submitted.identifiers;
    const unique = placed.map(({ path, hash }) => ({ path, hash }));
    const event = submitted.event({ concerned: hashed(given), named: hashed(all), unique });
    const day = dateOf(at);
    for (;;) {
      const counted = z.optional(Counted).parse(await ask('count', countStatement, [submitted.unit, day]));
      const number = (counted?.number ?? 0) + 1;
      const code = dossierCode(submitted.unit, at, number);
      const sealed = seal(own, particularsContext(code), particulars);
      const recorded = link(code, undefined, { ...event, sealed });
      const dossier = after(undefined, recorded);
      const expires = Math.floor(at / 1000) + 30 * 24 * 3600;
      const facts = [submitted.unit, day, number, person, key, requestHash, code, expires, draft.id];
      const documents = [JSON.stringify(dossier), JSON.stringify(recorded)];
      const taken = await ask('take', takeStatement, [...facts, ...documents, hashes]);
      const { status, phase, dueAt, submittedAt } = dossier;
      if (taken !== undefined)
        return { code, status, phase, dueAt, submittedAt, receipt: `/v1/dossiers/${code}/receipt` };
    }
  };

  const fastify = Fastify({ logger: true, logController: new LogController({ disableRequestLogging: true }) });
  fastify.post('/v1/dossiers', async (request, reply) => {
    const { [personHeader]: person, [keyName]: key } = request.headers;
    const answer = await take(String(person), String(key), request.body);
    request.log.info({ status: answer === undefined ? 409 : 201 }, 'submit');
    return reply.code(answer === undefined ? 409 : 201).send(answer);
  });
  await fastify.listen({ host: '127.0.0.1', port: 0 });
  return {
    server: fastify.server,
    promise: (what) => {
      pool = pools[what];
    },
    operations: () => tally.take(),
    storeMs: () => 0,
    plain: () => undefined,
  };
};
