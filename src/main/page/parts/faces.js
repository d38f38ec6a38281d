// The two faces that were compared, side by side.

import {h} from '../dom.js';

/** Each: {url, alt, caption}; url may be missing, or come later as a promise. */
export function faces(...both) {
  return h('div', {class: 'faces'}, both.map(({url, alt, caption}) => {
    const image = h('img', {alt, width: 420, height: 420});
    Promise.resolve(url).then(known => (known ? (image.src = known) : image.replaceWith(h('span', {class: 'soft small'}, 'No picture'))));
    return h('figure', {}, h('div', {class: 'frame'}, image), h('figcaption', {}, caption));
  }));
}
