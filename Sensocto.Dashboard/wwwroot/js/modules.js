/**
 * Imports one of the page's modules and starts it, in one call of the server's: an import of its own would be another there and back before anything is seen.
 *
 * @param {string} path from the document's base
 * @param {...any} setup what its `start` is given
 * @returns {Promise<object>} what its `start` gave back: to the server the module from then on
 */
export async function startModule(path, ...setup) {
  const module = await import(new URL(path, document.baseURI));
  return module.start(...setup);
}
