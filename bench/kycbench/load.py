"""``bench/load`` calls this; its options are described there."""

import argparse
import collections
import concurrent.futures
import contextlib
import http.client
import json
import pathlib
import os
import shutil
import subprocess
import sys
import threading

from . import forms as form
from . import machine
from .gateway import Gateway, percentile, sampled
from .local_aws import LocalAws
from .runtime_api import RuntimeApi

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "target/bench"
SPECIMENS = ROOT / "examples/specimens"
ALLOWED = {None: {"CREATED"}, "CREATED": {"DOCUMENT_PROCESSED"},
           "DOCUMENT_PROCESSED": {"DOCUMENT_PROCESSED", "LIVENESS_STARTED"},
           "LIVENESS_STARTED": {"LIVENESS_COMPLETED", "LIVENESS_STARTED"},
           "LIVENESS_COMPLETED": {"APPROVED", "REVIEW", "DECLINED"}}


class Direct:
    """The local AWS without anything in between, as ``forms`` wants it."""

    def __init__(self, aws):
        self.ai, self.s3, self.dynamodb = ("http://" + aws.addresses[name] for name in ("ai", "s3", "dynamodb"))


def main():
    options = parse()
    java = shutil.which("java")
    pictures = small_pictures(java)
    with open(WORK / "load.log", "w") as log, contextlib.ExitStack() as stack:
        aws = LocalAws(java, ROOT, log, heap=options.heap, recall=True)
        stack.callback(aws.close)
        plain, _ = form.jvm(java, 17, WORK / "function.zip", WORK, WORK / "client")
        plain.env = form.PATIENT
        functions, processes = [], []
        for _ in range(options.processes):
            api = RuntimeApi()
            process = plain.start(api, Direct(aws), log)
            stack.callback(form.stop, process)
            # One by one: each unpacks Lambda's native client into the same file, which another may be mapping just then.
            api.await_first_poll(process)
            functions.append(api)
            processes.append(process)
        gateway = Gateway(functions, aws.addresses["ai"])
        stack.callback(gateway.close)
        run(gateway, 1, 3, 0, pictures)  # the nets, once; the JVMs, a little
        gateway.latencies.clear(), gateway.statuses.clear(), gateway.disturbed.clear()
        over = threading.Event()
        with concurrent.futures.ThreadPoolExecutor() as pool:
            watch = pool.submit(
                sampled, processes, over, lambda: len(gateway.latencies["/kyc/final-verification"]) // 2)
            seen = run(gateway, options.connections, options.sessions, options.minutes * 60, pictures)
            over.set()
            samples = watch.result()
        found = audit(aws)
    report(options, seen, gateway, samples, found)
    if found["broken"] or seen["unexpected"] or seen["errors"]:
        sys.exit("load: something was lost, doubled or refused: see above")


def run(gateway, connections, sessions, seconds, pictures):
    command = ["node", str(ROOT / "bench/load.js"), gateway.url, str(connections), str(sessions), str(int(seconds)),
               *map(str, pictures)]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def small_pictures(java):
    folder = WORK / "small"
    folder.mkdir(parents=True, exist_ok=True)
    selfies = sorted(SPECIMENS.glob("selfie-*.jpg"))
    for width, files in ((800, [SPECIMENS / "passport.jpg"]), (360, selfies)):
        subprocess.run([java, "-cp", WORK / "classes", "SmallPictures", folder, str(width), *files], check=True)
    return [folder / "passport.jpg", *(folder / selfie.name for selfie in selfies)]


def audit(aws):
    """Reads the whole table: each session's versions, audit items and states must be one unbroken, allowed line."""
    rows, audits = {}, collections.defaultdict(list)
    for item in scan(aws.addresses["dynamodb"]):
        pk, sk = item["pk"]["S"], item["sk"]["S"]
        if pk.startswith("SESSION#") and sk == "STATE":
            rows[pk] = item
        elif pk.startswith("SESSION#") and sk.startswith("AUDIT#"):
            audits[pk].append((int(sk[6:]), item.get("from", {}).get("S"), item["to"]["S"]))
    broken = collections.Counter()
    for pk, row in rows.items():
        line = sorted(audits[pk])
        version = int(row["version"]["N"])
        broken["audit items are not one for each version"] += [number for number, *_ in line] != [*range(1, version + 1)]
        broken["a transition does not begin where the last one ended"] += any(
            after[1] != before[2] for before, after in zip(line, line[1:]))
        broken["a transition that is not allowed"] += any(to not in ALLOWED.get(start, ()) for _, start, to in line)
        broken["the last transition is not the state"] += not line or line[-1][2] != row["state"]["S"]
        broken["more attempts than transitions"] += int(row["document_attempts"]["N"]) != sum(
            to == "DOCUMENT_PROCESSED" for *_, to in line)
        broken["still leased"] += "lease_id" in row
    broken["audit items without a session"] = len(audits.keys() - rows.keys())
    states = collections.Counter(row["state"]["S"] for row in rows.values())
    return {"sessions": len(rows), "transitions": sum(map(len, audits.values())), "states": dict(states),
            "broken": {what: count for what, count in broken.items() if count}}


def scan(address):
    request, connection = {"TableName": "kyc-sessions"}, http.client.HTTPConnection(address, timeout=120)
    headers = {"X-Amz-Target": "DynamoDB_20120810.Scan", "Content-Type": "application/x-amz-json-1.0",
               "Authorization": "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, "
                                "SignedHeaders=host, Signature=0"}
    while True:
        connection.request("POST", "/", json.dumps(request), headers)
        page = json.loads(connection.getresponse().read())
        yield from page["Items"]
        if "LastEvaluatedKey" not in page:
            return
        request["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def report(options, seen, gateway, samples, found):
    print(f"\nLoad, {machine.describe([shutil.which('java')], None)['date']}: {options.processes} processes, "
          f"{options.connections} clients, {seen['seconds']:.0f} s\n")
    print(f"| | |\n|---|---|\n| sessions started / finished / approved | {seen['started']} / {seen['finished']} / {seen['approved']} |")
    print(f"| requests, repeated ones among them that got their first answer | {seen['requests']}, {seen['replays']} |")
    print(f"| answers lost and asked again, requests in two processes at once | {gateway.disturbed['lost']}, {gateway.disturbed['raced']} |")
    print(f"| connection errors, unexpected answers | {seen['errors']}, {sum(seen['unexpected'].values())} |")
    print(f"| sessions / transitions in the table | {found['sessions']} / {found['transitions']} |")
    print(f"| states | {found['states']} |\n| broken | {found['broken'] or 'none'} |\n")
    print("| route | calls | p50 ms | p90 ms | p99 ms | max ms |\n|---|---|---|---|---|---|")
    for route, seconds in sorted(gateway.latencies.items()):
        print(f"| {route} | {len(seconds)} | " + " | ".join(
            f"{percentile(seconds, share):.1f}" for share in (0.5, 0.9, 0.99, 1)) + " |")
    print("\n| time | memory of each process, MB | open handles |\n|---|---|---|")
    for seconds, memory, open_handles in samples[:: max(1, len(samples) // 10)]:
        print(f"| {seconds:.0f} s | {', '.join(f'{mb:.0f}' for mb in memory)} | {', '.join(map(str, open_handles))} |")
    for what, count in seen["unexpected"].items():
        print(f"unexpected: {count} x {what}")


def parse():
    parser = argparse.ArgumentParser(prog="bench/load", add_help=False)
    parser.add_argument("--sessions", type=int, default=2000)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--heap", default="8g")
    options = parser.parse_args()
    if options.minutes:
        options.sessions = 0
    return options


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
