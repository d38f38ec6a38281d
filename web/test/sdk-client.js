// A liveness check streamed by AWS's SDK alone, for the browser tests: a client of the local AWS that knows nothing of Amplify's component.

import {RekognitionStreamingClient, StartFaceLivenessSessionCommand} from '@aws-sdk/client-rekognitionstreaming';

const WIDTH = 640;
const HEIGHT = 480;

/**
 * Records the frames as a video, as if a camera saw them, and streams it.
 *
 * @param {{region: string, endpoint: string, credentials: object, sessionId: string}} to
 * @param {object} film
 * @param {string[]} film.frames JPEGs of 640 by 480 pixels in base64, shown one after the other
 * @param {number} film.framesASecond
 * @param {object} film.initial the face at the beginning, as BoundingBox
 * @param {object} film.target the face at the end, as BoundingBox
 * @param {number} film.initialAt the frame at which it is named
 * @param {number} film.targetAt the same for the target
 * @return {Promise<string[]>} the names of the server's events, in order
 */
export async function stream({region, endpoint, credentials, sessionId}, film) {
  plainSockets(new URL(endpoint).host);
  const client = new RekognitionStreamingClient({region, endpoint, credentials, maxAttempts: 1});
  const requests = queue();
  const events = [];
  const {LivenessResponseStream: responses} = await client.send(new StartFaceLivenessSessionCommand({
    SessionId: sessionId,
    VideoWidth: String(WIDTH),
    VideoHeight: String(HEIGHT),
    ChallengeVersions: 'FaceMovementAndLightChallenge_2.0.0,FaceMovementChallenge_1.0.0',
    LivenessRequestStream: requests,
  }));
  for await (const event of responses) {
    const [name, value] = Object.entries(event)[0];
    events.push(name);
    if (name === 'ServerSessionInformationEvent') {
      show(film, value.SessionInformation.Challenge, requests).catch(requests.fail);
    } else if (name === 'DisconnectionEvent') {
      requests.end();
      return events;
    }
  }
  return events;
}

async function show({frames, framesASecond, initial, target, initialAt, targetAt}, asked, requests) {
  const [[challenge, parameters]] = Object.entries(asked);
  const id = crypto.randomUUID();
  const tell = what => requests.put({ClientSessionInformationEvent: {Challenge: {[challenge]: {ChallengeId: id, ...what}}}});
  const pictures = await Promise.all(frames.map(frame =>
    createImageBitmap(new Blob([Uint8Array.from(atob(frame), letter => letter.charCodeAt(0))], {type: 'image/jpeg'}))));
  const canvas = Object.assign(document.createElement('canvas'), {width: WIDTH, height: HEIGHT});
  const draw = canvas.getContext('2d');
  draw.drawImage(pictures[0], 0, 0);
  const recorder = new MediaRecorder(canvas.captureStream(framesASecond), {mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 1_000_000});
  let sent = Promise.resolve();
  const first = new Promise(resolve => (recorder.ondataavailable = ({data}) => {
    // One after the other: joined, they are one WebM.
    sent = sent.then(async () => requests.put({VideoEvent: {VideoChunk: new Uint8Array(await data.arrayBuffer()), TimestampMillis: Date.now()}}));
    sent.then(resolve);
  }));
  const started = new Promise(resolve => (recorder.onstart = resolve));
  const stopped = new Promise(resolve => (recorder.onstop = resolve));
  recorder.start(500);
  await started;

  const begin = Date.now();
  let face;
  let reached;
  for (let i = 0; i < pictures.length; i++) {
    draw.drawImage(pictures[i], 0, 0);
    if (i === initialAt) {
      face = {InitialFace: {BoundingBox: initial, InitialFaceDetectedTimestamp: Date.now()}};
      first.then(() => tell({VideoStartTimestamp: begin, ...face}));
    }
    if (i === targetAt) reached = Date.now();
    await pause(1000 / framesASecond);
  }
  const there = Date.now();
  await colours(parameters.ColorSequences ?? [], tell, () => draw.drawImage(pictures.at(-1), 0, 0));
  recorder.stop();
  await stopped;
  await sent;
  tell({VideoEndTimestamp: Date.now(), ...face, TargetFace: {BoundingBox: target,
    FaceDetectedInTargetPositionStartTimestamp: reached, FaceDetectedInTargetPositionEndTimestamp: there}});
  requests.put({VideoEvent: {VideoChunk: new Uint8Array(), TimestampMillis: Date.now()}});
}

/** Says that each colour is shown, for as long as it was asked for. */
async function colours(sequences, tell, redraw) {
  let before = {RGB: [0, 0, 0]};
  for (const [number, {FreshnessColor: colour, DownscrollDuration: scroll, FlatDisplayDuration: flat}] of sequences.entries()) {
    tell({ColorDisplayed: {CurrentColor: colour, PreviousColor: before, SequenceNumber: number, CurrentColorStartTimestamp: Date.now()}});
    before = colour;
    redraw();
    await pause(scroll + flat);
  }
}

/** The SDK always asks for wss:, the local AWS has no certificate. */
function plainSockets(host) {
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(address, protocols) {
      super(String(address).replace(`wss://${host}`, `ws://${host}`), protocols);
    }
  };
}

const pause = millis => new Promise(resolve => setTimeout(resolve, millis));

/** What is put into it, for `for await`. */
function queue() {
  const waiting = [];
  let wake = () => {};
  let ended = false;
  let failure;
  return {
    put: one => (waiting.push(one), wake()),
    end: () => ((ended = true), wake()),
    fail: reason => ((failure = reason), wake()),
    async* [Symbol.asyncIterator]() {
      while (!ended || waiting.length > 0) {
        if (failure) throw failure;
        if (waiting.length > 0) yield waiting.shift();
        else await new Promise(resolve => (wake = resolve));
      }
    },
  };
}
