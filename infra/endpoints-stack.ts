import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Endpoints } from './parts/endpoints.ts';
import type { ServiceStack } from './service-stack.ts';

interface EndpointsStackProps extends StackProps {
  /** Its slug, by which the log is called. */
  readonly province: string;
  readonly service: Pick<ServiceStack, 'api' | 'functions' | 'key'>;
}

/** What the API answers, apart from the service: each endpoint adds a resource, and a stack holds five hundred at most. */
export class EndpointsStack extends Stack {
  constructor(scope: Construct, id: string, { province, service, ...props }: EndpointsStackProps) {
    super(scope, id, props);
    const { api, functions, key } = service;
    new Endpoints(this, 'Endpoints', { api, functions, logKey: key, logName: province });
  }
}
