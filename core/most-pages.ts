/** Nobody looks through more at once; also what one picture may cost is bounded so. No file of more is copied. */
export const mostPages = 40;
