"""The measurements. Each starts the processes that it needs and ends them."""

import contextlib
import dataclasses
import json
import subprocess
import time
import collections

from .front import AWS_LATENCIES, CONTROL_CALLS
from .forms import stop
from .machine import cpu_seconds, peak_rss, percentile
from .runtime_api import RuntimeApi
from .steps import ROUTES, AppFlow, BaselineFlow


@contextlib.contextmanager
def running(form, front, log):
    runtime_api = RuntimeApi()
    started = time.perf_counter()
    process = form.start(runtime_api, front, log)
    try:
        runtime_api.await_first_poll(process)
        yield runtime_api, process, started
    finally:
        stop(process)
        runtime_api.close()


def flow_of(form, front, picture, functions):
    kind = BaselineFlow if form.is_baseline else AppFlow
    return kind(front, picture, functions if form.is_baseline else functions["app"])


@contextlib.contextmanager
def functions(forms, front, log):
    """Starts the one function of the application, or the four of the baseline: name -> (runtime API, process)."""
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(running(form, front, log))[:2] for name, form in forms.items()}


def record(forms, front, picture, log):
    """One verification with the real engines; what they answer is replayed afterwards."""
    front.replays = False
    with functions(forms, front, log) as started:
        flow = flow_of(next(iter(forms.values())), front, picture, {name: f[0] for name, f in started.items()})
        fields, verified = flow.verification()
        flow.take()
    front.replays = True
    if "DOCUMENT_NUMBER" not in fields or not verified:
        raise RuntimeError("the verification with real engines did not pass: what was recorded would not be one")


def start_sessions(forms, front, log, times):
    """Not measured: for the sake of what is called."""
    with functions(forms, front, log) as started:
        flow = flow_of(next(iter(forms.values())), front, b"", {name: f[0] for name, f in started.items()})
        for _ in range(times):
            flow.start_session()


def cold(form, front, picture, log):
    """One start: process -> first poll -> first answer of start-session."""
    with running(form, front, log) as (runtime_api, process, started):
        flow = flow_of(form, front, picture, {"app": runtime_api, "kyc_orchestrator": runtime_api})
        flow.start_session()
        return {
            "first_poll_s": runtime_api.first_poll - started,
            "first_response_s": time.perf_counter() - started,
            "first_request_s": flow.timings[0][1],
            "cpu_s": cpu_seconds(process.pid),
            "rss_bytes": peak_rss(process.pid),
        }


def medians(runs):
    return {key: percentile([run[key] for run in runs], 50) for key in runs[0]}


