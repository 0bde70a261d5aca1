import { createLag, sayLag } from './lag.js';

const roundTripsKept = 8;
/** The first reports are close together, so that the link is measured soon. */
const firstDelaysMs = [0, 300, 700, 1500, 3000];
const steadyMs = 15_000;
/** How soon a link that may be slow is measured again. */
const doubtfulMs = 2000;

/**
 * Reports what the server cannot see: the battery, whether the operator saves data, whether the machine prefers dark, and
 * the round trip of a call. A change is reported at once, the round trip four times a minute. The status bar says when
 * the round trip is long.
 *
 * @param {object} setup
 * @param {(report: {battery: number?, charging: boolean, savesData: boolean, dark: boolean, roundTripMs: number?, bestMs: number?}) => Promise} setup.report
 */
export function watchDevice({ report, window = globalThis, now = () => performance.now(), signal }) {
  const { navigator, document } = window;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const connection = navigator.connection ?? null;
  const roundTrips = []; // bounded by roundTripsKept
  const lag = createLag({ changed: (ms) => sayLag(document, ms) });
  let battery = null;
  let warm = false; // the first call is slow on both ends and is not counted
  let busy = false;
  let changed = false;
  let count = 0;
  let timer = null;

  const mean = () => (roundTrips.length ? roundTrips.reduce((sum, each) => sum + each, 0) / roundTrips.length : null);

  async function tell() {
    if (busy || signal.aborted) {
      changed = true;
      return;
    }
    busy = true;
    changed = false;
    const sentAt = now();
    // Without a link the call may throw before it returns a promise.
    const answered = await (async () =>
      report({
        battery: battery ? battery.level : null,
        charging: battery ? battery.charging : false,
        savesData: connection?.saveData === true,
        dark: dark.matches,
        roundTripMs: mean(),
        bestMs: roundTrips.length ? Math.min(...roundTrips) : null,
      }))().then(
      () => true,
      () => false, // The link is down: the next report repeats it.
    );
    busy = false;
    // A hidden page's timers and calls are throttled: they say nothing about the link.
    if (answered && warm && document.visibilityState !== 'hidden') {
      const took = now() - sentAt;
      lag.took(took);
      roundTrips.push(took);
      if (roundTrips.length > roundTripsKept) roundTrips.shift();
    }
    warm = true;
    if (changed) tell();
    else if (lag.isDoubtful()) plan(doubtfulMs);
  }

  function plan(delayMs) {
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(() => {
      tell();
      plan(firstDelaysMs[count++] ?? steadyMs);
    }, delayMs);
  }

  dark.addEventListener('change', tell, { signal });
  connection?.addEventListener?.('change', tell, { signal });
  navigator.getBattery?.().then(
    (found) => {
      battery = found;
      for (const type of ['levelchange', 'chargingchange']) found.addEventListener(type, tell, { signal });
      tell();
    },
    () => {}, // Battery unknown: nothing is capped.
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  plan(firstDelaysMs[count++]);
}
