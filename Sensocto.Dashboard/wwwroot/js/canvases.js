/** As many are kept for the next rows; a screenful and what a fling leaves behind. */
const mostKept = 200;

/**
 * Canvases that go from row to row. A canvas has memory outside the page's heap, which the collector frees in one go: rows that come and
 * go by the hundred, as in a fling, would stop the page for a quarter of a second.
 */
export function createCanvases(document) {
  const idle = []; // bounded by mostKept
  return {
    /** One, in the place where it is to be drawn; whatever it showed before is still on it. */
    take(place) {
      const canvas = idle.pop() ?? document.createElement('canvas');
      place.append(canvas);
      return canvas;
    },
    give(canvas) {
      canvas.remove();
      if (idle.length < mostKept) idle.push(canvas);
    },
    clear: () => idle.splice(0),
  };
}
