/**
 * Follows every element under the body that carries `attribute`, through one MutationObserver.
 *
 * The three callbacks run per element once a batch of DOM changes is complete, additions first: an element that
 * replaces another is added before the old one is removed. An element that was only moved is not reported.
 * `settled` runs last, once per batch, even when no followed element was touched.
 *
 * @returns {{ elements: Map<Element, string>, dispose(): void }} the followed elements and the attribute's text
 */
export function watchElements({ document, attribute, added, changed, removed, settled = () => {} }) {
  const selector = `[${attribute}]`;
  // Bounded by the elements in the document: the observer sees every removal.
  const elements = new Map();
  const observer = new document.defaultView.MutationObserver(process);

  function collect(node, into) {
    if (node.nodeType !== 1) return;
    if (node.hasAttribute(attribute)) into.add(node);
    if (node.firstElementChild) for (const found of node.querySelectorAll(selector)) into.add(found);
  }

  function process(records) {
    const touched = new Set();
    for (const record of records) {
      if (record.type === 'attributes') touched.add(record.target);
      for (const node of record.addedNodes) collect(node, touched);
      for (const node of record.removedNodes) collect(node, touched);
    }
    settle(touched);
  }

  function settle(touched) {
    const gone = [];
    for (const element of touched) {
      const before = elements.get(element);
      const now = element.isConnected ? element.getAttribute(attribute) : null;
      if (now === null) {
        if (before !== undefined) gone.push(element);
      } else if (before !== now) {
        elements.set(element, now);
        if (before === undefined) added(element, now);
        else changed(element, now);
      }
    }
    for (const element of gone) {
      elements.delete(element);
      removed(element);
    }
    settled();
  }

  const present = new Set();
  collect(document.body, present);
  settle(present);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: [attribute] });

  return {
    elements,
    dispose() {
      observer.disconnect();
      elements.clear();
    },
  };
}
