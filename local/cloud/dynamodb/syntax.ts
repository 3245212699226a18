/** What the parser makes of an expression. Names behind `#aliases` are resolved; values stay placeholders (`:v`). */
export type Step = string | number;
export type Path = readonly Step[];

export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'size'; readonly of: Operand };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly inner: Condition }
  | { readonly kind: 'exists'; readonly path: Path; readonly wanted: boolean }
  | { readonly kind: 'type'; readonly path: Path; readonly wanted: Operand }
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly options: readonly Operand[] }
  | { readonly kind: 'begins_with' | 'contains'; readonly operand: Operand; readonly argument: Operand };

export type Assigned =
  | Operand
  | { readonly kind: 'sum'; readonly sign: 1 | -1; readonly left: Assigned; readonly right: Assigned }
  | { readonly kind: 'default'; readonly path: Path; readonly otherwise: Assigned }
  | { readonly kind: 'append'; readonly left: Assigned; readonly right: Assigned };

export type Action =
  | { readonly verb: 'SET'; readonly path: Path; readonly value: Assigned }
  | { readonly verb: 'REMOVE'; readonly path: Path }
  | { readonly verb: 'ADD' | 'DELETE'; readonly path: Path; readonly placeholder: string };

export const showPath = (path: Path): string =>
  `[${path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
