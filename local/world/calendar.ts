/** Vietnam keeps UTC+7 all year and has no daylight saving time. */
const offset = 7 * 3_600_000;

const local = (time: number): string => new Date(time + offset).toISOString();

/** `yyyy-MM-dd` in Vietnam. */
export const vietnamDay = (time: number): string => local(time).slice(0, 10);

/** `yyyyMMddHHmmss` in Vietnam, the form in which the provinces' systems exchange times. */
export const exchangeTime = (time: number): string =>
  local(time)
    .replace(/\.\d+Z$/, '')
    .replaceAll(/\D/g, '');
