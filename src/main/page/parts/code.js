// Text to be copied.

import {announce, h} from '../dom.js';

export function code(title, text) {
  const copy = h('button', {type: 'button', onclick: async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = 'Copied';
    announce('Copied');
    setTimeout(() => (copy.textContent = 'Copy'), 1500);
  }}, 'Copy');
  return h('div', {class: 'code'},
    h('header', {}, title, navigator.clipboard && copy),
    h('pre', {tabindex: '0', role: 'region', 'aria-label': title}, text));
}

export const json = value => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));
