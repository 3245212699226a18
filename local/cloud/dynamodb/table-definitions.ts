import type { AttributeDefinition, CreateTableInput, KeySchemaElement, Projection } from '@aws-sdk/client-dynamodb';
import type { KeyNames, KeyType, KeyTypes } from './keys.ts';
import { namesOf } from './keys.ts';
import { invalid, notEmulated, violated } from './refusals.ts';
import { views, type Index, type View } from './tables.ts';
import { required } from './validation.ts';

const wrong = 'One or more parameter values were invalid:';

const isType = (type: string | undefined): type is KeyType => type === 'S' || type === 'N' || type === 'B';

export const readTypes = (definitions: readonly AttributeDefinition[]): KeyTypes => {
  return Object.fromEntries(
    definitions.map(({ AttributeName, AttributeType }, place) => {
      const member = `attributeDefinitions.${place + 1}.member.attributeType`;
      if (!isType(AttributeType))
        throw violated(member, `'${AttributeType}'`, 'Member must satisfy enum value set: [B, N, S]');
      return [required('attributeName', AttributeName), AttributeType];
    }),
  );
};

const readKeys = (schema: readonly KeySchemaElement[] | undefined, types: KeyTypes): KeyNames => {
  const [first, second, ...more] = required('keySchema', schema);
  if (more.length > 0) throw notEmulated('Key schemas of more than two attributes');
  if (first?.KeyType !== 'HASH') throw invalid('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
  if (second && second.KeyType !== 'RANGE')
    throw invalid('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
  const keys = { hash: required('attributeName', first.AttributeName), range: second?.AttributeName };
  if (keys.hash === keys.range)
    throw invalid('Both the Hash Key and the Range Key element in the KeySchema have the same name');
  if (namesOf(keys).every((name) => Object.hasOwn(types, name))) return keys;
  throw invalid(
    `${wrong} Some index key attributes are not defined in AttributeDefinitions. ` +
      `Keys: [${namesOf(keys).join(', ')}], AttributeDefinitions: [${Object.keys(types).join(', ')}]`,
  );
};

interface IndexInput {
  IndexName: string | undefined;
  KeySchema: KeySchemaElement[] | undefined;
  Projection: Projection | undefined;
  ProvisionedThroughput?: object | undefined;
}
export const readIndex = (input: IndexInput, scope: Index['scope'], types: KeyTypes): Index => {
  if (input.ProvisionedThroughput) throw notEmulated('ProvisionedThroughput');
  const name = required('indexName', input.IndexName);
  if (!/^[\w.-]{3,255}$/.test(name)) throw invalid(`Invalid index name: ${name}`);
  const { ProjectionType: projection, NonKeyAttributes: included = [] } = required('projection', input.Projection);
  if (projection === undefined) throw invalid(`${wrong} Unknown ProjectionType: null`);
  if ((projection === 'INCLUDE') !== included.length > 0)
    throw invalid(`${wrong} ProjectionType is ${projection}, and NonKeyAttributes must fit it`);
  return { name, scope, projection, included, ...readKeys(input.KeySchema, types) };
};

export const refuseUnused = (types: KeyTypes, all: readonly KeyNames[]): void => {
  const used = new Set(all.flatMap(namesOf));
  if (Object.keys(types).every((name) => used.has(name))) return;
  throw invalid(
    `${wrong} Number of attributes in KeySchema does not exactly match number of attributes defined in ` +
      'AttributeDefinitions',
  );
};

const isView = (view: string | undefined): view is View => views.some((known) => known === view);
export const readView = (view: string | undefined): View => {
  if (isView(view)) return view;
  throw violated('streamViewType', `'${view}'`, `Member must satisfy enum value set: [${views.join(', ')}]`);
};

/** Checks a definition as a whole and reads keys and indexes out of it. */
export const readDefinition = (input: CreateTableInput) => {
  const name = required('tableName', input.TableName);
  if (!/^[\w.-]{3,255}$/.test(name))
    throw violated('tableName', `'${name}'`, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]{3,255}');
  if (input.BillingMode !== 'PAY_PER_REQUEST') throw notEmulated('Any BillingMode but PAY_PER_REQUEST');
  const types = readTypes(required('attributeDefinitions', input.AttributeDefinitions));
  const keys = readKeys(input.KeySchema, types);
  const indexes = [
    ...(input.GlobalSecondaryIndexes ?? []).map((index) => readIndex(index, 'global', types)),
    ...(input.LocalSecondaryIndexes ?? []).map((index) => readIndex(index, 'local', types)),
  ];
  for (const [place, index] of indexes.entries()) {
    if (indexes.findIndex((other) => other.name === index.name) < place)
      throw invalid(`${wrong} Duplicate index name: ${index.name}`);
    if (index.scope === 'global') continue;
    if (keys.range === undefined)
      throw invalid(
        `${wrong} Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex`,
      );
    if (index.hash !== keys.hash)
      throw invalid(
        `${wrong} Index KeySchema does not have the same leading hash key as table KeySchema for index: ` +
          `${index.name}. index hash key: ${index.hash}, table hash key: ${keys.hash}`,
      );
  }
  refuseUnused(types, [keys, ...indexes]);
  return { name, types, indexes, ...keys };
};
