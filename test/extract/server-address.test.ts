import { serverTable } from "../../cli/extract/server-address";

describe("the address of a server", () => {
  it.each(["localhost", "127.0.0.1", "127.10.0.3", "[::1]"])("is asked without encryption on this machine: %s", (host) => {
    expect(serverTable(`clickhouse://${host}/police/records`).url).toMatch(/^http:/);
  });

  // A name and a password would go over the network for all to read.
  it.each(["localhost.example.org", "127.0.0.1.example.org", "127.example.org", "mylocalhost", "[::2]"])(
    "is asked with encryption on another: %s",
    (host) => {
      expect(serverTable(`clickhouse://${host}/police/records`).url).toMatch(/^https:/);
    },
  );
});