def warm(forms, front, picture, log, warm_up, sessions, verifications):
    """Latency of each route after a warm-up, engines replayed without latency; then the peak of the memory."""
    with functions(forms, front, log) as started:
        flow = flow_of(next(iter(forms.values())), front, picture, {name: f[0] for name, f in started.items()})
        for _ in range(warm_up):
            flow.start_session()
        flow.take()
        for _ in range(sessions):
            flow.start_session()
        alone = flow.take()
        for _ in range(-(-verifications // 3)):
            flow.verification()
        flow.take()
        for _ in range(verifications):
            flow.verification()
        by_route = collections.defaultdict(list)
        for route, seconds in [*alone, *((r, s) for r, s in flow.take() if r != "start-session")]:
            by_route[route].append(seconds)
        rss = {name: peak_rss(process.pid) for name, (_, process) in started.items()}
    return {
        "routes": {route: summary(by_route[route]) for route in ROUTES if route in by_route},
        "peak_rss_bytes": rss,
    }


def summary(seconds):
    return {"n": len(seconds), "p50_ms": percentile(seconds, 50) * 1000, "p99_ms": percentile(seconds, 99) * 1000}


def injected(forms, front, picture, log, times):
    """process-document with AWS's latencies."""
    with functions(forms, front, log) as started:
        flow = flow_of(next(iter(forms.values())), front, picture, {name: f[0] for name, f in started.items()})
        for _ in range(max(3, times)):  # warm first, without latencies
            flow.process_document(flow.start_session())
        flow.take()
        front.latencies = AWS_LATENCIES
        try:
            for _ in range(times):
                flow.process_document(flow.start_session())
        finally:
            front.latencies = {}
        seconds = [s for route, s in flow.take() if route == "process-document"]
    slowest = max(AWS_LATENCIES.values())
    return summary(seconds) | {"slowest_call_ms": slowest * 1000, "ratio": percentile(seconds, 50) / slowest}


def credentials(form, front, picture, log, times):
    """start-liveness without and with credentials of STS, in turn, for each latency that the two calls are taken to have."""
    role = {"KYC_LIVENESS_STREAM_ROLE": "arn:aws:iam::123456789012:role/kyc-stream"}
    forms = {"without": form, "with": dataclasses.replace(form, env={**form.env, **role})}
    with functions(forms, front, log) as started:
        flows = {name: flow_of(form, front, picture, {"app": started[name][0]}) for name in forms}

        def turns(count, latencies):
            seconds = {name: [] for name in flows}
            for _ in range(count):
                for name, flow in flows.items():
                    session = flow.start_session()
                    flow.process_document(session)
                    flow.take()
                    front.latencies = latencies
                    try:
                        answer = flow.start_liveness(session)
                    finally:
                        front.latencies = {}
                    if ("credentials" in (answer.get("stream") or {})) != (name == "with"):
                        raise RuntimeError(f"credentials are {name} in {answer}")
                    seconds[name].append(flow.take()[0][1])
            return seconds

        turns(max(30, times), {})  # warm first
        found = []
        for call in CONTROL_CALLS:
            both = {"CreateFaceLivenessSession": call, "AssumeRole": call}
            seconds = turns(times, AWS_LATENCIES | both)
            ratio = percentile(seconds["with"], 50) / percentile(seconds["without"], 50)
            found.append({"call_ms": call * 1000, "ratio": ratio} | {name: summary(s) for name, s in seconds.items()})
    return found


def allocation(form, front, picture, log, java, classes, times):
    """Bytes that all threads of the JVM allocate for a warm request: start-session, and process-document less that."""
    with functions({"app": form}, front, log) as started:
        runtime_api, process = started["app"]
        flow = flow_of(form, front, picture, {"app": runtime_api})
        for _ in range(max(20, times)):
            flow.process_document(flow.start_session())
        command = [java, "-Xmx64m", "-cp", str(classes), "AllocatedBytes", str(process.pid)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True) as probe:
            def allocated_by(work):
                before = read(probe)
                for _ in range(times):
                    work()
                return (read(probe) - before) / times

            int(probe.stdout.readline())
            idle = allocated_by(lambda: None) * times
            start = allocated_by(flow.start_session)
            both = allocated_by(lambda: flow.process_document(flow.start_session()))
            probe.stdin.close()
    return {"requests": times, "start_session_bytes": start, "process_document_bytes": both - start, "idle_bytes": idle}


def read(probe):
    probe.stdin.write("\n")
    probe.stdin.flush()
    return int(probe.stdout.readline())


def crop(java, class_path, photo, times):
    """Crops of a 12-megapixel JPEG in 256 MB, and the smallest heap of a row in which they still work."""
    def run(heap):
        command = [java, "-XX:+UseSerialGC", "-Djava.awt.headless=true", f"-Xmx{heap}m", "-cp", class_path,
                   "CropLargePhoto", str(photo), str(times)]
        return subprocess.run(command, capture_output=True, text=True)

    if not photo.exists():
        subprocess.run([java, "-Djava.awt.headless=true", "-cp", class_path, "DrawLargePhoto", str(photo)], check=True)
    done = run(256)
    if done.returncode != 0:
        raise RuntimeError("crop in 256 MB: " + done.stderr[-500:])
    smallest = 256
    for heap in (128, 96, 64, 48, 32, 24, 16):
        if run(heap).returncode != 0:
            break
        smallest = heap
    return json.loads(done.stdout) | {"smallest_heap_mb": smallest}
