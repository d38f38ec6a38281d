// The document: choose or take photos, have them read, see what was read and where.

import {announce, h} from '../dom.js';
import {rosette} from '../guilloche.js';
import {callLog} from '../parts/calls.js';
import {checkList, retryHint, tally} from '../parts/checks.js';
import {fieldList, printed} from '../parts/fields.js';
import {problem} from '../parts/problem.js';
import {progress} from '../parts/progress.js';
import {photoOf} from '../photo/file.js';
import {picture} from '../photo/picture.js';
import {snapshot} from '../photo/snapshot.js';
import {documents, load} from '../samples.js';

const SIDES = {front: 'Front', back: 'Back'};

/** What has to be in the photos, and which documents always go to a person: said before the photos are taken. */
const NEEDED = {
  passport: ['Show the whole page with your picture. It must include the two lines with < signs.'],
  'drivers-license': ['Show the side with your picture. If the back has a barcode, show the back, too.', 'Both sides must belong to the same licence.'],
  'national-id': ['Show both sides of the same card.',
    'The side with your picture must also show the card number, or your name and date of birth. If it does not, a reviewer will check your card.'],
};
const NEEDED_OF_ANY = ['Show the side with your picture. If the document has a back, show the back, too.',
  'The side with your picture must also show the document number, or your name and date of birth. If it does not, a reviewer will check your document.'];

