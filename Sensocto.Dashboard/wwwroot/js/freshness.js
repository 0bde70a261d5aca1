const bucketMs = 30_000;
/** If two clocks of one machine have drifted apart by more than this since the last frame, one was set, or stopped during sleep. */
const stepMs = 1000;

/**
 * The server's clock as seen from the page. Of recent frames, the one that travelled fastest gives the best estimate of the
 * offset; two buckets let the estimate follow when the server's clock is set, and it starts anew when the page's own is.
 */
export function createServerClock({ now = () => Date.now(), steady = () => performance.now() } = {}) {
  let best = -Infinity;
  let before = -Infinity;
  let bucketStart = -Infinity;
  let ahead = 0; // of the page's clock over its steady one

  return {
    /** A frame stamped `nowMs` by the server has arrived. */
    received(nowMs) {
      const [at, steadyAt] = [now(), steady()];
      const isSet = Math.abs(at - steadyAt - ahead) > stepMs;
      ahead = at - steadyAt;
      if (isSet || steadyAt - bucketStart > bucketMs) {
        before = isSet ? -Infinity : best;
        best = -Infinity;
        bucketStart = steadyAt;
      }
      best = Math.max(best, nowMs - at);
    },
    /** Whether a frame has arrived. */
    isKnown: () => Number.isFinite(best),
    /** The server's Unix ms; the page's own before the first frame. */
    nowMs() {
      const offset = Math.max(best, before);
      return now() + (Number.isFinite(offset) ? offset : 0);
    },
  };
}

let followed = { nowMs: () => Date.now() };

/** From now on the page's times follow this clock. */
export const follow = (clock) => {
  followed = clock;
};

/** The Unix ms by the clock that all else on the page is told by; the page's own before the first frame. */
export const serverNowMs = () => followed.nowMs();

/** An age as short text: "0.4 s", "12 s", "3 min", "5 h", "2 d". */
export function ageText(ageMs) {
  const seconds = Math.max(ageMs, 0) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  if (seconds < 3570) return `${Math.round(seconds / 60)} min`;
  if (seconds < 2 * 86_400) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}
