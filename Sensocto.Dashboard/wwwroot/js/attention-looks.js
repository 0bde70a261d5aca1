/** A finger that moved further than this between down and up was scrolling. CSS pixels. */
const tapSlop = 10;

/**
 * Where the pointer and the keyboard focus are: the innermost `[data-zone]` element under each, through delegated
 * listeners on the document.
 *
 * Focus never implies hover. A finger never hovers: a tap counts as focus, until the next tap or until the focus moves
 * elsewhere. Window blur changes nothing: the browser keeps `activeElement` through it.
 *
 * @param {(element: Element) => void} changed told for every zone that gained or lost a look
 */
export function trackLooks({ document, changed, signal }) {
  let hovered = null;
  let focused = null;
  let tapped = null;
  let finger = null;

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
    tapped = zone;
    tell(before, zone);
  }

  // The browser tells "over" only on crossing an element's edge: after hover was released with the pointer still on a
  // zone, the next movement says where it is.
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
    if (event.pointerType !== 'touch') return;
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
    /** Reads the focus again: removing the focused element is not always told by the browser. */
    refresh() {
      if (focused) refresh();
    },
    /** The page is hidden: nobody points at it, taps it or types into it. */
    release() {
      releaseHover();
      focus(null);
      tap(null);
    },
    /** The page is shown again: the focus is where the browser says, the pointer where it next moves. */
    restart: refresh,
    forget(element) {
      if (hovered === element) hovered = null;
      if (focused === element) focused = null;
      if (tapped === element) tapped = null;
    },
  };
}
