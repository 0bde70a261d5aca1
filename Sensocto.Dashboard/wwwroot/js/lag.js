/** A link is slow when the round trip of calls is this long … */
const lateMs = 1500;
/** … this many times in a row; it is well again after one below `wellMs`. */
const slowTimes = 2;
const wellMs = 1000;

/**
 * Whether the link keeps up.
 *
 * @param {(roundTripMs: number | null) => void} setup.changed called after each call while the link is slow; with null when it is well again
 */
export function createLag({ changed }) {
  let slow = 0;

  return {
    /** A call was answered after this long. */
    took(ms) {
      if (ms >= lateMs) slow++;
      else if (ms < wellMs || slow < slowTimes) {
        if (slow >= slowTimes) changed(null);
        slow = 0;
      }
      if (slow >= slowTimes) changed(ms);
    },
    /** Whether recent calls were slow: the next one should follow soon. */
    isDoubtful: () => slow > 0,
  };
}

/** Shows a slow link in `html[data-late]` and the status bar. */
export function sayLag(document, ms) {
  const { dataset } = document.documentElement;
  if (ms === null) delete dataset.late;
  else dataset.late = 'true';
  const text = ms === null ? '' : `${(ms / 1000).toFixed(1)} s there and back`;
  for (const element of document.querySelectorAll('[data-part=link-lag]')) element.textContent = text;
}
