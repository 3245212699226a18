/** How a language writes what is no word: days, hours, numbers, sums and spans of time. */
export interface Writing {
  /** By which a browser knows how numbers and sums are written, and what days and months are called (BCP 47). */
  readonly locale: string;
  /** How long the name of a month is; without it a month is two digits. */
  readonly month?: 'long' | 'short' | undefined;
  /** Of two digits for the day. */
  readonly day: (day: string, month: string, year: string) => string;
  /** An hour of a day. */
  readonly moment: (time: string, day: string) => string;
  /** A day with its name in the week, and an hour of it. */
  readonly weekday: (name: string, day: string) => string;
  readonly due: (time: string, weekday: string) => string;
  /** Behind a number, as short as they can be. */
  readonly units: Readonly<Record<'minute' | 'hour' | 'day', string>>;
}

/** A language that the portal speaks. */
export interface Language extends Writing {
  /** `vi`, or what its file in `languages` is called. */
  readonly code: string;
  /** What its speakers call it. */
  readonly name: string;
}

/** The language in which everything is there; what another leaves out is said and written as here. */
export const vietnamese: Language = {
  code: 'vi',
  name: 'Tiếng Việt',
  locale: 'vi-VN',
  day: (day, month, year) => `${day}/${month}/${year}`,
  moment: (time, day) => `${time} ngày ${day}`,
  weekday: (name, day) => `${name.replace('Thứ', 'thứ').replace('Chủ Nhật', 'Chủ nhật')}, ${day}`,
  due: (time, weekday) => `${time} ${weekday}`,
  units: { minute: 'phút', hour: 'giờ', day: 'ngày' },
};
