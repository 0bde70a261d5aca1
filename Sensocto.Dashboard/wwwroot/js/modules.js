const running = new Map(); // path → the instance started last; bounded by the page's modules

/**
 * Imports one of the page's modules and starts it, in a single call from the server: a separate import would cost a second round trip before anything is seen.
 * Only one instance of each runs: if the link drops before the server learns of a start, it starts the module again, and nothing else would dispose the first.
 *
 * @param {string} path relative to the document's base
 * @param {...any} setup the arguments of its `start`
 * @returns {Promise<object>} what its `start` returned: the module as the server uses it
 */
export async function startModule(path, ...setup) {
  const module = await import(new URL(path, document.baseURI));
  running.get(path)?.dispose();
  const { dispose = () => {}, ...rest } = module.start(...setup);
  const started = {
    ...rest,
    dispose() {
      if (running.get(path) !== started) return; // A later start has disposed it.
      running.delete(path);
      dispose();
    },
  };
  running.set(path, started);
  return started;
}
