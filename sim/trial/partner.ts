import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { Edition } from '../../core/procedure/edition.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Application, AskPartner } from '../../functions/partners/ask-partner.ts';
import type { Partners } from '../../functions/partners/partner-settings.ts';
import type { Ask } from '../runtime/clients.ts';
import type { Chance } from '../time/chance.ts';
import { shares } from './shares.ts';

const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface PartnerParts {
  readonly edition: Edition;
  /** For whom answers are meant: the province’s code. */
  readonly audience: string;
  readonly chance: Chance;
  readonly now: () => number;
  /** Brings an answer to the province, later. */
  readonly bring: (dossier: string, answer: () => string) => void;
}

/** Whoever decides outside the province: grants most of what they are asked, refuses some, and leaves some unanswered until reminded. */
export const createPartner = ({ edition, audience, chance, now, bring }: PartnerParts) => {
  const { external, refusalReasons } = edition;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const said = (): object => {
    const [reason] = refusalReasons;
    if (chance.happens(shares.outsideUnclear)) return { outcome: 'rejected', reasons: ['ly-do-khac'] };
    if (reason !== undefined && chance.happens(shares.outsideRefuses))
      return { outcome: 'rejected', reasons: [reason.code] };
    const fills = external?.fills ?? [];
    const values = fills.map(({ place, kind }) => [place, kind === 'date' ? dateOf(now()) : 'Số mô phỏng']);
    return { outcome: 'accepted', values: Object.fromEntries(values) };
  };
  const answer =
    (partner: string, { dossier }: Application) =>
    (): string => {
      const claims = { iss: partner, aud: audience, sub: dossier, jti: randomUUID(), iat: Math.floor(now() / 1000) };
      const text = `${coded({ alg: 'ES256', kid: 'trial' })}.${coded({ ...claims, said: said() })}`;
      const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${text}.${signature.toString('base64url')}`;
    };
  const askPartner =
    (ask: Ask): AskPartner =>
    async (partner, application) =>
      ask('partner asked', () => {
        const isReminded = application.attempt > 1;
        const isSilent = chance.happens(isReminded ? shares.outsideDeaf : shares.outsideSilent);
        if (!isSilent) bring(application.dossier, answer(partner, application));
        return application.id;
      });
  const account = { url: 'http://partner.invalid', username: 'motcua', destination: 'VN:OUTSIDE' };
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = { kty: 'EC', crv: 'P-256', x, y, kid: 'trial', alg: 'ES256' } as const;
  const partners: Partners = external === undefined ? {} : { [external.agency]: { ...account, keys: [key] } };
  return { askPartner, partners };
};
