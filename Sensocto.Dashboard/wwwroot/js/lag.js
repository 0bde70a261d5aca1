/** A link is slow when calls take so long there and back … */
const lateMs = 1500;
/** … so many times in a row; it is well again with one that takes less than this. */
const slowTimes = 2;
const wellMs = 1000;

/**
 * Whether the link keeps up.
 *
 * @param {(roundTripMs: number | null) => void} setup.changed while the link is slow, each time; null when it is well again
 */
export function createLag({ changed }) {
  let slow = 0;

  return {
    /** A call was answered after so long. */
    took(ms) {
      if (ms >= lateMs) slow++;
      else if (ms < wellMs || slow < slowTimes) {
        if (slow >= slowTimes) changed(null);
        slow = 0;
      }
      if (slow >= slowTimes) changed(ms);
    },
    /** Whether the last call was slow: another should not be long in coming. */
    isDoubtful: () => slow > 0,
  };
}

/** Says it in `html[data-late]` and the status bar. */
export function sayLag(document, ms) {
  const { dataset } = document.documentElement;
  if (ms === null) delete dataset.late;
  else dataset.late = 'true';
  const text = ms === null ? '' : `${(ms / 1000).toFixed(1)} s there and back`;
  for (const element of document.querySelectorAll('[data-part=link-lag]')) element.textContent = text;
}
