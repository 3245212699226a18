import { read, send } from '../../api/request.ts';
import type { Text } from '../../words/text.ts';

/** Who can be asked what the state holds of the person. */
export interface OwnSource {
  readonly id: string;
  readonly name: Text;
  readonly owner: Text;
  readonly questions: readonly string[];
  readonly ground: string;
  /** By when its owner is expected to answer that something is wrong. */
  readonly corrections: { readonly count: number };
}

export interface OwnAnswer {
  readonly question: string;
  readonly status: 'found' | 'missing' | 'unavailable';
  /** Under their number stands somebody of another name. */
  readonly why?: 'another-name';
  readonly asOf?: string;
  readonly evidence?: string;
  readonly record?: Readonly<Record<string, unknown>>;
}

interface OwnData {
  readonly source: string;
  readonly answers: readonly OwnAnswer[];
}

export const listOwnSources = (): Promise<{ readonly items: readonly OwnSource[] }> => read('/v1/me/data');

/** Has one source asked: it stands in the person’s log. */
export const askOwnData = (source: string): Promise<OwnData> => send('POST', '/v1/me/data', { body: { source } });
