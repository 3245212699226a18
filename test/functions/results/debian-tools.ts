import { spawnSync } from 'node:child_process';

const missing = (tools: readonly string[]): string[] =>
  tools.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);

/** Skips the test, saying why, where one of the tools is not installed. */
export const needs = (skip: (note: string) => void, ...tools: string[]): void => {
  const absent = missing(tools);
  if (absent.length > 0) skip(`not installed: ${absent.join(', ')}`);
};

/** Runs a tool; its output, both streams. A fault when it fails. */
export const run = (tool: string, ...parameters: string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(tool, parameters, { encoding: 'utf8' });
  if (error || status !== 0)
    throw new Error(`${tool} ${parameters.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout + stderr;
};
