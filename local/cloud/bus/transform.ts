import { isObject, type Json } from './pattern.ts';

export interface TargetInput {
  readonly Input?: string | undefined;
  readonly InputPath?: string | undefined;
  readonly InputTransformer?:
    | { readonly InputPathsMap?: Record<string, string> | undefined; readonly InputTemplate: string | undefined }
    | undefined;
}

/** The value at `$.detail.items[0].name`; these plain paths are all that a target may use. */
const at = (path: string, event: Json): Json | undefined => {
  const steps = [...path.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)];
  return steps.reduce<Json | undefined>((value, [, name, index, quoted]) => {
    if (index !== undefined) return Array.isArray(value) ? value[Number(index)] : undefined;
    const key = name ?? quoted ?? '';
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, event);
};

/** Inside quotation marks a placeholder becomes text, elsewhere the value as JSON. */
const fill = (template: string, valueOf: (name: string) => Json | undefined): string => {
  let quoted = false;
  return template.replace(/\\.|"|<([\w.-]+)>/gs, (token, name: string | undefined) => {
    if (token === '"') quoted = !quoted;
    if (name === undefined) return token;
    const value = valueOf(name);
    if (!quoted) return JSON.stringify(value ?? null);
    const word = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
    return JSON.stringify(word).slice(1, -1);
  });
};

/**
 * What a target is given for an event. `reserved` are the service's own placeholders. A template that is not JSON once
 * it is filled is given as text.
 */
export const transform = (
  { Input, InputPath, InputTransformer }: TargetInput,
  event: Json,
  reserved: Readonly<Record<string, Json>> = {},
): Json => {
  if (Input !== undefined) {
    const constant: Json = JSON.parse(Input);
    return constant;
  }
  if (InputPath !== undefined) return at(InputPath, event) ?? null;
  if (!InputTransformer) return event;
  const { InputPathsMap: paths = {}, InputTemplate = '' } = InputTransformer;
  const valueOf = (name: string): Json | undefined => {
    const path = paths[name];
    return path === undefined ? reserved[name] : at(path, event);
  };
  const filled = fill(InputTemplate, valueOf);
  try {
    const value: Json = JSON.parse(filled);
    return value;
  } catch {
    return filled;
  }
};
