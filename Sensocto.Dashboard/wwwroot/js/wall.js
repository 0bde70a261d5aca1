const idleMs = 3000;
/** How long to wait before asking again a browser that refused to keep the screen awake. */
const askAgainMs = 60_000;

/**
 * A screen on a wall: keeps it awake while the page is shown (`html[data-awake]`), and hides a pointer that rests
 * (`html[data-idle]`).
 */
export function startWall({ document = globalThis.document, navigator = globalThis.navigator } = {}) {
  const page = document.documentElement.dataset;
  const stop = new AbortController();
  const { signal } = stop;
  let lock = null;
  let asking = false;
  let again = null;
  let idle = null;

  // The browser releases the lock whenever the page is hidden, possibly before its listener is attached.
  async function stayAwake() {
    if (lock?.released === false || asking || document.visibilityState === 'hidden') return;
    clearTimeout(again);
    asking = true;
    try {
      const got = await navigator.wakeLock.request('screen');
      if (signal.aborted) return void got.release();
      lock = got;
      lock.addEventListener('release', released, { signal });
      page.awake = 'true';
    } catch {
      if (signal.aborted) return;
      page.awake = 'false'; // Not supported, or the battery is low.
      again = setTimeout(stayAwake, askAgainMs);
    } finally {
      asking = false;
    }
  }

  function released() {
    lock = null;
    stayAwake();
  }

  function moved() {
    page.idle = 'false';
    clearTimeout(idle);
    idle = setTimeout(() => (page.idle = 'true'), idleMs);
  }

  document.addEventListener('visibilitychange', stayAwake, { signal });
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    document.addEventListener(type, moved, { signal, passive: true });
  }
  moved();
  stayAwake();

  return {
    dispose() {
      stop.abort();
      clearTimeout(idle);
      clearTimeout(again);
      lock?.release();
      delete page.awake;
      delete page.idle;
    },
  };
}

/** The entry point for C#. */
export const start = () => startWall();
