// Amplify's liveness component behind one function. The page imports what `npm run build` makes of it.

import {FaceLivenessDetectorCore} from '@aws-amplify/ui-react-liveness';
import '@aws-amplify/ui-react-liveness/styles.css';
import './component.css';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

// In a variable: Vite takes new URL('…', import.meta.url) for a file that it has to put into the bundle.
const module = import.meta.url;
const NETS = new URL('nets/', module).href;
const STYLES = new URL('liveness.css', module).href;

/**
 * Shows the component in an element until the check has ended, and takes it away again. It is good for one check: for
 * another one call this again, with a new liveness session.
 *
 * @param {HTMLElement} place an empty element
 * @param {object} check
 * @param {string} check.sessionId of Rekognition, as start-liveness answers it
 * @param {string} check.region of AWS
 * @param {{accessKeyId: string, secretAccessKey: string, sessionToken: string}} check.credentials for the stream
 * @param {string} [check.endpoint] where to stream to, if not to AWS
 * @param {Object<string, string>} check.texts by the component's names (`displayText`)
 * @param {AbortSignal} check.signal ends the check as a cancel does
 * @return {Promise<'complete'|'cancelled'>} complete: Rekognition has a result
 * @throws {Error} with `state`, the component's name for what went wrong, such as TIMEOUT or SERVER_ERROR
 */
export async function check(place, {sessionId, region, credentials, endpoint, texts, signal}) {
  // Within a shadow root, so that the component's styles, which include rules for * and body, leave the page alone.
  const shadow = place.shadowRoot ?? place.attachShadow({mode: 'open'});
  const inside = document.createElement('div');
  inside.dataset.amplifyTheme = 'default-theme';
  shadow.replaceChildren(await styles(shadow), inside);
  const root = createRoot(inside);
  const camerasOff = watchCameras();
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        // Taken away by itself, the component leaves its socket open. Its own button closes it.
        inside.querySelector('.amplify-liveness-cancel-button')?.click();
        resolve('cancelled');
      }, {once: true});
      root.render(createElement(FaceLivenessDetectorCore, {
        sessionId,
        region,
        disableStartScreen: true,
        displayText: texts,
        // The page warns, and offers the other challenge, before it calls this. The component's own warning would leave a gap here.
        components: {PhotosensitiveWarning: () => null},
        config: {
          credentialProvider: async () => credentials,
          endpointOverride: endpoint,
          binaryPath: NETS,
          faceModelUrl: `${NETS}facemesh-detection-short.json`,
        },
        onAnalysisComplete: async () => resolve('complete'),
        onUserCancel: () => resolve('cancelled'),
        onError: ({state, error}) => reject(Object.assign(new Error(error?.message ?? state, {cause: error}), {state})),
      }));
    });
  } finally {
    root.unmount();
    camerasOff();
    shadow.replaceChildren();
  }
}

/**
 * Notes the cameras that are opened from now on. After a cancel the component opens one once more and never turns it off.
 *
 * @return {function()} turns off all of them, also one that is only just being opened
 */
function watchCameras() {
  const devices = navigator.mediaDevices;
  if (!devices) return () => {};
  const open = devices.getUserMedia;
  const streams = [];
  let over = false;
  const off = stream => stream.getTracks().forEach(track => track.stop());
  devices.getUserMedia = async wishes => {
    const stream = await open.call(devices, wishes);
    if (over) off(stream);
    else streams.push(stream);
    return stream;
  };
  return () => {
    over = true;
    devices.getUserMedia = open;
    streams.forEach(off);
  };
}

/** The stylesheet, loaded: without it the component would be seen undressed for a moment. */
function styles(shadow) {
  const link = document.createElement('link');
  Object.assign(link, {rel: 'stylesheet', href: STYLES});
  const loaded = new Promise((resolve, reject) => {
    link.onload = () => resolve(link);
    link.onerror = () => reject(Object.assign(new Error(`${STYLES} cannot be loaded.`), {state: 'RUNTIME_ERROR'}));
  });
  shadow.replaceChildren(link);
  return loaded;
}
