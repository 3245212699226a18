import type { AtRest, Invariant, KeptDossier } from './invariant.ts';

/** Whose a birth is, by the notice that it was entered with. */
const parentsOf = ({ registers: { births, families } }: AtRest, code: string): readonly string[] => {
  const notice = births.get(code)?.noticeCode;
  const family = families.find((each) => each.notice.code === notice);
  return family === undefined ? [] : [family.mother.citizenId, family.father.citizenId];
};

const breachesOf = (rest: AtRest, { code }: KeptDossier): string[] => {
  const row = rest.items.find(({ pk, sk }) => pk === `D#${code}` && sk === 'WALLET#1');
  if (row === undefined) return [`the result of ${code} is on its way into wallets for ever`];
  const held = [...rest.registers.wallets].filter(([id]) => id.startsWith(`${code}:`)).map(([, { person }]) => person);
  const parents = parentsOf(rest, code);
  return [
    ...(held.toSorted().join() === parents.toSorted().join() ? [] : [`${code} is in the wallets of ${held.length}`]),
    ...(JSON.stringify(row['wallets']).split('"put"').length - 1 === held.length
      ? []
      : [`${code} says otherwise than the wallets into how many it has gone`]),
  ];
};

/** Every result of a kind that goes there lies once in the wallets of both parents, and in nobody else’s. */
export const ownWallet: Invariant = {
  name: 'results come into their own wallets, once',
  check: (rest) =>
    rest.dossiers.filter(({ meta }) => meta.phase === 'closed').flatMap((each) => breachesOf(rest, each)),
};
