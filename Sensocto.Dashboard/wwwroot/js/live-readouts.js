import { watchElements } from './elements.js';
import { Readout } from './readout.js';

/**
 * Tracks which elements show which handle. Both maps are bounded by the `[data-handle]` elements in the document.
 *
 * @param {(readout: Readout) => void} setup.appeared a readout is new, or now shows another handle
 * @param {(readout: Readout) => void} setup.resized
 * @param {(readout: Readout) => void} setup.gone
 */
export function createLiveReadouts({ document, appeared, resized, gone }) {
  const byElement = new Map();
  const byHandle = new Map();
  const window = document.defaultView;

  const resizes = new window.ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const readout = byElement.get(target.closest('[data-handle]'));
      if (readout?.resized(target, contentRect.width, contentRect.height)) resized(readout);
    }
  });

  function add(element, text) {
    const handle = Number(text);
    if (text === '' || !Number.isSafeInteger(handle)) return;
    const readout = new Readout(element, handle, resizes);
    byElement.set(element, readout);
    if (!byHandle.has(handle)) byHandle.set(handle, new Set());
    byHandle.get(handle).add(readout);
    appeared(readout);
  }

  function remove(element) {
    const readout = byElement.get(element);
    if (!readout) return;
    byElement.delete(element);
    const same = byHandle.get(readout.handle);
    same.delete(readout);
    if (same.size === 0) byHandle.delete(readout.handle);
    readout.dispose();
    gone(readout);
  }

  const watch = watchElements({
    document,
    attribute: 'data-handle',
    added: add,
    changed(element, text) {
      remove(element);
      add(element, text);
    },
    removed: remove,
  });

  return {
    of: (handle) => byHandle.get(handle) ?? [],
    all: () => byElement.values(),
    count: () => byElement.size,
    /** The decimals that the handle's elements declare; undefined without an element. */
    precisionOf(handle) {
      for (const readout of byHandle.get(handle) ?? []) return readout.precision;
      return undefined;
    },
    dispose() {
      watch.dispose();
      for (const readout of byElement.values()) readout.dispose();
      resizes.disconnect();
      byElement.clear();
      byHandle.clear();
    },
  };
}
