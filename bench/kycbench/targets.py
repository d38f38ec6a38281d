"""What the service promises of its cost, and whether a run met it."""

MB = 1_000_000


def rows(results):
    """``(target, measured, verdict)`` for each promise; a verdict is ``met``, ``missed`` or ``not measured``."""
    forms = results["forms"]
    native, python = forms.get("native"), forms.get("python")
    both = native and python
    yield _row("native: start to first answer of start-session ≤ 0.15 × baseline",
               both and native["cold"]["first_response_s"] / python["cold"]["first_response_s"], 0.15, "{:.2f} ×")
    yield _row("native: peak memory ≤ 1.6 × baseline (its largest function)",
               both and peak(native) / peak(python), 1.6, "{:.2f} ×")
    yield _row("native: function.zip ≤ 25 MB", native and native["zip_bytes"] / MB, 25, "{:.1f} MB")
    for name, form in forms.items():
        if form is not python:
            yield _row(f"{form['title']}: warm start-session, p50 ≤ 0.8 × baseline that keeps the session",
                       python and p50(form) / p50(python), 0.8, "{:.2f} ×")
    for form in forms.values():
        if form is not python:
            yield _row(f"{form['title']}: process-document with AWS's latencies, p50 ≤ 1.15 × the slowest call",
                       form["injected"]["ratio"], 1.15, "{:.2f} ×")
    for form in forms.values():
        for found in form.get("credentials", ()):
            yield _row(f"{form['title']}: start-liveness with credentials, calls of {found['call_ms']:.0f} ms, p50 ≤ 1.15 × without",
                       found["ratio"], 1.15, "{:.2f} ×")
    crop = results["crop"]
    yield _row("12-megapixel crop within a heap of 256 MB (peak)", crop["peak_heap_bytes"] / MB, 256, "{:.0f} MB")
    refused = crop["refused"]
    told = f"`{refused['code']}`, {refused['allocated_bytes']:,} bytes allocated"
    undecoded = refused["code"] == "image_too_many_pixels" and refused["allocated_bytes"] < refused["pixels"] / 50
    yield "more than 50 megapixels refused by the header, not decoded", told, "met" if undecoded else "missed"


def _row(target, value, limit, form):
    if not value:
        return target, "–", "not measured"
    return target, form.format(value), "met" if value <= limit else "missed"


def peak(form):
    return max(form["warm"]["peak_rss_bytes"].values())


def p50(form):
    return form["warm"]["routes"]["start-session"]["p50_ms"]
