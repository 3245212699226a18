/**
 * What forms ask about a person, in the same words everywhere; from where each answer comes, and when it is asked, is a
 * procedure’s own.
 */

export const fullName = {
  id: 'fullName',
  kind: 'name' as const,
  personal: true,
  label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
};

export const citizenId = {
  id: 'citizenId',
  kind: 'citizen-id' as const,
  personal: true,
  label: { vi: 'Số định danh cá nhân', en: 'Personal identifier' },
  hint: { vi: '12 chữ số trên thẻ căn cước', en: 'The 12 digits on the identity card' },
};

/** Of many people who were born long ago the registers know the year only. */
export const birth = {
  id: 'birth',
  kind: 'day-or-year' as const,
  notAfterToday: true,
  personal: true,
  label: { vi: 'Ngày hoặc năm sinh', en: 'Date or year of birth' },
  hint: {
    vi: 'Nếu chỉ biết năm, hãy để trống ngày và tháng',
    en: 'Where only the year is known, leave day and month empty',
  },
};

export const sex = {
  id: 'sex',
  kind: 'choice' as const,
  personal: true,
  label: { vi: 'Giới tính', en: 'Sex' },
  options: [
    { value: 'male', label: { vi: 'Nam', en: 'Male' } },
    { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
  ],
};

export const ethnicity = {
  id: 'ethnicity',
  kind: 'text' as const,
  maxLength: 40,
  personal: true,
  label: { vi: 'Dân tộc', en: 'Ethnic group' },
};

export const nationality = {
  id: 'nationality',
  kind: 'text' as const,
  maxLength: 40,
  label: { vi: 'Quốc tịch', en: 'Nationality' },
};

export const residence = {
  id: 'residence',
  kind: 'text' as const,
  personal: true,
  label: { vi: 'Nơi cư trú', en: 'Residence' },
};
