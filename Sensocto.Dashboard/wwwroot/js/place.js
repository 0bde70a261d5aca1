const key = 'sensocto-place';
/** A page that was left longer ago than this starts at the top. */
const keepMs = 30 * 60_000;
/** How long to wait for the grid before giving up. */
const settleMs = 10_000;
/** Where storage is blocked, asking for it throws. */
const session = () => globalThis.sessionStorage;

/** Whether the focus is reserved for a tile: the page is returning to where the operator was, and they have not acted yet. */
export function isFocusKept({ document, storage = session }) {
  return document.documentElement.dataset.focus === 'kept' || typeof kept(storage)?.sensor === 'string';
}

function kept(storage) {
  try {
    return JSON.parse(storage().getItem(key));
  } catch {
    return null;
  }
}

/**
 * Keeps the operator's place through a reload: the scroll position of the grid and the focused sensor. The rest is in the
 * address. Restoring ends with the operator's first own action.
 *
 * @param {object} setup
 * @param {() => string | null} setup.focused the id of the sensor that has the focus
 * @param {(id: string) => void} setup.claim gives the focus to a sensor as soon as its tile appears
 */
export function keepPlace({ document, storage = session, signal, focused, claim, now = () => Date.now() }) {
  const { location } = document.defaultView;
  const scroller = () => document.querySelector('[data-part=grid]')?.closest('main') ?? null;

  // Relative to the screen: tiles hold still when an alarm appears above them (`holdStill`), and it may have come or gone since.
  const aboveScreen = (main) => main.scrollTop - main.getBoundingClientRect().top;

  function save() {
    const main = scroller();
    if (!main) return;
    const place = { at: location.href, ms: now(), above: main.scrollTop > 0 ? aboveScreen(main) : undefined, sensor: focused() };
    try {
      storage().setItem(key, JSON.stringify(place));
    } catch {
      // Storage is blocked or full: the page starts at the top.
    }
  }

  function read() {
    const place = kept(storage);
    try {
      storage().removeItem(key);
    } catch {
      // Blocked: there was nothing to read.
    }
    const isHere = place?.at === location.href && now() - place.ms < keepMs;
    return isHere && (place.above === undefined || Number.isFinite(place.above)) ? place : null;
  }

  /** Calls `end` at the operator's first event of these types; `end` must abort the returned controller. */
  function untilStep(types, end) {
    const steps = new AbortController();
    for (const type of types) document.addEventListener(type, end, { signal: steps.signal, capture: true, passive: true });
    signal.addEventListener('abort', end);
    return steps;
  }

  function claimFor(sensor) {
    const page = document.documentElement.dataset;
    page.focus = 'kept';
    claim(sensor);
    const steps = untilStep(['pointerdown', 'keydown'], () => {
      steps.abort();
      delete page.focus;
    });
  }

  function scrollTo(main, above) {
    const grid = main.querySelector('[data-part=grid]');
    const sizes = new ResizeObserver(settle);
    const timer = setTimeout(end, settleMs);
    const steps = untilStep(['wheel', 'pointerdown', 'keydown'], end);

    function end() {
      sizes.disconnect();
      clearTimeout(timer);
      steps.abort();
    }

    // The grid has its full height once its first row is rendered; until then it holds empty tiles with another layout.
    function settle() {
      // If an alarm came in this very frame, its height counts here already and `holdStill` corrects for it a moment later: so once more.
      if (reach() && grid.querySelector('[data-sensor-id]')) requestAnimationFrame(settleLast);
    }

    function settleLast() {
      if (!steps.signal.aborted) reach();
      end();
    }

    /** Scrolls; returns whether the grid is high enough to get there. */
    function reach() {
      const wanted = above + main.getBoundingClientRect().top;
      main.scrollTop = wanted;
      return main.scrollTop >= wanted - 1;
    }

    sizes.observe(grid);
  }

  const place = read();
  const main = scroller();
  if (place && main) {
    if (typeof place.sensor === 'string') claimFor(place.sensor);
    if (place.above !== undefined) scrollTo(main, place.above);
  }
  document.defaultView.addEventListener('pagehide', save, { signal });
}
