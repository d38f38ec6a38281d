"""A picture of the results: panels of horizontal bars, as SVG."""

import html

_WIDTH, _BAR, _GAP, _LABEL, _HEAD = 860, 20, 8, 230, 46
_APPLICATION, _BASELINE, _LIGHT, _TEXT, _MUTED = "#2f6f9f", "#c98a2b", "#a9c8de", "#1f2328", "#59636e"


class Panel:
    """``bars`` are ``(label, value, part, is_baseline)``; ``part`` of the value is drawn lighter; ``marks`` are ``(value, label)``."""

    def __init__(self, title, unit, bars, marks=()):
        self.title, self.unit, self.bars, self.marks = title, unit, bars, marks

    @property
    def height(self):
        return _HEAD + len(self.bars) * (_BAR + _GAP) + 18

    def draw(self, top):
        widest = max([value for _, value, _, _ in self.bars] + [value for value, _ in self.marks])
        scale = (_WIDTH - _LABEL - 110) / widest
        yield _text(16, top + 22, self.title, size=15, weight="600")
        y = top + _HEAD - 8
        for label, value, part, is_baseline in self.bars:
            colour = _BASELINE if is_baseline else _APPLICATION
            yield _text(_LABEL - 8, y + 14, label, anchor="end")
            yield _bar(_LABEL, y, value * scale, colour)
            if part:
                yield _bar(_LABEL, y, part * scale, _LIGHT)
            yield _text(_LABEL + value * scale + 6, y + 14, f"{_number(value)} {self.unit}", colour=_MUTED)
            y += _BAR + _GAP
        for value, label in self.marks:
            x = _LABEL + value * scale
            yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top + 32}" y2="{y}" stroke="{_TEXT}" stroke-dasharray="4 3"/>'
            yield _text(x, y + 10, label, size=11, anchor="middle", colour=_MUTED)


def svg(panels):
    height = sum(panel.height for panel in panels) + 20
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
             f'height="{height}" font-family="system-ui, sans-serif" role="img">',
             f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>']
    top = 8
    for panel in panels:
        parts += panel.draw(top)
        top += panel.height
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bar(x, y, width, colour):
    return f'<rect x="{x}" y="{y}" width="{max(width, 1):.1f}" height="{_BAR}" fill="{colour}"/>'


def _text(x, y, text, size=13, weight="400", anchor="start", colour=_TEXT):
    return (f'<text x="{x:.1f}" y="{y}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
            f'fill="{colour}">{html.escape(text)}</text>')


def _number(value):
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"
