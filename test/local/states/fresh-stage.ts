import { onTestFinished } from 'vitest';
import { createStage } from './stage.ts';

/** A stage that ends with its test. */
export const stageWith = (...given: Parameters<typeof createStage>) => {
  const stage = createStage(...given);
  onTestFinished(() => stage.close());
  return stage;
};
