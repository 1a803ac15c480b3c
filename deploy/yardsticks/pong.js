// A yardstick for deploy/bench: rpc.ping over JSON lines, as Node does it without packages.
"use strict";

const net = require("node:net");

function answer(line) {
  const request = JSON.parse(line);
  if (request.method !== "rpc.ping") throw new Error(request.method);
  const result = { service: "yardstick", version: "0.1.0", revision: 42 };
  return JSON.stringify({ jsonrpc: "2.0", id: request.id, result }) + "\n";
}

const server = net.createServer({ noDelay: true }, (socket) => {
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("error", () => socket.destroy());
  socket.on("data", (data) => {
    const lines = (rest + data).split("\n");
    rest = lines.pop();
    // All answers of one read leave in one write, as Renkei's do.
    if (lines.length > 0) socket.write(lines.map(answer).join(""));
  });
});

server.listen({ host: "127.0.0.1", port: Number(process.argv[2]), backlog: 1024 });
