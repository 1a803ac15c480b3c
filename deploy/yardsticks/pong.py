"""A yardstick for deploy/bench: rpc.ping over JSON lines, as Python's standard library does it at its best."""

import asyncio
import json
import sys


def answer(line):
    request = json.loads(line)
    if request["method"] != "rpc.ping":
        raise ValueError(request["method"])
    result = {"service": "yardstick", "version": "0.1.0", "revision": 42}
    return json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}, separators=(",", ":"))


class Connection(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.rest = b""

    def data_received(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        if lines:
            # All answers of one read leave in one write, as Renkei's do.
            self.transport.write("".join([answer(line) + "\n" for line in lines]).encode())


async def main(port):
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", port, backlog=1024)
    await server.serve_forever()


asyncio.run(main(int(sys.argv[1])))
