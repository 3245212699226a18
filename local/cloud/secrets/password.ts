import { randomInt } from 'node:crypto';
import type { GetRandomPasswordCommandInput } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../engine.ts';

const classes = {
  ExcludeLowercase: 'abcdefghijklmnopqrstuvwxyz',
  ExcludeUppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ExcludeNumbers: '0123456789',
  ExcludePunctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
} as const;

const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** A password with at least one sign of every class that is not excluded, unless that is waived. */
export const generatePassword = (input: GetRandomPasswordCommandInput): string => {
  const excluded = input.ExcludeCharacters ?? '';
  const kinds = Object.entries(classes)
    .filter(([name]) => !Object.entries(input).some(([flag, value]) => flag === name && value === true))
    .map(([, signs]) =>
      Array.from(signs)
        .filter((sign) => !excluded.includes(sign))
        .join(''),
    )
    .filter((signs) => signs !== '');
  if (input.IncludeSpace) kinds.push(' ');
  const all = kinds.join('');
  const length = input.PasswordLength ?? 32;
  if (all === '' || length < kinds.length) throw new AwsError('InvalidParameterException', 'No such password exists');
  const once = input.RequireEachIncludedType === false ? [] : kinds.map(pick);
  const signs = [...once, ...Array.from({ length: length - once.length }, () => pick(all))];
  for (let last = signs.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [signs[last], signs[other]] = [signs[other] ?? '', signs[last] ?? ''];
  }
  return signs.join('');
};
