import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';

const pk = { S: 'MASTER' };
const encryption = { purpose: 'motcua-master-key' };

const stored = async (dynamodb: DynamoDBClient, table: string): Promise<Uint8Array | undefined> => {
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: table, Key: { pk }, ConsistentRead: true }));
  return Item?.['wrapped']?.B;
};

/**
 * The province's master key, unwrapped by KMS once per container; KMS may be down afterwards. The first sign-in
 * makes it; when two do at once, the conditional write lets one win.
 */
export const loadMasterKey = async (
  dynamodb: DynamoDBClient,
  kms: KMSClient,
  table: string,
  keyId: string,
): Promise<Uint8Array> => {
  let wrapped = await stored(dynamodb, table);
  if (wrapped === undefined) {
    const fresh = await kms.send(
      new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: encryption }),
    );
    if (fresh.CiphertextBlob === undefined) throw new Error('KMS gave no data key');
    const write = new PutItemCommand({
      TableName: table,
      Item: { pk, wrapped: { B: fresh.CiphertextBlob } },
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': 'pk' },
    });
    const won = await dynamodb.send(write).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      },
    );
    wrapped = won ? fresh.CiphertextBlob : await stored(dynamodb, table);
  }
  const opened = await kms.send(
    new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: encryption }),
  );
  if (opened.Plaintext === undefined) throw new Error('KMS gave no plain key');
  return opened.Plaintext;
};
