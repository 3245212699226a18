import type { Text } from '../../core/text.ts';

export type Language = keyof Text;

const range = /^\s*(\*|[a-z]{1,8})(?:-[a-z\d-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/;

/** The language of an answer by `Accept-Language` (RFC 9110, 12.5.4): Vietnamese unless English is preferred to it. */
export const languageOf = (accepted = ''): Language => {
  const weights: Record<string, number> = {};
  for (const part of accepted.toLowerCase().split(',')) {
    const [, language, weight = '1'] = range.exec(part) ?? [];
    if (language !== undefined) weights[language] = Math.max(weights[language] ?? 0, Number(weight));
  }
  const { '*': any = 0, vi = any, en = any } = weights;
  return en > vi ? 'en' : 'vi';
};
