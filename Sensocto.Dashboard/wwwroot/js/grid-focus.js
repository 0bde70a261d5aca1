import { watchElements } from './elements.js';

const inGrid = '[data-part=grid] .tile[data-sensor-id]';

/**
 * One Tab stop in the whole grid: the current tile and its buttons; keys move it. Tiles and their parts are rendered without a tab stop. The focus belongs
 * to the sensor: when its tile is rendered anew, or somewhere else, it gets the focus again.
 */
export function createGridFocus({ document, signal }) {
  let current = null; // the tile that Tab stops at
  let focusedId = null; // the sensor that has the focus, or had it when its tile was removed
  let column = null; // the column that moves up and down aim for
  let end = null; // 'first' or 'last', while that tile is not rendered yet
  let follows = false; // whether the view scrolls along when a tile gets the focus back

  const tileOf = (target) => target?.closest?.(inGrid) ?? null;
  const tiles = () => [...document.querySelectorAll(inGrid)];
  const scroller = () => document.querySelector('[data-part=grid]')?.closest('main');
  // A page that was just opened has the focus on its main element.
  const isFocusNowhere = () => [null, document.body, scroller()].includes(document.activeElement);

  function setStop(tile, isStop) {
    const tabIndex = isStop ? 0 : -1;
    for (const each of [tile, ...tile.querySelectorAll('button, a[href]')]) {
      if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex;
    }
  }

  function makeCurrent(tile) {
    if (current === tile) return;
    if (current) setStop(current, false);
    current = tile;
    if (tile) setStop(tile, true);
  }

  function isInView(tile) {
    const { top, bottom } = tile.getBoundingClientRect();
    const view = scroller().getBoundingClientRect();
    return top >= view.top - 1 && bottom <= view.bottom + 1;
  }

  // The current tile may be gone before the watch reports it.
  const kept = () => (current?.isConnected ? current : null);
  const start = () => (kept() && isInView(current) ? current : (tiles().find(isInView) ?? kept()));

  function focus(tile) {
    const main = scroller();
    const bar = main.querySelector('[data-part=toolbar]');
    // The toolbar covers the top of the scrolled area.
    main.style.scrollPaddingTop = `${bar ? bar.offsetHeight : 0}px`;
    tile.focus({ preventScroll: true });
    tile.scrollIntoView({ block: 'nearest' });
  }

  /** The tiles by line: groups may stand side by side, and tiles on one line form one row. */
  function rows() {
    const lines = []; // [top, tiles]
    for (const row of document.querySelectorAll('[data-part=grid] .tile-row')) {
      const [found, { top }] = [row.querySelectorAll(inGrid), row.getBoundingClientRect()];
      if (found.length === 0) continue;
      const line = lines.at(-1);
      if (line && Math.abs(line[0] - top) < 1) line[1].push(...found);
      else lines.push([top, [...found]]);
    }
    return lines.map(([, found]) => found);
  }

  const upDown = {
    __proto__: null, // The name of a key may equal that of an inherited member.
    ArrowUp: () => -1,
    ArrowDown: () => 1,
    PageUp: (page) => -page,
    PageDown: (page) => page,
  };

  function goal(key, tile) {
    const all = rows();
    const flat = all.flat();
    const y = all.findIndex((row) => row.includes(tile));
    const row = all[y];
    if (upDown[key]) {
      const height = tile.closest('.tile-row').offsetHeight;
      const page = Math.max(1, Math.floor(scroller().clientHeight / height) - 1);
      column ??= row.indexOf(tile);
      const to = all[Math.min(Math.max(y + upDown[key](page), 0), all.length - 1)];
      return to[Math.min(column, to.length - 1)];
    }
    column = null;
    if (key === 'Home') return row[0];
    if (key === 'End') return row.at(-1);
    return flat[flat.indexOf(tile) + (key === 'ArrowRight' ? 1 : -1)];
  }

  function goToEnd() {
    const found = tiles();
    const tile = end === 'first' ? found[0] : found.at(-1);
    if (!tile || !isInView(tile)) return;
    end = null;
    focus(tile);
  }

  function askEnd(which) {
    const main = scroller();
    end = which;
    main.scrollTop = which === 'first' ? 0 : main.scrollHeight;
    goToEnd();
  }

  document.addEventListener(
    'focusin',
    ({ target }) => {
      const tile = tileOf(target);
      focusedId = tile?.dataset.sensorId ?? null;
      follows = false;
      if (tile) makeCurrent(tile);
    },
    { signal },
  );
  document.addEventListener(
    'focusout',
    ({ target }) => {
      const tile = tileOf(target);
      // A tile that was removed keeps its claim to the focus; one that the focus left does not.
      if (tile) setTimeout(() => tile.isConnected && isFocusNowhere() && (focusedId = null));
    },
    { signal },
  );
  document.addEventListener('pointerdown', () => ((end = null), (column = null)), { signal, passive: true });

  const watch = watchElements({
    document,
    attribute: 'data-sensor-id',
    added(element, id) {
      if (!element.matches(inGrid)) return;
      if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
      if (id !== focusedId || !isFocusNowhere()) return;
      if (follows) focus(element);
      else element.focus({ preventScroll: true });
    },
    changed() {},
    removed(element) {
      if (element === current) current = null;
    },
    settled() {
      if (!current?.isConnected) makeCurrent(tiles().find(isInView) ?? tiles()[0] ?? null);
      // Its parts may be new.
      else setStop(current, true);
      if (end) goToEnd();
    },
  });
  signal.addEventListener('abort', () => watch.dispose());

  return {
    /** Moves the focus into the grid; false without a tile. */
    enter() {
      const tile = start();
      if (tile) focus(tile);
      return Boolean(tile);
    },
    /** The tile that has the focus, itself or in a part. */
    focusedTile: () => tileOf(document.activeElement),
    /** The sensor that has the focus. */
    focusedSensor: () => focusedId,
    /** Gives the focus to a sensor as soon as its tile is there. */
    claim: (id) => (focusedId = id),
    /** The focused tile is about to move: the view will follow it. */
    follow: () => (follows = true),
    /**
     * Handles a key that moves about the grid.
     *
     * @returns {boolean} whether it was one
     */
    take(event) {
      const { key, target } = event;
      const tile = tileOf(target);
      const isLoose = target === document.body || target === scroller();
      if (!scroller() || (!tile && !isLoose) || tiles().length === 0) return false;
      const isEnd = key === 'Home' || key === 'End';
      if (!isEnd && !upDown[key] && key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
      if (event.shiftKey || (event.ctrlKey && !isEnd)) return false;
      end = null;
      if (event.ctrlKey) askEnd(key === 'Home' ? 'first' : 'last');
      else if (!tile) this.enter();
      else focus(goal(key, tile) ?? tile);
      return true;
    },
  };
}
