// A photo with boxes over it.

import {h} from '../dom.js';
import {field} from '../words.js';

/** photo: {url, width, height}. boxes: ratios by name, of the upright photo. light(name, on) lights a box up. */
export function picture(photo, boxes = {}, words) {
  const marks = Object.fromEntries(Object.entries(boxes).map(([name, box]) => [name, mark(name, box)]));
  const node = h('div', {class: 'picture', style: {'--ratio': photo.width / photo.height}},
    h('img', {src: photo.url, alt: words, width: photo.width, height: photo.height}), Object.values(marks));
  return {node, light: (name, on) => marks[name]?.classList.toggle('lit', on)};
}

function mark(name, box) {
  const percent = value => `${value * 100}%`;
  return h('div', {class: name === 'portrait' ? 'box portrait' : 'box', 'data-box': name, title: name === 'portrait' ? undefined : field(name),
    'aria-hidden': 'true',
    style: {left: percent(box.left), top: percent(box.top), width: percent(box.width), height: percent(box.height)}},
  name === 'portrait' && h('span', {}, 'Portrait'));
}
