// Line work as on banknotes and passports: waves of slightly shifted phase.

import {svg} from './dom.js';

/** A band of waves; decoration only. */
export function band({width = 1200, height = 160, lines = 22} = {}) {
  const paths = [];
  for (let line = 0; line < lines; line++) {
    const shift = line / lines;
    let d = '';
    for (let x = 0; x <= width; x += 6) {
      const t = (x / width) * Math.PI * 2;
      const envelope = 0.18 + 0.32 * (1 + Math.sin(3 * t)) / 2;
      const y = height / 2 + height * envelope * Math.sin(5 * t + shift * Math.PI * 2 + 0.7 * Math.sin(2 * t)) * Math.cos(shift * Math.PI);
      d += `${x === 0 ? 'M' : 'L'}${x} ${y.toFixed(1)}`;
    }
    paths.push(svg('path', {d}));
  }
  return svg('svg', {class: 'guilloche', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'}, paths);
}

/** A rosette; decoration only. */
export function rosette({petals = 12, lines = 7} = {}) {
  const paths = [];
  for (let line = 0; line < lines; line++) {
    let d = '';
    for (let step = 0; step <= 360; step++) {
      const angle = (step / 360) * Math.PI * 2;
      const radius = 66 + 24 * Math.sin(petals * angle + (line / lines) * Math.PI * 2) + 6 * Math.sin(petals * 2 * angle);
      d += `${step === 0 ? 'M' : 'L'}${(100 + radius * Math.cos(angle)).toFixed(1)} ${(100 + radius * Math.sin(angle)).toFixed(1)}`;
    }
    paths.push(svg('path', {d: `${d}Z`}));
  }
  return svg('svg', {class: 'rosette', viewBox: '0 0 200 200', 'aria-hidden': 'true'}, paths);
}
