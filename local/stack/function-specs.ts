import { join } from 'node:path';
import * as z from 'zod';
import type { Caller } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import type { FunctionSpec } from './function-pool.ts';
import { mountLayers, repoint } from './layers.ts';

const Function = z.object({
  Runtime: z.string(),
  Handler: z.string(),
  Role: z.string(),
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).optional(),
  Timeout: z.number(),
  MemorySize: z.number(),
  ReservedConcurrentExecutions: z.number().optional(),
  Layers: z.array(z.string()).default([]),
});
const Layer = z.object({ Content: z.object({ S3Key: z.string() }) });

export interface FunctionPlace {
  readonly directory: string;
  readonly cloudUrl: string;
  credentials(caller: Caller): { accessKeyId: string; secretAccessKey: string };
}

/** Workers per function: enough to overlap, few enough for a laptop. */
const mostWorkers = 4;

/** The functions of the template, ready to run. */
export const functionSpecs = ({ resources, region, asset }: Assembly, place: FunctionPlace): FunctionSpec[] => {
  const layers = new Map(
    resources.of('AWS::Lambda::LayerVersion', Layer).map(({ ref, properties }) => [ref, properties.Content.S3Key]),
  );
  // Providers of custom resources run at deployment; what they would do is done here without them.
  const deployments = resources.of('Custom::CDKBucketDeployment', z.object({ ServiceToken: z.string() }));
  const providers = deployments.map(({ properties }) => properties.ServiceToken);
  const functions = resources.of('AWS::Lambda::Function', Function).filter(({ arn }) => !providers.includes(arn));
  return functions.map(({ name, arn, properties }) => {
    const { Runtime, Handler: handler, Role: role, Timeout: timeout, MemorySize: memory } = properties;
    const concurrency = Math.min(mostWorkers, properties.ReservedConcurrentExecutions ?? mostWorkers);
    if (!Runtime.startsWith('nodejs')) throw new Error(`the function ${name} runs on ${Runtime}: not emulated`);
    const mounted = properties.Layers.map((layer) => asset(layers.get(layer) ?? layer));
    const opt = mountLayers(join(place.directory, 'opt'), mounted);
    const directory = asset(properties.Code.S3Key);
    const { accessKeyId, secretAccessKey } = place.credentials(role);
    const environment = {
      PATH: process.env['PATH'] ?? '',
      TZ: ':UTC',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ENDPOINT_URL: place.cloudUrl,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      LAMBDA_TASK_ROOT: directory,
      _HANDLER: handler,
      ...repoint(properties.Environment?.Variables ?? {}, opt),
    };
    return { name, arn, role, directory, handler, environment, timeout, memory, concurrency };
  });
};
