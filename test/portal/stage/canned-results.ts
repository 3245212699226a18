import type { OwnResults } from '../../../functions/answers/results.ts';
import { numbered, procedure } from './canned-data.ts';
import { no, ok, type Answered, type Asked } from './answered.ts';

type OwnResult = OwnResults['items'][number];

export const cannedResult = (number: number, holder: string, more: Partial<OwnResult> = {}): OwnResult => ({
  code: numbered(number),
  procedure: procedure.code,
  kind: 'birth-certificate',
  name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  number: `${number}/2026`,
  issuedAt: '2026-11-20T03:00:00Z',
  agency: 'Ủy ban nhân dân phường Hạc Thành',
  holder,
  role: 'also',
  state: 'valid',
  url: `/v1/results/${numbered(number)}`,
  uses: [{ slug: procedure.slug, name: procedure.name }],
  ...more,
});

/** What was issued to the person and their children. */
export class CannedResults {
  items: OwnResult[] = [];
  /** Of firms that the person represents; the register is silent where there are none to tell of. */
  ofFirms: OwnResult[] | undefined = [];

  /** The business register was asked for whom they may look. */
  named = 0;

  answer({ path, query }: Asked): Answered | undefined {
    if (path === '/v1/me/organisations') {
      if (this.ofFirms === undefined) return no(503, 'representation-unknown');
      this.named++;
      return ok({ items: [{ name: 'Công ty TNHH Xứ Lạng' }], until: '2026-11-24T03:10:00.000Z' });
    }
    if (path === '/v1/results' && query.get('of') === null) return ok({ items: this.items });
    if (path === '/v1/results')
      return this.ofFirms === undefined ? no(503, 'representation-unknown') : ok({ items: this.ofFirms });
    const held = [...this.items, ...(this.ofFirms ?? [])].find(({ url }) => url === path);
    if (held !== undefined) return ok({ url: '/icon.svg' });
    return path.startsWith('/v1/results/') ? no(404, 'not-found') : undefined;
  }
}
