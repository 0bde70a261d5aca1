/** A finger that moved further than this between down and up was scrolling, CSS pixels. */
const tapSlop = 10;
/** How long a tap counts as focus; css/attention.css shows the countdown. */
export const tapMs = 8000;

/**
 * Tracks the pointer and the keyboard focus: the innermost `[data-zone]` element under each, through delegated
 * listeners on the document.
 *
 * Focus never implies hover. A finger never hovers: a tap, marked by `[data-tapped]`, counts as focus for `tapMs`, or until the next tap, or
 * until the focus moves elsewhere. The focus that the browser gave by the tap ends with it. Window blur changes nothing: the browser keeps `activeElement`.
 *
 * @param {(element: Element) => void} changed called for every zone that gained or lost hover or focus
 */
export function trackLooks({ document, changed, signal }) {
  let hovered = null;
  let focused = null;
  let tapped = null;
  let finger = null;
  let tapEnds = null;
  let byTouch = false; // whether the browser's focus came by a tap

  const zoneAt = (target) => target?.closest?.('[data-zone]') ?? null;
  const on = (type, handler) => document.addEventListener(type, handler, { signal, capture: true, passive: true });

  function tell(before, after) {
    if (before === after) return;
    if (before) changed(before);
    if (after) changed(after);
  }

  function hover(zone) {
    const before = hovered;
    hovered = zone;
    tell(before, zone);
  }

  function focus(zone) {
    const before = focused;
    focused = zone;
    tell(before, zone);
  }

  function tap(zone) {
    const before = tapped;
    clearTimeout(tapEnds);
    before?.removeAttribute('data-tapped');
    tapped = zone;
    if (zone) {
      void zone.offsetWidth; // Restarts the countdown animation on a second tap.
      zone.setAttribute('data-tapped', '');
      tapEnds = setTimeout(tapEnded, tapMs);
    }
    tell(before, zone);
  }

  function tapEnded() {
    tap(null);
    if (byTouch) focus(null);
  }

  // "pointerover" fires only when an element's edge is crossed: after hover was released with the pointer still on a
  // zone, the next movement tells where it is.
  function move(event) {
    if (event.pointerType === 'touch') return;
    document.removeEventListener('pointermove', move, { capture: true });
    hover(zoneAt(event.target));
  }

  function releaseHover() {
    hover(null);
    on('pointermove', move);
  }

  on('pointerover', (event) => {
    if (event.pointerType !== 'touch') hover(zoneAt(event.target));
  });
  on('pointerout', (event) => {
    if (event.pointerType !== 'touch' && event.relatedTarget === null) hover(null);
  });
  on('pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
    if (!byTouch) return;
    releaseHover();
    finger = { id: event.pointerId, x: event.clientX, y: event.clientY };
  });
  on('pointerup', (event) => {
    if (finger?.id !== event.pointerId) return;
    const moved = Math.hypot(event.clientX - finger.x, event.clientY - finger.y);
    finger = null;
    if (moved <= tapSlop) tap(zoneAt(event.target));
  });
  on('pointercancel', (event) => {
    if (finger?.id === event.pointerId) finger = null;
  });
  on('keydown', () => (byTouch = false));
  on('focusin', ({ target }) => {
    if (tapped && !target.contains(tapped) && !tapped.contains(target)) tap(null);
    focus(zoneAt(target));
  });
  // On a window blur `activeElement` is still the element, and nothing changes.
  on('focusout', () => refresh());

  function refresh() {
    focus(zoneAt(document.activeElement));
  }

  refresh();

  return {
    hoveredZone: () => hovered,
    focusedZones: () => [focused, tapped],
    /** Reads the focus again: browsers do not always report the removal of the focused element. */
    refresh() {
      if (focused) refresh();
    },
    /** The page is hidden: drops hover, focus and tap. */
    release() {
      releaseHover();
      focus(null);
      tap(null);
    },
    /** The page is shown again: the focus is read from the browser, the pointer when it next moves. */
    restart: refresh,
    forget(element) {
      if (hovered === element) hovered = null;
      if (focused === element) focused = null;
      if (tapped === element) tapped = null;
    },
  };
}
