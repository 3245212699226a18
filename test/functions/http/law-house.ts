import * as z from 'zod';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import type { Person } from '../../../core/person.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { documents, edition, holidays, procedure, province, rules, sources } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import type { Known } from '../sample-sources.ts';

/** The procedure with a fee that has to be paid before the decision, and somebody who is free of it. */
export const costly = catalogueOf({
  province,
  holidays,
  rules,
  sources,
  documents,
  procedures: [
    {
      ...procedure,
      editions: [
        {
          ...edition,
          fee: {
            ...edition.fee,
            amount: 8000,
            exemptions: [{ code: 'poor', label: { vi: 'Hộ nghèo', en: 'A poor household' }, ground: 'a law' }],
          },
        },
      ],
    },
  ],
});

type CommandOf<Key> = Key extends `POST /v1/dossiers/{code}/${infer Word}` ? Word : never;
type Command = CommandOf<EndpointKey>;
const Said = z.object({
  phase: z.optional(z.string()),
  code: z.string(),
  errors: z.optional(z.array(z.object({ pointer: z.string() }))),
});

export const monday = Date.parse('2026-11-23T09:00:00+07:00');

/** A house with one dossier that an officer has been asked to verify, on a Monday morning; commands by their last word. */
export const openLaw = async (catalogue?: typeof costly, known: Known = {}) => {
  const house = await openHouse(known, catalogue);
  house.at(monday);
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded', 'task-opened');
  /** Sends a command over the version that stands; answers `200 phase`, or the refusal’s code with its first pointer. */
  const send = async (word: Command, person: Person, body?: object): Promise<string> => {
    const { version } = await house.dossiers.require(code);
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` };
    const asked = { session: sessionOf(person), path: { code }, headers, body };
    const { status, body: answer } = await house.ask(`POST /v1/dossiers/{code}/${word}`, asked);
    const { phase, code: refusal, errors } = Said.parse(answer);
    return [status, phase ?? refusal, ...(errors ?? []).slice(0, 1).map(({ pointer }) => pointer)].join(' ');
  };
  return { ...house, code, send };
};
