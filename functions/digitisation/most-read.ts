/** Each page takes seconds to read, and the function has two minutes. */
export const mostRead = 12;
