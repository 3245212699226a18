import { sampleData } from '../../core/procedure/result-content.ts';
import kind from '../../procedures/results/birth-certificate.ts';
import type { ResultDocument } from '../../verification/result-document.ts';

export const issuedAt = new Date('2026-11-23T03:04:05Z');

const { agency, place, signer } = kind.issuer.sample;
const { number, holder, content } = kind.sample;

/** What the template of a birth certificate prints; everybody in it is invented. */
export const certificate = { ...sampleData(kind), place };

export const result: ResultDocument & { readonly signer: NonNullable<ResultDocument['signer']> } = {
  version: 1,
  kind: kind.slug,
  dossier: 'H37.001-261120-0007',
  procedure: { code: '1.001193', edition: '2026-01-01' },
  number,
  issuedAt: '2026-11-23T10:04:05+07:00',
  agency: { code: 'H37.001', name: agency.name },
  signer: { title: signer.title, name: signer.name },
  holder,
  status: { list: '/v1/status-lists/1', index: 7 },
  data: { child: content['child'] },
};
