/** The portal's own sign: a doorway, standing open. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <path class="arch" d="M5 38V18a15 15 0 0 1 30 0v20z" />
    <path class="opening" d="M12 38V19a8 8 0 0 1 16 0v19z" />
    <path class="light" d="M20 11v27h8V19a8 8 0 0 0-8-8z" />
  </svg>
);
