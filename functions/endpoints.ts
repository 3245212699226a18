import type { Capability } from './capabilities.ts';
import { catalogueEndpoints } from './endpoints/catalogue.ts';
import { collectingEndpoints } from './endpoints/collecting.ts';
import { decidingEndpoints } from './endpoints/deciding.ts';
import { digitisingEndpoints } from './endpoints/digitising.ts';
import { draftingEndpoints } from './endpoints/drafting.ts';
import type { Endpoint, Rows } from './endpoints/endpoint.ts';
import { holdingEndpoints } from './endpoints/holding.ts';
import { intakeEndpoints } from './endpoints/intake.ts';
import { lookingEndpoints } from './endpoints/looking.ts';
import { presentingEndpoints } from './endpoints/presenting.ts';
import { previewingEndpoints } from './endpoints/previewing.ts';
import { publishingEndpoints } from './endpoints/publishing.ts';
import { readingEndpoints } from './endpoints/reading.ts';
import { receivingEndpoints } from './endpoints/receiving.ts';
import { representingEndpoints } from './endpoints/representing.ts';
import { requestingEndpoints } from './endpoints/requesting.ts';
import { resultsEndpoints } from './endpoints/results.ts';
import { revisingEndpoints } from './endpoints/revising.ts';
import { sessionEndpoints } from './endpoints/session.ts';
import { staffingEndpoints } from './endpoints/staffing.ts';
import { verifyingEndpoints } from './endpoints/verifying.ts';
import { watchingEndpoints } from './endpoints/watching.ts';
import { writingEndpoints } from './endpoints/writing.ts';

interface Answered extends Endpoint {
  /** The Lambda function that answers. */
  readonly capability: Capability;
}

function answeredBy<Key extends string>(capability: Capability, rows: Rows<Key>): Record<Key, Answered>;
function answeredBy(capability: Capability, rows: Rows): Record<string, Answered> {
  return Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, { ...row, capability }]));
}

/**
 * Every way in. API Gateway routes, the authoriser, the OpenAPI page and the authorisation tests are made from this
 * table; a new endpoint is one handler and one row. Each function carries its own rows only.
 */
export const endpoints = {
  ...answeredBy('catalogue', catalogueEndpoints),
  ...answeredBy('session', sessionEndpoints),
  ...answeredBy('drafting', draftingEndpoints),
  ...answeredBy('intake', intakeEndpoints),
  ...answeredBy('representing', representingEndpoints),
  ...answeredBy('reading', readingEndpoints),
  ...answeredBy('deciding', decidingEndpoints),
  ...answeredBy('collecting', collectingEndpoints),
  ...answeredBy('holding', holdingEndpoints),
  ...answeredBy('revising', revisingEndpoints),
  ...answeredBy('staffing', staffingEndpoints),
  ...answeredBy('results', resultsEndpoints),
  ...answeredBy('publishing', publishingEndpoints),
  ...answeredBy('verifying', verifyingEndpoints),
  ...answeredBy('presenting', presentingEndpoints),
  ...answeredBy('receiving', receivingEndpoints),
  ...answeredBy('digitising', digitisingEndpoints),
  ...answeredBy('writing', writingEndpoints),
  ...answeredBy('previewing', previewingEndpoints),
  ...answeredBy('requesting', requestingEndpoints),
  ...answeredBy('watching', watchingEndpoints),
  ...answeredBy('looking', lookingEndpoints),
};
export type EndpointKey = keyof typeof endpoints;
