/** What a function may do, by the thing it touches; each word is one IAM action on exactly that thing. */
export interface Rights {
  readonly dossiers?: readonly TableAction[];
  readonly views?: readonly TableAction[];
  readonly drafts?: readonly TableAction[];
  readonly sessions?: readonly TableAction[];
  /** How often each person did what is dear. */
  readonly quotas?: readonly TableAction[];
  readonly keys?: readonly TableAction[];
  readonly staff?: readonly TableAction[];
  /** The staff directory by unit. */
  readonly units?: readonly 'Query'[];
  readonly accesses?: readonly TableAction[];
  /** Locked bucket of signed results. */
  readonly results?: readonly ObjectAction[];
  /** Official forms, and results that are not signed yet. */
  readonly papers?: readonly ObjectAction[];
  /** Files that were sent in and are not screened yet. */
  readonly quarantine?: readonly ('PutObject' | 'GetObject' | 'GetObjectVersionTagging' | 'DeleteObjectVersion')[];
  /** Key under which the province's master key is wrapped. */
  readonly vault?: readonly ('Decrypt' | 'GenerateDataKey')[];
  readonly officerKey?: readonly 'Sign'[];
  readonly sealKey?: readonly 'Sign'[];
  readonly issuerKey?: readonly 'Sign'[];
  readonly machines?: readonly ('StartExecution' | 'SendTaskSuccess' | 'ListExecutions')[];
  readonly secrets?: readonly 'GetSecretValue'[];
  /** The password at the national portal. */
  readonly portalSecret?: readonly 'GetSecretValue'[];
  /** The password where citizens are sent messages. */
  readonly messagesSecret?: readonly 'GetSecretValue'[];
  /** The password at the remote signing service. */
  readonly signingSecret?: readonly 'GetSecretValue'[];
  /** The password at the wallets. */
  readonly walletSecret?: readonly 'GetSecretValue'[];
  /** The passwords where somebody decides outside the province. */
  readonly partnersSecret?: readonly 'GetSecretValue'[];
  /** The secret that the front door shows. */
  readonly door?: readonly 'GetSecretValue'[];
  /** The province's event bus. */
  readonly bus?: readonly 'PutEvents'[];
  /** Queues of the consumers, and their dead letters. */
  readonly queues?: readonly ('SendMessage' | 'GetQueueAttributes')[];
  readonly deadLetters?: readonly ('ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes')[];
  /** What could not even be handed to them. */
  readonly undelivered?: readonly 'GetQueueAttributes'[];
}
type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'ConditionCheckItem';
type ObjectAction = 'GetObject' | 'GetObjectVersion' | 'PutObject' | 'DeleteObjectVersion';
