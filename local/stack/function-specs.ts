import { join } from 'node:path';
import * as z from 'zod';
import type { Caller } from '../cloud/engine.ts';
import type { Assembly } from './assembly.ts';
import type { FunctionSpec } from './function-pool.ts';
import { joinLayers, repoint } from './layers.ts';

const Function = z.object({
  Runtime: z.string().optional(),
  Handler: z.string().optional(),
  Role: z.string(),
  Code: z.object({ S3Key: z.string().optional() }),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Layers: z.array(z.string()).default([]),
});
const Layer = z.object({ Content: z.object({ S3Key: z.string() }) });

export interface FunctionPlace {
  readonly directory: string;
  readonly cloudUrl: string;
  credentials(caller: Caller): { accessKeyId: string; secretAccessKey: string };
}

/** Workers per function without reserved concurrency: enough to overlap, few enough for a laptop. */
const usualConcurrency = 4;

/** Functions of the template that can run here; of the others, what they are. */
export const functionSpecs = (
  assembly: Assembly,
  place: FunctionPlace,
): { specs: FunctionSpec[]; notEmulated: string[] } => {
  const ofType = (type: string): Assembly['resources'] => assembly.resources.filter((one) => one.type === type);
  const layers = new Map(
    ofType('AWS::Lambda::LayerVersion').map(({ physical, properties }) => [
      physical.ref,
      () => assembly.asset(Layer.parse(properties).Content.S3Key),
    ]),
  );
  // Providers of custom resources run at deployment; what they would do is done here, or named, without them.
  const providers = assembly.resources.map(({ properties }) => properties['ServiceToken']);
  const specs: FunctionSpec[] = [];
  const notEmulated: string[] = [];
  for (const { id, physical, properties, stack } of ofType('AWS::Lambda::Function')) {
    const arn = physical.attributes['Arn'] ?? physical.ref;
    if (providers.includes(arn)) continue;
    const { Runtime = '', Handler = 'index.handler', Code, ...rest } = Function.parse(properties);
    if (!Runtime.startsWith('nodejs') || Code.S3Key === undefined) {
      notEmulated.push(`AWS::Lambda::Function ${stack}/${id} (${Runtime || 'image'})`);
      continue;
    }
    const opt = join(place.directory, 'opt', physical.name);
    if (rest.Layers.length > 0)
      joinLayers(
        opt,
        rest.Layers.flatMap((layer) => layers.get(layer)?.() ?? []),
      );
    const directory = assembly.asset(Code.S3Key);
    const { accessKeyId, secretAccessKey } = place.credentials(rest.Role);
    const environment = {
      PATH: process.env['PATH'] ?? '',
      TZ: ':UTC',
      AWS_REGION: assembly.region,
      AWS_DEFAULT_REGION: assembly.region,
      AWS_ENDPOINT_URL: place.cloudUrl,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      AWS_LAMBDA_FUNCTION_NAME: physical.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(rest.MemorySize),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${physical.name}`,
      LAMBDA_TASK_ROOT: directory,
      _HANDLER: Handler,
      ...repoint(rest.Environment.Variables, opt),
    };
    specs.push({
      name: physical.name,
      arn,
      role: rest.Role,
      directory,
      handler: Handler,
      environment,
      timeout: rest.Timeout,
      memory: rest.MemorySize,
      concurrency: rest.ReservedConcurrentExecutions ?? usualConcurrency,
    });
  }
  return { specs, notEmulated };
};
