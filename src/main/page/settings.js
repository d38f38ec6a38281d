// What a real front end would have in its configuration.

const answer = await fetch('/page/settings.json');
const known = await answer.json();

export const settings = {
  ...known,
  // The same host as the page's: the local AWS listens on this computer only.
  localAws: `http://${location.hostname === 'localhost' ? '127.0.0.1' : location.hostname}:${known.local_aws_port}`,
};
