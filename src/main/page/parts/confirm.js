// A question before something that cannot be undone.

import {h, newId} from '../dom.js';

/** Answers whether the person agreed. */
export function confirmed(title, text, yes) {
  return new Promise(resolve => {
    const id = newId('question');
    let answer = false;
    const dialog = h('dialog', {'aria-labelledby': id}, h('h2', {id}, title), h('p', {}, text),
      h('div', {class: 'row'},
        h('button', {type: 'button', class: 'danger', onclick: () => {
          answer = true;
          dialog.close();
        }}, yes),
        h('button', {type: 'button', autofocus: true, onclick: () => dialog.close()}, 'No, keep it')));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