export function view(state) {
  const places = {front: h('div', {}), back: h('div', {})};
  const beside = h('div', {class: 'stack'});
  const trouble = h('div', {});
  const waiting = progress();

  const draw = () => {
    places.front.replaceChildren(side('front'));
    places.back.replaceChildren(...(state.read && !state.photos.back ? [] : [side('back')]));
    places.back.hidden = places.back.childElementCount === 0;
    beside.replaceChildren(...(state.read ? readPanel() : choosePanel()));
  };

  function side(name) {
    const photo = state.photos[name];
    return photo ? shown(name, photo) : empty(name);
  }

  function shown(name, photo) {
    const boxes = name === 'front' ? state.read?.document_processing.boxes : undefined;
    const drawn = picture(photo, boxes, `${SIDES[name]} of the document: ${photo.name}`);
    if (name === 'front') state.light = drawn.light;
    return h('figure', {style: {margin: '0'}}, h('div', {class: 'frame', 'data-side': name}, drawn.node),
      h('figcaption', {class: 'row small soft'}, h('span', {}, `${SIDES[name]}: ${photo.name}. ${photo.changed ?? ''}`),
        h('button', {type: 'button', class: 'quiet', onclick: () => remove(name)}, 'Choose another photo')));
  }

  function empty(name) {
    const front = name === 'front';
    const file = h('input', {type: 'file', accept: 'image/jpeg,image/png,image/*', class: 'heard', 'aria-label': `Photo of the ${name}`, 'data-side': name,
      onchange: () => file.files[0] && take(name, file.files[0])});
    const box = h('div', {class: front ? 'frame drop wide-on-phone' : 'frame drop', style: front ? {} : {'aspect-ratio': '4 / 1'}},
      h('div', {class: 'ask'}, front && rosette(),
        h('h2', {}, front ? 'Drop a photo of the front here' : 'Add the back, if there is one'),
        h('div', {class: 'row', style: {'justify-content': 'center'}}, file,
          h('button', {type: 'button', class: front && 'primary', onclick: () => file.click()}, 'Choose a file'),
          h('button', {type: 'button', onclick: () => camera(name)}, 'Take a photo'))));
    box.addEventListener('dragover', event => {
      event.preventDefault();
      box.classList.add('over');
    });
    box.addEventListener('dragleave', () => box.classList.remove('over'));
    box.addEventListener('drop', event => {
      event.preventDefault();
      box.classList.remove('over');
      if (event.dataTransfer.files[0]) take(name, event.dataTransfer.files[0]);
    });
    return box;
  }

  /** A phone's own camera takes better photos than a page can; elsewhere the page looks through the camera itself. */
  async function camera(name) {
    if (matchMedia('(pointer: coarse)').matches) {
      const input = h('input', {type: 'file', accept: 'image/*', capture: 'environment',
        onchange: () => input.files[0] && take(name, input.files[0])});
      input.click();
      return;
    }
    const photo = await snapshot(`${name}.jpg`);
    if (photo) set({...state.photos, [name]: photo});
  }

  async function take(name, file) {
    try {
      set({...state.photos, [name]: await photoOf(file)});
    } catch (failure) {
      trouble.replaceChildren(problem(failure));
    }
  }

  async function takeSample(sample) {
    const photos = {front: await photoOf(await load(sample.front))};
    if (sample.back) photos.back = await photoOf(await load(sample.back));
    set(photos);
    announce(`${sample.title} chosen`);
  }

  function set(photos) {
    state.photos = photos;
    state.read = undefined;
    trouble.replaceChildren();
    draw();
    beside.querySelector('.primary')?.focus({preventScroll: false});
  }

  function remove(name) {
    const {[name]: gone, ...rest} = state.photos;
    set(rest);
  }

  function choosePanel() {
    const ready = Boolean(state.photos.front);
    const read = h('button', {type: 'button', class: 'primary', disabled: !ready, onclick: start}, 'Read the document');
    return [
      h('section', {class: 'sheet'}, h('h2', {}, 'Next'),
        h('p', {class: 'soft'}, ready ? 'We will read the text and find the portrait.' : 'Choose a photo first. It must be sharp, without reflections, and show all four corners.'),
        h('div', {class: 'row'}, read), waiting.node, trouble),
      h('section', {class: 'sheet'}, h('h2', {}, 'Or use a sample'),
        h('p', {class: 'soft small'}, 'These documents belong to a person who does not exist.'),
        h('ul', {class: 'samples'}, documents.map(sample => h('li', {}, h('button', {type: 'button', onclick: () => takeSample(sample), 'data-sample': sample.front.name},
          h('img', {src: sample.front.path, alt: '', loading: 'lazy', width: 150, height: 100}), sample.title, h('small', {}, sample.note)))))),
    ];
  }

  async function start(event) {
    trouble.replaceChildren();
    const frame = places.front.querySelector('.picture');
    // Now, right after the click, rather than when the answer comes: what moves by itself disturbs.
    places.back.hidden = !state.photos.back;
    beside.classList.add('answering');
    frame.classList.add('scan');
    event.target.disabled = true;
    try {
      state.read = await waiting.during('Reading the document', () => state.session.processDocument(state.photos, state.documentType));
      if (state.read.next?.action !== 'start_liveness' || state.read.reasons.some(reason => reason.retryable)) {
        state.attempts = (await state.session.status()).attempts_left?.process_document;
      }
      draw();
      const heading = beside.querySelector('h2');
      heading.tabIndex = -1;
      heading.focus({preventScroll: true});
      announce(`We read ${Object.keys(state.read.document_processing.extracted_fields).length} details.`);
    } catch (failure) {
      trouble.replaceChildren(problem(failure));
      event.target.disabled = false;
    } finally {
      frame.classList.remove('scan');
    }
  }

  function readPanel() {
    const {document_processing: read, checks, reasons, next} = state.read;
    const onward = next?.action === 'start_liveness';
    const again = h('button', {type: 'button', class: !onward && 'primary', onclick: () => set({})}, 'Use another photo');
    return [
      h('section', {class: 'sheet', 'data-part': 'read'}, h('h2', {}, onward ? 'We read your document' : 'We cannot use this photo'),
        h('p', {class: 'soft'}, `We read ${Object.keys(read.extracted_fields).length} details. Checks: ${tally(checks)}.`),
        retryHint(reasons, state.attempts),
        h('div', {class: 'row', style: {'margin-top': '1rem'}},
          onward && h('button', {type: 'button', class: 'primary', onclick: () => state.go('liveness')}, 'Continue with your face'),
          !next && h('button', {type: 'button', class: 'primary', onclick: () => state.go('result')}, 'See the result'),
          next && again)),
      h('section', {class: 'sheet'}, h('h2', {}, 'What we read'),
        fieldList(printed(read), read.confidence, (type, on) => state.light?.(type, on))),
      h('section', {class: 'sheet'}, h('h2', {}, 'Checks'), checkList(checks, reasons)),
    ];
  }

  draw();
  return h('div', {class: 'wrap'},
    h('div', {class: 'head'}, h('h1', {}, 'Your document'), h('p', {class: 'lead'}, 'Use a passport, a driving licence or an identity card. The photo can be a JPEG or a PNG.'),
      h('p', {class: 'soft', 'data-part': 'needed'}, (NEEDED[state.documentType] ?? NEEDED_OF_ANY).join(' '))),
    h('div', {class: 'columns'}, h('div', {class: 'stack stays'}, places.front, places.back), beside),
    h('div', {style: {'margin-top': '1.5rem'}}, callLog()));
}
