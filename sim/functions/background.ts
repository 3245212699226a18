import type { DynamoDBStreamEvent } from 'aws-lambda';
import { work } from '../../functions/edge/work.ts';
import { announceEvents } from '../../functions/listeners/announce-events.ts';
import { countForms, createFormRecords } from '../../functions/listeners/count-form.ts';
import { fileViews } from '../../functions/listeners/file-views.ts';
import { moveOn } from '../../functions/listeners/move-on.ts';
import { mattersToLookAt } from '../../functions/linked/linked-store.ts';
import { createLookAgain } from '../../functions/linked/look-again.ts';
import { consume } from '../../functions/listeners/queue-consumer.ts';
import { signResult } from '../../functions/papers/sign-result.ts';
import { createSigningStore } from '../../functions/papers/signing-store.ts';
import { createIssues } from '../../functions/issued/issues.ts';
import { createPaperNumbers } from '../../functions/papers/paper-numbers.ts';
import { writeResult } from '../../functions/papers/write-result.ts';
import { takeStep } from '../../functions/steps/take-step.ts';
import { createFigureCount } from '../../functions/views/figures.ts';
import { createFiling } from '../../functions/views/filing.ts';
import { createFormCount } from '../../functions/views/form-figures.ts';
import { createQualityCount } from '../../functions/views/quality.ts';
import { listDeadLetters, redriveDeadLetters } from '../../functions/watching/dead-letters.ts';
import { recordOutage } from '../../functions/http/record-outage.ts';
import { sweep } from '../../functions/watching/sweep.ts';
import {
  buckets,
  busName,
  consumers,
  deadLettersOf,
  keyIds,
  machinePrefix,
  queueUrl,
  tables,
} from '../building/names.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Build } from '../runtime/runtime.ts';
import { http } from './api.ts';
import { onQueue } from './on-queue.ts';
import type { Outside } from './outside.ts';
import { storesOn, repositoryOn } from './stores.ts';

const isStream = (event: unknown): event is DynamoDBStreamEvent =>
  typeof event === 'object' && event !== null && 'Records' in event;

const slugsOf =
  ({ catalogue }: Outside) =>
  (procedure: string): string =>
    catalogue.procedure(procedure).slug;

export const outbox =
  (_outside: Outside): Build =>
  ({ bus }) => {
    const announce = announceEvents({ bus, busName });
    return async (event) => {
      if (!isStream(event)) throw new Error('no records');
      return announce(event);
    };
  };

export const moving =
  (outside: Outside): Build =>
  (clients) => {
    const { now, watch } = outside;
    const slugOf = slugsOf(outside);
    return onQueue(
      consume(watch, now, moveOn({ ...storesOn(clients), states: clients.states, machinePrefix, slugOf, now })),
    );
  };

export const projecting =
  ({ catalogue, now, watch }: Outside): Build =>
  (clients) =>
    onQueue(
      consume(
        watch,
        now,
        fileViews({
          ...storesOn(clients),
          catalogue,
          file: createFiling(clients.dynamodb, tables.views),
          countQuality: createQualityCount(clients.dynamodb, tables.views),
          countFigures: createFigureCount(clients.dynamodb, tables.views, catalogue),
        }),
        countForms({
          forms: createFormRecords(clients.dynamodb, tables.dossiers),
          count: createFormCount(clients.dynamodb, tables.views, catalogue.province.agency.code),
        }),
      ),
    );

export const steps =
  ({ catalogue, now, watch, sources, askPartner }: Outside): Build =>
  (clients) => {
    const tools = {
      ...storesOn(clients),
      catalogue,
      now,
      sources: { ...sources(clients.ask), repository: repositoryOn(clients, now) },
      states: clients.states,
      ...(askPartner === undefined ? {} : { askPartner: askPartner(clients.ask) }),
    };
    return work(watch, now, takeStep(tools));
  };

const issuedOn = ({ dynamodb }: Pick<Clients, 'dynamodb'>) => ({
  issues: createIssues(dynamodb, tables.dossiers),
  numbers: createPaperNumbers(dynamodb, tables.dossiers),
});

const papersOn = ({ s3 }: Pick<Clients, 's3'>) => ({
  s3,
  bucket: buckets.papers,
  signing: createSigningStore(s3, buckets.papers),
});

export const rendering =
  ({ catalogue, now, watch, renderer }: Outside): Build =>
  (clients) => {
    // Which picture stands on a paper moves no dossier.
    const codes = { pictureOf: async () => undefined };
    const tools = { ...storesOn(clients), catalogue, now, renderer, codes, ...papersOn(clients), ...issuedOn(clients) };
    return work(watch, now, writeResult(tools));
  };

export const signing =
  ({ now, watch, timestamp, revocation, phones, roots }: Outside): Build =>
  (clients) => {
    const tools = {
      ...storesOn(clients),
      ...buckets,
      table: tables.dossiers,
      ...papersOn(clients),
      ...issuedOn(clients),
      kms: clients.kms,
      keyIds,
      service: phones(clients.ask),
      revocation: revocation(clients.ask),
      timestamp: timestamp(clients.ask),
      roots,
      watch,
      now,
    };
    return work(watch, now, signResult(tools));
  };

export const watching =
  (outside: Outside): Build =>
  (clients) => {
    const { catalogue, now, watch } = outside;
    const queues = consumers.map((name) => ({
      name,
      queue: queueUrl(name),
      deadLetters: queueUrl(deadLettersOf(name)),
    }));
    const slugOf = slugsOf(outside);
    const letters = { sqs: clients.sqs, consumers: queues };
    const slugs = catalogue.procedures.map(({ slug }) => slug);
    const onSchedule = work(
      watch,
      now,
      sweep({
        ...storesOn(clients),
        catalogue,
        states: clients.states,
        machinePrefix,
        slugOf,
        slugs,
        watch,
        linked: {
          due: (before) => mattersToLookAt(clients.dynamodb, tables.dossiers, before),
          lookAgain: createLookAgain({ ...letters, now }),
        },
        now,
      }),
    );
    const onHttp = http(
      {
        'GET /v1/dead-letters': listDeadLetters(letters),
        'POST /v1/dead-letters/redrive': redriveDeadLetters(letters),
        'POST /v1/outages': recordOutage({ ...storesOn(clients), catalogue, watch, now }),
      },
      outside,
    );
    return async (event, context) =>
      Object.hasOwn(Object(event), 'routeKey') ? onHttp(event, context) : onSchedule(event);
  };
