// A dialog in which a document is photographed.

import {h} from '../dom.js';
import {problem} from '../parts/problem.js';
import {openCamera} from './camera.js';
import {photoOfVideo} from './file.js';

/** Answers the photo, or undefined when the dialog was closed. */
export function snapshot(name) {
  return new Promise(resolve => {
    const video = h('video', {'aria-label': 'What the camera sees'});
    const frame = h('div', {class: 'frame'}, video);
    const take = h('button', {type: 'button', class: 'primary', disabled: true, onclick: async () => {
      taken = await photoOfVideo(video, name);
      dialog.close();
    }}, 'Take the photo');
    const dialog = h('dialog', {'aria-label': 'Photograph the document'},
      h('h2', {}, 'Photograph the document'), h('p', {class: 'soft'}, 'Show all four corners. Hold still and avoid reflections.'),
      frame, h('div', {class: 'row'}, take, h('button', {type: 'button', onclick: () => dialog.close()}, 'Cancel')));
    let taken;
    let stop = () => {};
    dialog.addEventListener('close', () => {
      stop();
      dialog.remove();
      resolve(taken);
    });
    document.body.append(dialog);
    dialog.showModal();
    openCamera(video, 'environment').then(stopping => {
      stop = stopping;
      if (dialog.open) take.disabled = false;
      else stop();
    }, failure => frame.replaceWith(problem(failure)));
  });
}
