// A call as a command for a shell.

const quoted = text => `'${String(text).replaceAll("'", `'\\''`)}'`;

/** entry: as `api.js` keeps it. */
export function curl(entry) {
  const url = quoted(entry.url);
  const token = entry.token ? [`-H ${quoted(`Authorization: Bearer ${entry.token}`)}`] : [];
  if (entry.kind === 'form') {
    return lines(['curl -s', ...entry.files.map(name => `-F ${quoted(`frames=@${name}`)}`), url]);
  }
  if (entry.kind === 'blob') {
    const headers = Object.entries(entry.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
    return lines(['curl -s', `-X ${entry.method}`, ...headers, `--data-binary ${quoted(`@${entry.files[0]}`)}`, url]);
  }
  if (!entry.shown) {
    return lines(['curl -s', ...(entry.method === 'GET' ? [] : [`-X ${entry.method}`]), ...token, url]);
  }
  const pictures = [];
  const body = JSON.stringify(entry.shown, (key, value) => {
    if (value && typeof value === 'object' && 'file' in value) {
      pictures.push(value.file);
      return '%s';
    }
    return value;
  });
  const post = ['curl -s', `-H ${quoted('Content-Type: application/json')}`, ...token];
  if (pictures.length === 0) {
    return lines([...post, `-d ${quoted(body)}`, url]);
  }
  // As an argument of curl a picture would be too long. printf is built into the shell, so it takes any length.
  const base64 = pictures.map(name => `"$(base64 < ${quoted(name)} | tr -d '\\n')"`).join(' ');
  return `printf ${quoted(body)} ${base64} |\n  ${lines([...post, '--data-binary @-', url])}`;
}

const lines = parts => parts.join(' \\\n  ');
