// The liveness check: a video, a few frames of a face that moves as asked, or prepared ones.

import {announce, h, newId, svg} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {checkList, retryHint} from '../parts/checks.js';
import {problem} from '../parts/problem.js';
import {progress} from '../parts/progress.js';
import {scale} from '../parts/scale.js';
import {openCamera} from '../photo/camera.js';
import {photoOf, photoOfVideo} from '../photo/file.js';
import {faces, load} from '../samples.js';
import {settings} from '../settings.js';
import {stream, streams} from './stream.js';

/** What the applicant is asked to do, how the oval looks meanwhile, and how many frames are taken at the end. */
const PROMPTS = [
  {says: 'Look straight into the camera', rx: 25, ry: 33, millis: 2200, frames: 2},
  {says: 'Come a little closer', rx: 35, ry: 46, millis: 2200, frames: 2},
  {says: 'Turn your head slightly to one side', rx: 29, ry: 38, millis: 2400, frames: 2},
  {says: 'Now look straight ahead again', rx: 29, ry: 38, millis: 1800, frames: 1},
];

export function view(state) {
  const stage = stageView();
  const strip = h('ul', {class: 'strip', 'aria-label': 'Pictures taken'});
  const waiting = progress();
  const trouble = h('div', {});
  const beside = h('div', {class: 'stack'});
  let stop = () => {};
  let filming = streams;

  const video = h('button', {type: 'button', class: 'primary', onclick: () => check(judgedVideo, video)}, 'Start the check');
  const begin = h('button', {type: 'button', class: 'primary', onclick: openStage}, 'Open the camera');
  const files = h('input', {type: 'file', accept: 'image/jpeg,image/png,image/*', multiple: true, class: 'heard', 'aria-label': 'Pictures of your face', onchange: takeFiles});

  async function openStage() {
    trouble.replaceChildren();
    begin.disabled = true;
    try {
      stop = await openCamera(stage.video, 'user');
      endWithView(stage.node, stop);
      stage.say('Place your face in the oval');
      begin.textContent = 'Start the check';
      begin.onclick = null;
      begin.replaceWith(startCamera);
      startCamera.focus();
    } catch (failure) {
      trouble.replaceChildren(problem(failure));
      begin.disabled = false;
    }
  }

  const colours = coloursView();

  const startCamera = h('button', {type: 'button', class: 'primary', onclick: () => check(judgedFrames(filmed), startCamera)}, 'Start the check');

  /** Frames at the end of each prompt, when the person has had time to follow it. */
  async function filmed() {
    const frames = [];
    for (const prompt of PROMPTS) {
      stage.ask(prompt);
      await pause(prompt.millis);
      for (let one = 0; one < prompt.frames; one++) {
        if (one > 0) await pause(350);
        frames.push(await photoOfVideo(stage.video, `frame-${frames.length + 1}.jpg`));
        stage.flash();
        list(frames);
      }
    }
    stop();
    stage.say('Thank you');
    return frames;
  }

  async function takeFiles() {
    const chosen = [...files.files];
    files.value = '';
    if (chosen.length > 0) await check(judgedFrames(() => Promise.all(chosen.map(photoOf))));
  }

  function list(frames) {
    strip.replaceChildren(...frames.map(frame => h('li', {}, h('img', {src: frame.url, alt: frame.name}))));
  }

  /** Sends frames to the local check. */
  const judgedFrames = frames => async started => {
    const taken = await frames();
    list(taken);
    state.frames = taken;
    stage.still(taken[0]);
    state.judged = await waiting.during('Checking the pictures', () => state.session.sendFrames(started.liveness_session_id, taken));
    return true;
  };

  /** Streams a video, as on AWS. Answers whether there is a result: not so when the person stopped it. */
  async function judgedVideo(started) {
    const place = h('div', {class: 'component', 'data-part': 'component'});
    const left = new AbortController();
    stage.node.replaceWith(place);
    endWithView(place, () => left.abort());
    place.scrollIntoView({block: 'nearest'});
    try {
      const complete = await stream(place, started, left.signal) === 'complete';
      if (complete) stage.say('Thank you');
      return complete;
    } finally {
      place.replaceWith(stage.node);
    }
  }

  /** Starts a session at Rekognition, then shows it a face: it lives three minutes. judged answers whether it has a result. */
  async function check(judged, button) {
    trouble.replaceChildren();
    beside.querySelectorAll('button').forEach(one => (one.disabled = true));
    if (button) button.disabled = true;
    beside.classList.add('answering');
    try {
      const started = await waiting.during('Starting the check', () => state.session.startLiveness(colours.avoided()));
      state.frames = [];
      state.judged = undefined;
      if (!await judged(started)) {
        choices();
        trouble.replaceChildren(h('p', {class: 'note', role: 'status'}, 'You stopped the check. You can start it again.'));
        video.focus();
        return;
      }
      state.liveness = await waiting.during('Getting the result', () => state.session.completeLiveness(started.liveness_session_id));
      if (state.liveness.next?.action !== 'final_verification') {
        state.attempts = (await state.session.status()).attempts_left?.start_liveness;
      }
      outcome();
    } catch (failure) {
      choices();
      trouble.replaceChildren(problem(failure));
    }
  }

  function choices() {
    beside.replaceChildren(
      h('section', {class: 'sheet'}, h('h2', {}, 'With your camera'),
        h('p', {class: 'soft'}, filming ? 'Look at the camera, then come closer until your face fills the oval. ' : 'You follow four short instructions. ',
          'It takes about ten seconds. Make sure that your face is well lit. Take off hat and glasses if you can.'),
        colours.node,
        h('div', {class: 'row', style: {'margin-top': '1rem'}}, filming ? video : begin, h('button', {type: 'button', onclick: () => files.click()}, 'Choose selfies'), files),
        waiting.node, trouble),
      h('section', {class: 'sheet'}, h('h2', {}, 'Or with sample pictures'),
        h('ul', {class: 'samples'}, faces.map(sample => h('li', {}, h('button', {type: 'button', 'data-sample': sample.title,
          onclick: () => check(judgedFrames(() => Promise.all(sample.frames.map(async frame => photoOf(await load(frame))))))},
        h('img', {src: sample.frames[0].path, alt: '', loading: 'lazy', width: 150, height: 100}), sample.title, h('small', {}, sample.note)))))),
      h('p', {class: 'note', 'data-way': filming ? 'video' : 'pictures'}, 'On AWS, Rekognition Face Liveness checks a video. On this computer, a simple replacement checks ',
        filming ? 'the video, or still pictures' : 'still pictures', '. It shows the steps, but it does not detect attacks.',
        streams && [' ', otherWay()]));
    begin.disabled = false;
    video.disabled = false;
  }

  /** A camera that the component refuses may still do for pictures. */
  function otherWay() {
    return h('button', {type: 'button', class: 'plain', onclick: () => {
      filming = !filming;
      choices();
      (filming ? video : begin).focus();
    }}, filming ? 'Take still pictures instead' : 'Stream a video instead');
  }

  function outcome() {
    const {liveness_results: result, checks, reasons, next} = state.liveness;
    const onward = next?.action === 'final_verification';
    const go = h('button', {type: 'button', class: 'primary', onclick: compare}, 'Compare the faces');
    beside.replaceChildren(
      h('section', {class: 'sheet', 'data-part': 'liveness'}, h('h2', {tabindex: '-1'}, onward ? 'We saw a living face' : 'We are not sure yet'),
        typeof result.confidence === 'number' && scale('Confidence', result.confidence, settings.liveness_review_floor, settings.liveness_threshold, 'repeat the check'),
        state.judged?.reason && h('p', {class: 'note'}, `Result of the local check: ${state.judged.reason}.`),
        checkList(checks.filter(one => one.name.startsWith('liveness')), reasons),
        !onward && h('div', {style: {'margin-top': '0.8rem'}}, retryHint(reasons, state.attempts)),
        h('div', {class: 'row', style: {'margin-top': '1rem'}}, onward && go,
          !next && h('button', {type: 'button', class: 'primary', onclick: () => state.go('result')}, 'See the result'),
          next && h('button', {type: 'button', class: !onward && 'primary', onclick: () => state.go('liveness')}, 'Do the check again')),
        waiting.node, trouble));
    beside.querySelector('h2').focus({preventScroll: true});
    announce(onward ? 'The check passed' : 'The check did not pass');

    async function compare() {
      go.disabled = true;
      trouble.replaceChildren();
      try {
        state.result = await waiting.during('Comparing the faces', () => state.session.finalVerification());
        await state.go('result');
      } catch (failure) {
        trouble.replaceChildren(problem(failure));
        go.disabled = false;
      }
    }
  }

  choices();
  return h('div', {class: 'wrap'},
    h('div', {class: 'head'}, h('h1', {}, 'Your face'), h('p', {class: 'lead'}, 'We check that a living person is here. Then we compare the face with the portrait.')),
    h('div', {class: 'columns'}, h('div', {}, stage.node, strip), beside),
    h('div', {style: {'margin-top': '1.5rem'}}, callLog()));
}

