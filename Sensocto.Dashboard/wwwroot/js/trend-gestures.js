const wheelZoom = 1.2;
const keyShift = 0.2;
const keyZoom = 1.5;

/**
 * Translates wheel, keys and fingers over a chart to `zoom(factor, clientX)`, `shift(share of what is shown)` and `live()`.
 * One finger moves, two zoom; a vertical swipe still scrolls the page.
 */
export function listenToGestures(element, over, { zoom, shift, live, signal }) {
  // Bounded by the fingers on the screen.
  const fingers = new Map();

  const middle = () => {
    const box = over.getBoundingClientRect();
    return box.left + box.width / 2;
  };

  function wheel(event) {
    event.preventDefault();
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) shift((event.deltaX || event.deltaY) / Math.max(over.clientWidth, 1));
    else if (event.deltaY !== 0) zoom(event.deltaY > 0 ? wheelZoom : 1 / wheelZoom, event.clientX);
  }

  const keys = {
    ArrowLeft: () => shift(-keyShift),
    ArrowRight: () => shift(keyShift),
    PageUp: () => shift(-1),
    PageDown: () => shift(1),
    '+': () => zoom(1 / keyZoom, middle()),
    '=': () => zoom(1 / keyZoom, middle()),
    '-': () => zoom(keyZoom, middle()),
    End: live,
  };

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }

  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.max(Math.abs(one - other), 1);
  };

  function down(event) {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, event.clientX);
  }

  function move(event) {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const spreadBefore = fingers.size === 2 ? spread() : 0;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 1) shift((before - event.clientX) / Math.max(over.clientWidth, 1));
    else if (fingers.size === 2) zoom(spreadBefore / spread(), [...fingers.values()].reduce((a, b) => a + b) / 2);
  }

  const up = (event) => fingers.delete(event.pointerId);

  over.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', key, { signal });
  over.addEventListener('pointerdown', down, { signal });
  over.addEventListener('pointermove', move, { signal });
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) over.addEventListener(type, up, { signal });
}
