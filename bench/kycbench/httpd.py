"""A small HTTP/1.1 server on loopback: one thread a connection, no logging, little time of its own."""

import socket
import threading
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    target: str
    headers: list  # (name, value) as sent
    body: bytes

    def header(self, name, default=""):
        return next((value for key, value in self.headers if key.lower() == name), default)


@dataclass
class Response:
    status: int
    body: bytes = b""
    headers: list = field(default_factory=list)
    sent: object = None  # called right before the answer goes out


class Server:
    """Answers with ``handle(request) -> Response`` on a free port until closed."""

    def __init__(self, handle):
        self._handle = handle
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        stream = connection.makefile("rb", buffering=1 << 16)
        try:
            while (request := _read(stream, connection)) is not None:
                response = self._handle(request)
                if response.sent:
                    response.sent()
                connection.sendall(_bytes(request, response))
                if request.header("connection").lower() == "close":
                    return
        except (ConnectionError, TimeoutError):
            pass  # the client went away: the process under test was stopped
        finally:
            stream.close()
            connection.close()


def _read(stream, connection):
    line = stream.readline()
    if not line:
        return None
    method, target, _ = line.decode("latin-1").split(" ", 2)
    headers = []
    while (line := stream.readline().strip()):
        name, _, value = line.decode("latin-1").partition(":")
        headers.append((name, value.strip()))
    request = Request(method, target, headers, b"")
    if request.header("expect").lower() == "100-continue":
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    if request.header("transfer-encoding").lower() == "chunked":
        request.body = _chunks(stream)
    else:
        request.body = stream.read(int(request.header("content-length", "0")))
    return request


def _chunks(stream):
    body = b""
    while (size := int(stream.readline().split(b";")[0], 16)) > 0:
        body += stream.read(size)
        stream.readline()
    while stream.readline().strip():
        pass
    return body


def _bytes(request, response):
    head = [f"HTTP/1.1 {response.status} -"]
    head += [f"{name}: {value}" for name, value in response.headers]
    if request.method == "HEAD":
        return ("\r\n".join(head) + "\r\n\r\n").encode("latin-1")
    if response.status not in (204, 304):
        head.append(f"Content-Length: {len(response.body)}")
    return ("\r\n".join(head) + "\r\n\r\n").encode("latin-1") + response.body