/** On AWS colours flash over the screen, unless the setting or the operator chose the check without. */
function coloursView() {
  if (settings.liveness_challenge !== 'movement-and-light') return {node: null, avoided: () => false};
  const box = h('input', {type: 'checkbox', id: newId('photosensitive'), 'data-choice': 'photosensitive'});
  const warning = 'Bright colours may flash on the screen for a few seconds. They can cause seizures in some people.';
  if (settings.photosensitive === 'refuse') {
    return {node: h('p', {class: 'note'}, warning, ' If that may concern you, stop here and contact us.'), avoided: () => false};
  }
  return {
    node: h('div', {class: 'stack'}, h('p', {class: 'note'}, warning),
      h('label', {class: 'tick', for: box.id}, box, h('span', {}, 'Check me without flashing colours. ',
        settings.photosensitive === 'review' && h('span', {class: 'soft'}, 'A reviewer then looks at the result.')))),
    avoided: () => box.checked,
  };
}

const pause = millis => new Promise(resolve => setTimeout(resolve, millis));

/** The camera's light goes out with the view. */
function endWithView(node, stop) {
  const watch = new MutationObserver(() => {
    if (!node.isConnected) {
      stop();
      watch.disconnect();
    }
  });
  watch.observe(document.getElementById('main'), {childList: true});
}

