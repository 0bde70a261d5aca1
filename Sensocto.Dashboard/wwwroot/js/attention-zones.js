import { watchElements } from './elements.js';

/** The share of a zone that must be inside the viewport; a zone taller than four viewports never gets there. */
const visibleShare = 0.25;

/** The whole numbers in a data-zone attribute, each once; anything else in it is ignored. */
export function parseZone(text) {
  const handles = new Set();
  for (const word of text.split(/\s+/)) {
    if (/^\d+$/.test(word) && Number.isSafeInteger(Number(word))) handles.add(Number(word));
  }
  return [...handles];
}

/** An element with this attribute, an open drawer, counts as focused while it is in the document, wherever the keyboard focus is. */
const heldAttribute = 'data-held';

/**
 * Tracks the handles in the viewport: those that at least one visible `[data-zone]` element lists.
 *
 * A new element is unmeasured until the observer first reports it, and a handle that was in view stays so while an
 * unmeasured element lists it: replacing a tile under the operator's eyes does not count as looking away.
 *
 * @param {(handle: number) => void} changed called for every handle whose bits may have changed
 * @param {(element: Element) => void} removed called when a zone has left the document
 */
export function trackZones({ document, changed, removed, measured = () => {}, settled = () => {} }) {
  // Both are bounded by the zones in the document and the handles that they list.
  const zones = new Map(); // element → { handles, held: 0 or 1, state: 'unmeasured' | 'visible' | 'outside' }
  const views = new Map(); // handle → { zones, visible, unmeasured, held, inView }

  const observer = new document.defaultView.IntersectionObserver(measure, { threshold: visibleShare });

  function count(handle, state, step) {
    let view = views.get(handle);
    if (!view) views.set(handle, (view = { zones: 0, visible: 0, unmeasured: 0, held: 0, inView: false }));
    view.zones += step;
    if (state !== 'outside') view[state] += step;
    return view;
  }

  function decide(handle) {
    const view = views.get(handle);
    view.inView = view.visible > 0 || (view.unmeasured > 0 && view.inView);
    if (view.zones === 0) views.delete(handle);
    changed(handle);
  }

  function measure(entries) {
    for (const entry of entries) {
      const zone = zones.get(entry.target);
      if (!zone) continue;
      const state = entry.isIntersecting && entry.intersectionRatio >= visibleShare ? 'visible' : 'outside';
      if (state === zone.state) continue;
      for (const handle of zone.handles) {
        count(handle, state, 1);
        count(handle, zone.state, -1);
        decide(handle);
      }
      zone.state = state;
    }
    measured();
  }

  function list(zone, next) {
    const before = zone.handles;
    zone.handles = next;
    for (const handle of next) count(handle, zone.state, 1).held += zone.held;
    for (const handle of before) count(handle, zone.state, -1).held -= zone.held;
    for (const handle of new Set([...next, ...before])) decide(handle);
  }

  const watch = watchElements({
    document,
    attribute: 'data-zone',
    added(element, text) {
      const zone = { handles: [], held: element.hasAttribute(heldAttribute) ? 1 : 0, state: 'unmeasured' };
      zones.set(element, zone);
      list(zone, parseZone(text));
      observer.observe(element);
    },
    changed: (element, text) => list(zones.get(element), parseZone(text)),
    removed(element) {
      observer.unobserve(element);
      list(zones.get(element), []);
      zones.delete(element);
      removed(element);
    },
    settled,
  });

  return {
    handlesOf: (element) => zones.get(element)?.handles ?? [],
    inView: (handle) => views.get(handle)?.inView ?? false,
    isHeld: (handle) => (views.get(handle)?.held ?? 0) > 0,
    heldHandles: () => [...views].filter(([, view]) => view.held > 0).map(([handle]) => handle),
    inViewHandles: () => [...views].filter(([, view]) => view.inView).map(([handle]) => handle),
    isEmpty: () => zones.size === 0,
    dispose() {
      watch.dispose();
      observer.disconnect();
      zones.clear();
      views.clear();
    },
  };
}
