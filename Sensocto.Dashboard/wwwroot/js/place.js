const key = 'sensocto-place';
/** A page that was left longer ago than this starts at its top. */
const keepMs = 30 * 60_000;
/** The grid is there within this time, or the operator has gone on. */
const settleMs = 10_000;

/** Does the focus belong to a tile, because the page comes back to where the operator was and nobody has done anything yet? */
export function isFocusKept({ document, storage }) {
  return document.documentElement.dataset.focus === 'kept' || typeof kept(storage)?.sensor === 'string';
}

function kept(storage) {
  try {
    return JSON.parse(storage.getItem(key));
  } catch {
    return null;
  }
}

/**
 * Where the operator was on the page, through a reload: how far the grid was scrolled, and which sensor had the focus. What
 * else there was, the address says. Ends with the operator's first own step.
 *
 * @param {object} setup
 * @param {() => string | null} setup.focused the id of the sensor that has the focus
 * @param {(id: string) => void} setup.claim gives the focus to a sensor as soon as its tile is there
 */
export function keepPlace({ document, storage, signal, focused, claim, now = () => Date.now() }) {
  const { location } = document.defaultView;
  const scroller = () => document.querySelector('[data-part=grid]')?.closest('main') ?? null;

  // The tiles hold still on the screen when an alarm comes above them (`holdStill`), and an alarm may be there now or gone.
  const aboveScreen = (main) => main.scrollTop - main.getBoundingClientRect().top;

  function save() {
    const main = scroller();
    if (!main) return;
    const place = { at: location.href, ms: now(), above: main.scrollTop > 0 ? aboveScreen(main) : undefined, sensor: focused() };
    try {
      storage.setItem(key, JSON.stringify(place));
    } catch {
      // Storage is blocked or full: the page starts at its top.
    }
  }

  function read() {
    const place = kept(storage);
    try {
      storage.removeItem(key);
    } catch {
      // Blocked: there was nothing to read.
    }
    const isHere = place?.at === location.href && now() - place.ms < keepMs;
    return isHere && (place.above === undefined || Number.isFinite(place.above)) ? place : null;
  }

  /** Ends with the operator's first step of these kinds; what it gives is to be aborted by whatever ends. */
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

    // The rows' full height is there with the first of them; before it stand empty tiles, which are laid out otherwise.
    function settle() {
      // An alarm that came in this very frame is in here already, and the page holds still for it a moment later: so once more.
      if (reach() && grid.querySelector('[data-sensor-id]')) requestAnimationFrame(settleLast);
    }

    function settleLast() {
      if (!steps.signal.aborted) reach();
      end();
    }

    /** Is the grid high enough for it? */
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
