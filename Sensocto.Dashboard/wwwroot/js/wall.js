const idleMs = 3000;
/** A browser that refused to keep the screen awake is asked again after so long. */
const askAgainMs = 60_000;

/**
 * A screen on a wall: it is kept awake while it is shown, and says so in `html[data-awake]`; a pointer that rests is out
 * of sight, by `html[data-idle]`.
 */
export function startWall({ document = globalThis.document, navigator = globalThis.navigator } = {}) {
  const page = document.documentElement.dataset;
  const stop = new AbortController();
  const { signal } = stop;
  let lock = null;
  let asking = false;
  let again = null;
  let idle = null;

  // The browser lets go of the lock whenever the page is hidden, and may have before anybody heard of it.
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
      page.awake = 'false'; // No such thing here, or the battery is low.
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
