import { sparklineParts } from './sparkline.js';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A sparkline's picture: one path per part, coloured by the stylesheet. Not a canvas: the browser makes each of those a layer of
 * its own, and another of whatever lies between two of them.
 */
export class Curve {
  #picture;
  #paths = new Map(); // part → path and what it shows; at most four

  /** @param {Element} place where it is drawn */
  constructor(place) {
    this.#picture = place.ownerDocument.createElementNS(svg, 'svg');
    place.append(this.#picture);
  }

  get element() {
    return this.#picture;
  }

  get isConnected() {
    return this.#picture.isConnected;
  }

  /** @param {Record<string, string>} drawn see `sparklinePaths`; a missing part shows nothing */
  show(drawn) {
    for (const part of sparklineParts) this.#draw(part, drawn[part] ?? '');
  }

  remove() {
    this.#picture.remove();
  }

  #draw(part, data) {
    let path = this.#paths.get(part);
    if (!path && data === '') return;
    if (!path) {
      path = { element: this.#make(part), data: null };
      this.#paths.set(part, path);
    }
    if (path.data === data) return;
    // The line is the longest text and never the same twice: it is not kept for comparison.
    path.data = part === 'line' ? null : data;
    path.element.setAttribute('d', data);
  }

  #make(part) {
    const element = this.#picture.ownerDocument.createElementNS(svg, 'path');
    element.setAttribute('class', `spark-${part}`);
    const above = sparklineParts.slice(sparklineParts.indexOf(part) + 1).find((other) => this.#paths.has(other));
    this.#picture.insertBefore(element, above ? this.#paths.get(above).element : null);
    return element;
  }
}
