const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const escape = (value: string): string => value.replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);

/** An element: an array repeats it, an object nests, a `Date` becomes ISO 8601, what is no data becomes nothing. */
const element = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((one: unknown) => element(name, one)).join('');
  if (value instanceof Date) return element(name, value.toISOString());
  if (typeof value === 'object' && value !== null) {
    const children = Object.entries(value).map(([key, one]) => element(key, one));
    return `<${name}>${children.join('')}</${name}>`;
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  return `<${name}>${escape(String(value))}</${name}>`;
};

export const xmlDocument = (root: string, value: object): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value)}`;
