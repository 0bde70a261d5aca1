/**
 * Entries in one call: 1,000 small integers twice stay far below SignalR's 32 KB message limit. Further entries follow at
 * once; the server applies them all when the part without `more` arrives.
 */
const chunkSize = 1000;
const roundTripsKept = 8;
const firstRetryMs = 500;
const lastRetryMs = 5000;

/**
 * Sends the server what changed since the last acknowledged state: one call per flush, never two in flight.
 *
 * After a call that fails or times out, the server's state is unknown; the next flush starts over with `reset`.
 *
 * @param {(report: {reset: boolean, hidden: boolean, handles: number[], bits: number[], more: boolean}) => Promise<void>} report
 * @param {(handle: number) => number} bitsOf the bits as they are now
 * @param {() => number[]} lookedAt every handle whose bits are not 0
 */
export function createReporter({ report, bitsOf, lookedAt, now, timeoutMs = 5000, debounce = { min: 50, max: 500 } }) {
  // Both are bounded by the handles in view plus those that left since the last flush.
  const acknowledged = new Map();
  const dirty = new Set();
  const roundTrips = [];
  let { min, max } = debounce;
  let resetDue = true;
  let unfinished = false;
  let hidden = false;
  let hiddenTold = false;
  let pending = null;
  let timer = null;
  let failures = 0;
  let stopped = false;

  function roundTripMs() {
    return roundTrips.length === 0 ? null : roundTrips.reduce((sum, each) => sum + each, 0) / roundTrips.length;
  }

  function schedule(delay) {
    if (stopped || pending || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      flush();
    }, delay);
  }

  function cancelTimer() {
    clearTimeout(timer);
    timer = null;
  }

  const debounceMs = () => Math.min(Math.max(2 * (roundTripMs() ?? 0), min), max);
  const retryMs = () => Math.min(firstRetryMs * 2 ** (failures - 1), lastRetryMs);

  function take() {
    const handles = [];
    const bits = [];
    for (const handle of dirty) {
      if (handles.length === chunkSize) break;
      dirty.delete(handle);
      const wanted = bitsOf(handle);
      if (wanted === (acknowledged.get(handle) ?? 0)) continue;
      handles.push(handle);
      bits.push(wanted);
    }
    return { handles, bits };
  }

  function flush() {
    if (stopped || pending) return;
    cancelTimer();
    if (hidden) {
      if (!hiddenTold) send({ reset: false, hidden: true, handles: [], bits: [], more: false });
      return;
    }
    if (resetDue) {
      acknowledged.clear();
      dirty.clear();
      for (const handle of lookedAt()) dirty.add(handle);
    }
    const batch = take();
    if (resetDue || unfinished || batch.handles.length > 0) {
      send({ reset: resetDue, hidden: false, ...batch, more: dirty.size > 0 });
    }
  }

  function send(message) {
    const call = { message, sentAt: now(), timer: null };
    pending = call;
    unfinished = message.more;
    if (message.reset) resetDue = false;
    call.timer = setTimeout(() => settle(call, false), timeoutMs);
    // The async wrapper turns a synchronous throw of `report` into a rejection.
    (async () => report(message))().then(
      () => settle(call, true),
      () => settle(call, false),
    );
  }

  function settle(call, answered) {
    clearTimeout(call.timer);
    if (pending !== call) return;
    pending = null;
    if (!answered) {
      failures++;
      resetDue = true;
      return schedule(retryMs());
    }
    failures = 0;
    acknowledge(call);
    if (unfinished || hidden !== hiddenTold) flush();
    else if (dirty.size > 0) schedule(debounceMs());
  }

  function acknowledge({ message, sentAt }) {
    hiddenTold = message.hidden;
    if (message.hidden) return;
    // A background tab's timers are throttled: only calls of a shown page measure the link.
    roundTrips.push(now() - sentAt);
    if (roundTrips.length > roundTripsKept) roundTrips.shift();
    message.handles.forEach((handle, index) => {
      if (message.bits[index] === 0) acknowledged.delete(handle);
      else acknowledged.set(handle, message.bits[index]);
    });
  }

  return {
    roundTripMs,
    mark(handle) {
      // Everything is sent anyway when the page is shown again.
      if (hidden) return;
      dirty.add(handle);
      schedule(failures > 0 ? retryMs() : debounceMs());
    },
    flush,
    /** Forgets what the server acknowledged and what is in flight, and sends everything at once. */
    restart() {
      clearTimeout(pending?.timer);
      pending = null;
      failures = 0;
      resetDue = true;
      hiddenTold = false;
      stopped = false;
      flush();
    },
    /** Sent at once, or as soon as the call in flight is answered. */
    setHidden(value) {
      hidden = value;
      if (value) resetDue = true;
      flush();
    },
    setDebounce(bounds) {
      ({ min, max } = bounds);
    },
    stop() {
      stopped = true;
      clearTimeout(pending?.timer);
      pending = null;
      cancelTimer();
    },
  };
}
