// What was read, beside the photo: looking at one lights up the other.

import {h} from '../dom.js';
import {field, inOrder, NO_EXPIRY, percent} from '../words.js';

/** The texts as printed, and in words that the document does not expire: its print says so by a code, another language or not at all. */
export function printed({extracted_fields: texts, fields_normalized: normalized}) {
  if (normalized?.EXPIRATION_DATE?.value !== NO_EXPIRY.code) return texts;
  const text = texts.EXPIRATION_DATE;
  return {...texts, EXPIRATION_DATE: text ? `${NO_EXPIRY.word} (${text})` : NO_EXPIRY.word};
}

/** texts and sureness by type; lights: called with (type, on) when a row is looked at. */
export function fieldList(texts, sureness = {}, lights = () => {}) {
  const types = inOrder(Object.keys(texts));
  if (types.length === 0) return h('p', {class: 'soft'}, 'We could not read any text.');
  return h('dl', {class: 'read'}, types.map(type => {
    const row = h('div', {'data-field': type,
        onmouseenter: () => light(true), onmouseleave: () => light(false)},
      h('dt', {}, field(type)),
      h('dd', {class: type === 'MRZ_CODE' && 'zone'}, texts[type]),
      sureness[type] !== undefined && h('dd', {class: 'sure', title: 'Confidence of the reading'}, percent(sureness[type])));
    const light = on => {
      row.classList.toggle('lit', on);
      lights(type, on);
    };
    return row;
  }));
}
