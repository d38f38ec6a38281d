// The device's camera.

/** Opens the camera; the caller stops it. facing: 'user' or 'environment'. */
export async function openCamera(video, facing) {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw refusal('A browser gives the camera to pages on localhost or with https only. Choose files instead.');
  }
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({audio: false,
      video: {facingMode: {ideal: facing}, width: {ideal: 1280}, height: {ideal: 960}}});
  } catch (failure) {
    throw refusal({NotAllowedError: 'The browser was not allowed to use the camera. Allow it in the address bar, or choose files instead.',
      NotFoundError: 'No camera was found. Choose files instead.',
      NotReadableError: 'Another program uses the camera. Close it and try again.'}[failure.name] ?? 'The camera does not start. Choose files instead.');
  }
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  await video.play();
  return () => stream.getTracks().forEach(track => track.stop());
}

const refusal = text => Object.assign(new Error(text), {title: 'No camera', code: 'no_camera', detail: text});
