import { call } from './server.js';

const usualTileWidth = 336;
const gap = 8;
/** How long to wait before a view that could not be sent is sent again. */
const retryMs = 1000;

/** How many tiles fit side by side. */
export function columnsFor(width, tileWidth = usualTileWidth) {
  return Math.max(1, Math.floor((width + gap) / (tileWidth + gap)));
}

const tileWidthOf = (grid) => parseFloat(getComputedStyle(grid).getPropertyValue('--tile-width')) || usualTileWidth;

/**
 * Tells the server which strip of the grid is in view when the viewport has moved by half its height or changed its size. A quarter is
 * enough before the first move and after a jump, when less is rendered around it (`Strip`). One call at a time, always with the newest view.
 */
export function trackView(dotNetRef, main, grid, { signal }) {
  let told = null;
  let goes = false;
  let busy = false;

  function look() {
    const height = main.clientHeight;
    const top = main.getBoundingClientRect().top - grid.getBoundingClientRect().top;
    return { columns: columnsFor(grid.clientWidth, tileWidthOf(grid)), top, height };
  }

  function differs(view) {
    if (!told || view.columns !== told.columns || view.height !== told.height) return true;
    return Math.abs(view.top - told.top) > view.height * (goes ? 0.5 : 0.25);
  }

  async function check() {
    if (busy || signal.aborted) return;
    const view = look();
    // Behind a drawer on a phone the grid has no height: it keeps its place, but the server must know of it at least once.
    if ((told && view.height === 0) || !differs(view)) return;
    busy = true;
    if (told && view.top !== told.top) goes = view.top < told.top + told.height && view.top + view.height > told.top;
    told = view;
    try {
      await call(dotNetRef, 'SetView', view.columns, view.top, view.height);
    } catch {
      told = null;
      goes = false;
      await new Promise((wake) => setTimeout(wake, retryMs));
    }
    busy = false;
    check();
  }

  const sizes = new ResizeObserver(check);
  sizes.observe(main);
  sizes.observe(grid);
  main.addEventListener('scroll', check, { passive: true, signal });
  signal.addEventListener('abort', () => sizes.disconnect());
}

/**
 * Keeps every tile where it is on the screen when something above the grid comes or goes, such as the first alarm, so that the
 * tile under the pointer stays there. Works only as far as the grid can scroll.
 */
export function holdStill(main, { signal }) {
  const topOf = () => main.getBoundingClientRect().top;
  let top = topOf();
  const sizes = new ResizeObserver(() => {
    const now = topOf();
    main.scrollTop += now - top;
    top = now;
  });
  sizes.observe(main);
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** The page around the tiles: reports what is in view. */
export function start(dotNetRef) {
  const stop = new AbortController();
  const grid = document.querySelector('[data-part=grid]');
  // The operator may have gone to another page meanwhile.
  const main = grid?.closest('main');
  if (main) {
    holdStill(main, { signal: stop.signal });
    trackView(dotNetRef, main, grid, { signal: stop.signal });
  }
  return {
    toTop() {
      if (main) main.scrollTop = 0;
    },
    dispose: () => stop.abort(),
  };
}
