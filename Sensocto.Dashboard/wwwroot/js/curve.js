import { sparklineParts } from './sparkline.js';

const svg = 'http://www.w3.org/2000/svg';

/**
 * A sparkline's picture: a path a part, coloured by the stylesheet. Not a canvas: each of those is a layer of its own to the
 * browser, and what stands between two of them another.
 */
export class Curve {
  #picture;
  #paths = new Map(); // part → path, and what it shows; of at most four

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

  /** @param {Record<string, string>} drawn see `sparklinePaths`; a part that is missing shows nothing */
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
    // A line that is drawn anew is never the same, and the longest text of all.
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
