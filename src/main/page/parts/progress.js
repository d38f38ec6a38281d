// A line that moves while something slow is done. Its place is there before, so nothing jumps.

import {announce, h} from '../dom.js';

export function progress() {
  const words = h('span', {});
  const node = h('div', {class: 'progress'}, words, h('i', {}));
  let timer;
  return {
    node,

    /** Shows the words while the work is done, with the seconds that it takes. */
    async during(text, work) {
      const started = performance.now();
      const tell = () => (words.textContent = `${text}… ${Math.floor((performance.now() - started) / 1000)} s`);
      announce(`${text}…`);
      tell();
      node.classList.add('busy');
      clearInterval(timer);
      timer = setInterval(tell, 500);
      try {
        return await work();
      } finally {
        clearInterval(timer);
        node.classList.remove('busy');
        words.textContent = '';
      }
    },

    say(text) {
      words.textContent = text;
      announce(text);
    },
  };
}
