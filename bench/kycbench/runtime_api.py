"""The Lambda Runtime API on loopback: next, response, error and init/error, one event at a time."""

import json
import queue
import threading
import time
import uuid

from .httpd import Response, Server

_INVOCATION = "/2018-06-01/runtime/invocation/"
_TIMEOUT_S = 120


class FunctionFailed(Exception):
    """The function under test reported an error or did not answer."""


class RuntimeApi:
    def __init__(self):
        self._events = queue.Queue()
        self._answers = queue.Queue()
        self._sent = 0.0
        self._polled = threading.Event()
        self.first_poll = None  # time.perf_counter() of the first GET next
        self._server = Server(self._handle)
        self.address = self._server.address

    def close(self):
        self._server.close()

    def await_first_poll(self, process):
        deadline = time.perf_counter() + _TIMEOUT_S
        while not self._polled.wait(0.05):
            if process.poll() is not None or time.perf_counter() > deadline:
                raise FunctionFailed("the function ended or hung before it asked for an event")
            if not self._answers.empty():
                raise FunctionFailed(f"init error: {self._answers.get()[1][:500]!r}")

    def invoke(self, event):
        """Returns the answer's JSON and the seconds from handing the event out to holding the answer."""
        self._events.put(json.dumps(event).encode())
        try:
            kind, body, received = self._answers.get(timeout=_TIMEOUT_S)
        except queue.Empty:
            raise FunctionFailed("no answer") from None
        if kind != "response":
            raise FunctionFailed(f"{kind}: {body[:500]!r}")
        return json.loads(body), received - self._sent

    def _handle(self, request):
        now = time.perf_counter()
        path = request.target
        if path == _INVOCATION + "next":
            if self.first_poll is None:
                self.first_poll = now
                self._polled.set()
            return self._next(self._events.get())
        if path.startswith(_INVOCATION) or path == "/2018-06-01/runtime/init/error":
            self._answers.put((path.rsplit("/", 1)[1], request.body, now))
            return Response(202, b'{"status":"OK"}', [("Content-Type", "application/json")])
        return Response(404)

    def _next(self, event):
        def sent():
            self._sent = time.perf_counter()

        headers = [
            ("Content-Type", "application/json"),
            ("Lambda-Runtime-Aws-Request-Id", str(uuid.uuid4())),
            ("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 29_000)),
            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:kyc"),
            ("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0"),
        ]
        return Response(200, event, headers, sent)
