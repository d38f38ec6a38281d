"""An HTTP front for several processes of the function, each with one request at a time, that disturbs some requests on purpose."""

import base64
import collections
import http.client
import os
import queue
import random
import sys
import threading
import time
import urllib.parse

from .httpd import Response, Server
from .steps import event

#: Shares of the POST requests: the answer is lost and the client asks again; two processes get the request at once.
LOST, RACED = 0.02, 0.05


class Gateway:
    def __init__(self, functions, local_aws, seed=1):
        self._free = queue.Queue()
        for function in functions:
            self._free.put(function)
        self._local_aws = local_aws
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        self.latencies = collections.defaultdict(list)  # route -> seconds in the function
        self.disturbed = collections.Counter()
        self.statuses = collections.Counter()
        self._server = Server(self._handle)
        self.url = "http://" + self._server.address

    def close(self):
        self._server.close()

    def _handle(self, request):
        if request.target.startswith("/local/"):
            return self._frames(request)
        made = self._event(request)
        with self._lock:
            chance = self._random.random()
        if request.method == "POST" and chance < LOST and request.header("idempotency-key"):
            self._count("lost")
            self._invoke(made)
            return self._response(*self._invoke(made), request)
        if request.method == "POST" and chance > 1 - RACED:
            self._count("raced")
            return self._response(*self._race(made), request)
        return self._response(*self._invoke(made), request)

    def _race(self, made):
        """The same request in two processes at once; the client gets the answer that did it, or the other."""
        other = []
        thread = threading.Thread(target=lambda: other.append(self._invoke(made)))
        thread.start()
        first = self._invoke(made)
        thread.join()
        done = [answer for answer in (first, *other) if answer[0]["statusCode"] < 300]
        return done[0] if done else first

    def _invoke(self, made):
        function = self._free.get()
        try:
            return function.invoke(made)
        finally:
            self._free.put(function)

    def _response(self, answer, seconds, request):
        status = answer["statusCode"]
        with self._lock:
            self.latencies[request.target.split("?")[0]].append(seconds)
            self.statuses[status] += 1
        body = answer.get("body") or ""
        content = base64.b64decode(body) if answer.get("isBase64Encoded") else body.encode()
        return Response(status, content, [("Content-Type", "application/json")])

    def _count(self, what):
        with self._lock:
            self.disturbed[what] += 1

    def _frames(self, request):
        address = urllib.parse.urlparse("http://" + self._local_aws).netloc
        connection = http.client.HTTPConnection(address, timeout=60)
        try:
            connection.request("POST", request.target, request.body,
                               {"Content-Type": request.header("content-type")})
            answer = connection.getresponse()
            return Response(answer.status, answer.read(), [("Content-Type", "application/json")])
        finally:
            connection.close()

    @staticmethod
    def _event(request):
        made = event(request.method, request.target)
        for name in ("authorization", "idempotency-key", "content-type"):
            if request.header(name):
                made["headers"][name] = request.header(name)
        made["body"] = request.body.decode() if request.body else None
        return made


def percentile(seconds, share):
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


def sampled(processes, until, finished, every=2.0, told_every=60.0):
    """Memory (MB) and open handles of each process over time, as (seconds, [mb...], [handles...]); tells how far it is."""
    samples, started, told = [], time.monotonic(), 0.0
    while not until.wait(every):
        seconds = time.monotonic() - started
        samples.append((seconds, [resident(p) for p in processes], [handles(p) for p in processes]))
        if seconds - told >= told_every:
            told = seconds
            print(f"load: {seconds:.0f} s, {finished()} sessions decided, memory {samples[-1][1]}", file=sys.stderr, flush=True)
    return samples


def resident(process):
    with open(f"/proc/{process.pid}/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def handles(process):
    return len(os.listdir(f"/proc/{process.pid}/fd"))
