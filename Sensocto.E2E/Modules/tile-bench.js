// Tiles and rows as the server sends them (RowMarkup, TileMarkup).
export const row = (handle, id = `h${handle}`, more = '') =>
  `<div class="attr" id="${id}" data-handle="${handle}" data-attribute-id="flow" data-hz="2.5">` +
  `<span class="attr-name">Flow</span>${more}</div>`;

export const tile = (sensor, rows, more = '') =>
  `<div class="tile" data-zone="1" data-sensor-id="${sensor}"><div class="tile-head"><button class="tile-name">Pump ${sensor}</button>` +
  `<span class="tile-room">Hall</span>${more}</div>${rows}</div>`;

export const more = '<span class="more">+3 more</span>';
