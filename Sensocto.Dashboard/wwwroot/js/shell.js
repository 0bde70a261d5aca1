const tileWidth = 336;
const gap = 8;
const zoneKey = 'sensocto-zone';

/** How many tiles fit side by side. */
export function columnsFor(width) {
  return Math.max(1, Math.floor((width + gap) / (tileWidth + gap)));
}

/** Keeps the operator's name for the next visit: a year, for this site only. */
export function rememberOperator(cookie, name) {
  document.cookie = `${cookie}=${encodeURIComponent(name)}; max-age=31536000; path=/; samesite=lax`;
}

function startClock(element, { signal }) {
  const show = () => {
    const utc = localStorage.getItem(zoneKey) === 'utc';
    const options = { hour12: false, timeZoneName: 'short', ...(utc ? { timeZone: 'UTC' } : {}) };
    element.querySelector('time').textContent = new Date().toLocaleTimeString([], options);
  };
  element.addEventListener(
    'click',
    () => {
      localStorage.setItem(zoneKey, localStorage.getItem(zoneKey) === 'utc' ? 'local' : 'utc');
      show();
    },
    { signal },
  );
  const timer = setInterval(show, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
  show();
}

/**
 * The page around the tiles: tells how many columns fit, runs the clock, puts the cursor into the search box on "/".
 */
export function start(dotNetRef) {
  const stop = new AbortController();
  const { signal } = stop;
  const grid = document.querySelector('[data-part=grid]');
  let columns = 0;
  const sizes = new ResizeObserver(([{ contentRect }]) => {
    const fit = columnsFor(contentRect.width);
    if (fit === columns) return;
    columns = fit;
    dotNetRef.invokeMethodAsync('SetColumns', fit).catch(() => (columns = 0));
  });
  sizes.observe(grid);
  signal.addEventListener('abort', () => sizes.disconnect());

  const clock = document.querySelector('[data-part=clock]');
  if (clock) startClock(clock, { signal });

  document.addEventListener(
    'keydown',
    (event) => {
      const inField = event.target.closest?.('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      document.querySelector('[data-part=search]')?.focus();
    },
    { signal },
  );
  return { dispose: () => stop.abort() };
}
