import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Dispute, isAwaited } from '../../core/dispute/dispute.ts';
import { phases, type Phase } from '../../core/lifecycle.ts';
import { buckets, tables } from '../building/names.ts';

const Contested = z.object({ disputes: z.array(z.custom<Dispute>()).default([]) });

/** A write that the engine has taken. */
export interface Written {
  readonly operation: string;
  readonly input: object;
}

type Guarded = NonNullable<TransactWriteItem['Put'] & TransactWriteItem['Delete']>;

const isTransaction = (input: object): input is { TransactItems: readonly TransactWriteItem[] } =>
  'TransactItems' in input;
const isSingle = (_input: object): _input is Partial<Guarded> => true;

const isUpload = (input: object): input is { Bucket: string; IfNoneMatch?: string } => 'Bucket' in input;

const writesOf = ({ operation, input }: Written): readonly Partial<Guarded>[] => {
  if (isTransaction(input)) return input.TransactItems.flatMap(({ Put, Delete }) => Put ?? Delete ?? []);
  return (operation === 'PutItem' || operation === 'DeleteItem') && isSingle(input) ? [input] : [];
};

/**
 * What can be seen at each write, long before a run comes to rest: events are only ever added, one after the other, and
 * every change of a dossier carries both of its guards. One guard alone would hide that the other is missing.
 */
export class AtEveryWrite {
  readonly breaches: string[] = [];
  /** Where each dossier stands now. */
  readonly phases = new Map<string, Phase>();
  /** Dossiers of which an owner of data has not answered, or a leader has not looked at what they said. */
  readonly awaited = new Set<string>();
  readonly #lengths = new Map<string, number>();

  see(written: Written): void {
    const { operation, input } = written;
    if (operation === 'PutObject' && isUpload(input) && input.Bucket === buckets.results && input.IfNoneMatch !== '*')
      this.breaches.push('a result is put over whatever stands there');
    for (const { TableName, Item, Key, ConditionExpression = '' } of writesOf(written)) {
      const place = Item ?? Key ?? {};
      const [pk, sk] = [place['pk']?.S ?? '', place['sk']?.S ?? ''];
      if (TableName === tables.views && pk.startsWith('CITIZEN#') && ConditionExpression === '')
        this.breaches.push('a dossier is filed without a guard');
      if (TableName !== tables.dossiers) continue;
      if (sk.startsWith('E#')) this.#event(pk.slice(2), Number(sk.slice(2)), Item ? ConditionExpression : undefined);
      if (sk === 'META') this.#head(pk.slice(2), place, ConditionExpression);
      if (sk === 'IDEM' && ConditionExpression === '') this.breaches.push('a key is remembered without a guard');
      if (sk === 'UNIQUE' && ConditionExpression === '') this.breaches.push('a birth’s place is taken without a guard');
    }
  }

  /** A condition of `undefined` stands for an event that is taken away. */
  #event(code: string, sequence: number, condition: string | undefined): void {
    const length = this.#lengths.get(code) ?? 0;
    if (condition === undefined || sequence !== length + 1) this.breaches.push(`${code}#${sequence} is written over`);
    if (condition?.includes('attribute_not_exists') !== true)
      this.breaches.push(`${code}#${sequence} is added without a guard`);
    this.#lengths.set(code, sequence);
  }

  #head(code: string, item: Record<string, AttributeValue>, condition: string): void {
    const version = item['version']?.N;
    const guard = version === '1' ? 'attribute_not_exists' : '#version';
    if (!condition.includes(guard)) this.breaches.push(`${code} comes to version ${version ?? ''} without a guard`);
    const phase = phases.find((known) => known === item['phase']?.S);
    if (phase !== undefined) this.phases.set(code, phase);
    const { disputes } = Contested.parse(unmarshall(item));
    if (disputes.some((dispute) => isAwaited(dispute) || dispute.review === 'open')) this.awaited.add(code);
    else this.awaited.delete(code);
  }
}
