// The device's camera.

/** Opens the camera; the caller stops it. facing: 'user' or 'environment'. */
export async function openCamera(video, facing) {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw refusal('Your browser only lets pages on localhost or with https use the camera. Choose files instead.');
  }
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({audio: false,
      video: {facingMode: {ideal: facing}, width: {ideal: 1280}, height: {ideal: 960}}});
  } catch (failure) {
    throw refusal({NotAllowedError: 'The page may not use the camera. Allow it in the address bar, or choose files instead.',
      NotFoundError: 'We found no camera. Choose files instead.',
      NotReadableError: 'Another program uses the camera. Close that program and try again.'}[failure.name] ?? 'The camera does not start. Choose files instead.');
  }
  video.srcObject = stream;
  video.muted = true;
  video.playsInline = true;
  await video.play();
  return () => stream.getTracks().forEach(track => track.stop());
}

const refusal = text => Object.assign(new Error(text), {title: 'The camera does not work', code: 'no_camera', detail: text});
