const running = new Map(); // path → what was started last; bounded by the page's modules

/**
 * Imports one of the page's modules and starts it, in one call of the server's: an import of its own would be another there and back before anything is seen.
 * One of each runs at a time: where the link drops before the server has heard of a start, it starts the module again, and nobody else would end the first.
 *
 * @param {string} path from the document's base
 * @param {...any} setup what its `start` is given
 * @returns {Promise<object>} what its `start` gave back: to the server the module from then on
 */
export async function startModule(path, ...setup) {
  const module = await import(new URL(path, document.baseURI));
  running.get(path)?.dispose();
  const { dispose = () => {}, ...rest } = module.start(...setup);
  const started = {
    ...rest,
    dispose() {
      if (running.get(path) !== started) return; // It has ended.
      running.delete(path);
      dispose();
    },
  };
  running.set(path, started);
  return started;
}
