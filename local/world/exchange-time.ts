/** `yyyyMMddHHmmss` in Vietnam (UTC+7 all year), the form in which the provinces' systems exchange times. */
export const exchangeTime = (time: number): string =>
  new Date(time + 7 * 3_600_000)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/\D/g, '');

/** The same as people read it. */
export const readable = (time: string): string =>
  time.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$4:$5:$6 $3/$2/$1');
