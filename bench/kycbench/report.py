"""Writes a run's results between the markers of the README, and the picture beside it."""

import pathlib

from . import chart, targets
from .steps import ROUTES

MB = 1_000_000
_BEGIN, _END = "<!-- results: written by bench/run -->", "<!-- end of results -->"
_TEMPLATE = pathlib.Path(__file__).resolve().parents[1] / "README.md"


def write(results, out):
    before, _, rest = _TEMPLATE.read_text().partition(_BEGIN)
    _, _, after = rest.partition(_END)
    (out / "README.md").write_text(f"{before}{_BEGIN}\n\n{markdown(results)}\n{_END}{after}")
    (out / "results.svg").write_text(chart.svg(panels(results)))


def rounded(value):
    """Without digits that mean nothing."""
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return [rounded(part) for part in value] if isinstance(value, list) else value


def markdown(results):
    forms, machine = results["forms"], results["machine"]
    parts = [
        f"Run of {machine['date']}: {machine['processor']}, {machine['cores']} cores ({machine['architecture']}), "
        f"{machine['memory_gib']} GiB, shared with other work (load average at start {machine['load_at_start']}); "
        + "; ".join([*machine["jdks"], *filter(None, [machine["python"]])])
        + "".join(f"; JVM forms with `{option}`" for option in machine.get("java_options", ())) + ".",
        "![results](results.svg)",
        "### Targets", table(("target", "measured", "verdict"), targets.rows(results)),
        "### Start and size", starts(forms),
        "### Warm routes, p50 / p99 in ms", routes(forms),
        "### process-document with AWS's latencies", latencies(forms),
        "### Pictures and allocation", pictures(results),
    ]
    if any("credentials" in form for form in forms.values()):  # older runs have none
        parts[-2:-2] = ["### start-liveness with credentials of STS, with AWS's latencies", table(*credentials(forms))]
    return "\n\n".join(parts) + "\n"


def starts(forms):
    head = ("form", "first poll", "first answer", "CPU to there", "first request alone", "memory then", "peak memory",
            "zip", "archive")
    rows = []
    for form in forms.values():
        cold, extra = form["cold"], form["extra_bytes"]
        rows.append((form["title"], f"{cold['first_poll_s']:.2f} s", f"{cold['first_response_s']:.2f} s",
                     f"{cold['cpu_s']:.2f} s", f"{cold['first_request_s']:.2f} s", f"{cold['rss_bytes'] / MB:.0f} MB",
                     f"{targets.peak(form) / MB:.0f} MB", f"{form['zip_bytes'] / MB:.1f} MB",
                     f"{extra / MB:.0f} MB" if extra else "–"))
    return table(head, rows)


def routes(forms):
    def cell(form, route):
        found = form["warm"]["routes"].get(route)
        return f"{found['p50_ms']:.1f} / {found['p99_ms']:.1f}" if found else "–"

    rows = [(route, *(cell(form, route) for form in forms.values())) for route in ROUTES]
    text = table(("route", *(form["title"] for form in forms.values())), rows)
    alone = forms.get("python", {}).get("start_session_without_state")
    if alone:
        text += (f"\n\nThe baseline's start-session that keeps nothing, as the brief's text allows: "
                 f"{alone['p50_ms']:.2f} / {alone['p99_ms']:.2f} ms; it answers with a random id and calls nobody.")
    return text


def latencies(forms):
    head = ("form", "p50", "p99", "p50 / slowest call", "above the slowest call")
    rows = []
    for form in forms.values():
        found = form["injected"]
        rows.append((form["title"], f"{found['p50_ms']:.0f} ms", f"{found['p99_ms']:.0f} ms", f"{found['ratio']:.2f}",
                     f"{found['p50_ms'] - found['slowest_call_ms']:.0f} ms"))
    return table(head, rows)


def credentials(forms):
    head = ("form", "CreateFaceLivenessSession and AssumeRole, each", "p50 without", "p50 with", "with / without")
    rows = [(form["title"], f"{found['call_ms']:.0f} ms", f"{found['without']['p50_ms']:.0f} ms",
             f"{found['with']['p50_ms']:.0f} ms", f"{found['ratio']:.2f}")
            for form in forms.values() for found in form.get("credentials", ())]
    return head, rows


def pictures(results):
    crop, allocation = results["crop"], results.get("allocation")
    refused = crop["refused"]
    rows = [
        ("portrait out of a 12-megapixel JPEG "
         f"({crop['file_bytes'] / MB:.1f} MB)", f"{median(crop['portrait']):.0f} ms, first {first(crop['portrait'])} ms; "
         f"{crop['portrait']['allocated_bytes'] / MB:.0f} MB allocated"),
        ("the whole picture as the crop", f"{median(crop['whole']):.0f} ms; "
         f"{crop['whole']['allocated_bytes'] / MB:.0f} MB allocated"),
        ("peak heap of both under `-Xmx256m`", f"{crop['peak_heap_bytes'] / MB:.0f} MB"),
        ("smallest heap tried that was enough", f"{crop['smallest_heap_mb']} MB"),
        (f"header that announces {refused['pixels'] / 1e6:.1f} megapixels",
         f"`{refused['code']}` after {refused['microseconds']} µs and {refused['allocated_bytes']:,} bytes"),
    ]
    if allocation:
        rows += [
            (f"allocated by a warm start-session ({allocation['form']})", f"{allocation['start_session_bytes'] / 1000:.0f} kB"),
            (f"allocated by a warm process-document ({allocation['form']})", f"{allocation['process_document_bytes'] / MB:.1f} MB"),
        ]
    return table(("what", "measured"), rows)


def median(crops):
    ordered = sorted(crops["milliseconds"])
    return ordered[len(ordered) // 2]


def first(crops):
    return crops["milliseconds"][0]


def panels(results):
    forms = results["forms"].values()

    def bars(value, part=lambda form: 0):
        return [(form["title"], value(form), part(form), form is results["forms"].get("python")) for form in forms]

    slowest = next(iter(forms))["injected"]["slowest_call_ms"]
    return [
        chart.Panel("Start to the first answer of start-session (light: to the first poll)", "s",
                    bars(lambda f: f["cold"]["first_response_s"], lambda f: f["cold"]["first_poll_s"])),
        chart.Panel("Warm start-session, p50", "ms", bars(targets.p50)),
        chart.Panel("process-document with AWS's latencies, p50", "ms", bars(lambda f: f["injected"]["p50_ms"]),
                    [(slowest, "slowest call"), (slowest * 1.15, "× 1.15")]),
        chart.Panel("Peak memory (the baseline: its largest function)", "MB", bars(lambda f: targets.peak(f) / MB)),
    ]


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
