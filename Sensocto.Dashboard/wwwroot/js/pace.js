/** A device is slow if it paints less than this share of the frames it receives … */
const slowShare = 0.6;
/** … through this many spans; one span with `wellShare` ends that. */
const slowSpans = 2;
const wellShare = 0.8;
const spanMs = 2000;
/** A span with fewer frames counts as well. */
const fewest = 4;

/**
 * Whether the device keeps up: how many frames are painted before the next one arrives.
 *
 * @param {() => number} setup.now ms
 * @param {(pace: {painted: number, received: number} | null) => void} setup.changed rates in Hz while it is slow; null when it is well again
 */
export function createPace({ now, changed }) {
  let began = now();
  let received = 0;
  let painted = 0;
  let isPending = false;
  let slow = 0;

  function startOver() {
    began = now();
    received = painted = 0;
    isPending = false;
  }

  function well() {
    if (slow >= slowSpans) changed(null);
    slow = 0;
  }

  return {
    received() {
      received++;
      isPending = true;
    },
    painted() {
      if (isPending) painted++;
      isPending = false;
    },
    /** Judges the span, once it is over. */
    check() {
      const tookMs = now() - began;
      if (tookMs < spanMs) return;
      const share = received < fewest ? 1 : painted / received;
      if (share < slowShare) slow++;
      else if (share >= wellShare || slow < slowSpans) well();
      const perSecond = (count) => Math.round((count * 1000) / tookMs);
      if (slow >= slowSpans) changed({ painted: perSecond(painted), received: perSecond(received) });
      startOver();
    },
    /** Starts over: the page is hidden or frozen and paints nothing on purpose. */
    pause() {
      well();
      startOver();
    },
  };
}

/** Shows the pace in `html[data-device]` and the status bar. */
export function sayPace(document, pace) {
  const { dataset } = document.documentElement;
  if (pace === null) delete dataset.device;
  else dataset.device = 'slow';
  const text = pace === null ? '' : `${pace.painted} of ${pace.received} Hz`;
  for (const element of document.querySelectorAll('[data-part=device-pace]')) element.textContent = text;
}