function stageView() {
  const video = h('video', {'aria-label': 'What the camera sees', playsinline: true});
  const still = h('img', {alt: 'The first picture', hidden: true});
  const hole = svg('ellipse', {cx: 50, cy: 62, rx: 29, ry: 38, fill: '#000'});
  const oval = svg('ellipse', {class: 'oval', cx: 50, cy: 62, rx: 29, ry: 38});
  const ring = svg('ellipse', {class: 'ring', cx: 50, cy: 62, rx: 38, ry: 29, pathLength: 100, transform: 'rotate(-90 50 62)'});
  const overlay = svg('svg', {viewBox: '0 0 100 133.3', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true'},
    svg('mask', {id: 'face'}, svg('rect', {width: 100, height: 134, fill: '#fff'}), hole),
    svg('rect', {class: 'veil', width: 100, height: 134, mask: 'url(#face)'}), oval, ring);
  const prompt = h('div', {class: 'prompt'}, '');
  const flash = h('div', {class: 'flash'});
  return {
    video,
    node: h('div', {class: 'stage'}, video, still, overlay, prompt, flash),
    say(text) {
      prompt.textContent = text;
      announce(text);
    },
    ask({says, rx, ry, millis}) {
      this.say(says);
      // The ring's ellipse is turned by a quarter, so that it begins at the top: its radii change places.
      ring.setAttribute('rx', ry);
      ring.setAttribute('ry', rx);
      for (const shape of [hole, oval]) {
        shape.setAttribute('rx', rx);
        shape.setAttribute('ry', ry);
      }
      ring.animate([{strokeDashoffset: 100}, {strokeDashoffset: 0}], {duration: millis, fill: 'forwards'});
    },
    flash() {
      flash.classList.remove('on');
      void flash.offsetWidth;
      flash.classList.add('on');
    },
    still(frame) {
      still.src = frame.url;
      still.hidden = false;
      overlay.remove();
    },
  };
}
