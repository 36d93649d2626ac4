import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const PROGRAM = "/usr/bin/clickhouse-server";
const OTHER = "/usr/sbin/clickhouse-server";

/** The server's program; null where it is not installed. */
export const CLICKHOUSE = [PROGRAM, OTHER].find((file) => existsSync(file)) ?? null;

export interface Server {
  readonly http: number;
  /** Sends a statement, as the test itself. */
  ask(sql: string): Promise<string>;
  stop(): Promise<void>;
}

const USER = { name: "analyst", password: "a secret" } as const;
export const ENVIRONMENT = { CLICKHOUSE_USER: USER.name, CLICKHOUSE_PASSWORD: USER.password } as const;

/** Starts servers on this machine that know one another as the cluster "shards", a shard each. */
export async function startServers(
  folder: string,
  ports: readonly { readonly http: number; readonly tcp: number }[],
): Promise<readonly Server[]> {
  const shards = ports
    .map(
      ({ tcp }) =>
        `<shard><replica><host>127.0.0.1</host><port>${tcp}</port><user>${USER.name}</user><password>${USER.password}</password></replica></shard>`,
    )
    .join("");
  return Promise.all(ports.map(({ http, tcp }) => start(path.join(folder, String(http)), http, tcp, shards)));
}

async function start(folder: string, http: number, tcp: number, shards: string): Promise<Server> {
  mkdirSync(folder, { recursive: true });
  const users = `<yandex><profiles><default/></profiles><quotas><default/></quotas><users><${USER.name}><password>${USER.password}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></${USER.name}></users></yandex>`;
  const config = `<yandex><logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host><path>${folder}/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>67108864</mark_cache_size><remote_servers><shards>${shards}</shards></remote_servers></yandex>`;
  writeFileSync(path.join(folder, "users.xml"), users);
  writeFileSync(path.join(folder, "config.xml"), config);
  const program = spawn(CLICKHOUSE!, ["--config-file", path.join(folder, "config.xml")], { stdio: "ignore" });
  const ask = async (sql: string) => {
    const answer = await fetch(`http://127.0.0.1:${http}/`, {
      method: "POST",
      body: sql,
      headers: { "X-ClickHouse-User": USER.name, "X-ClickHouse-Key": USER.password },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  await untilAnswered(ask, program);
  return { http, ask, stop: () => ended(program) };
}

async function untilAnswered(ask: (sql: string) => Promise<string>, program: ChildProcess): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await ask("SELECT 1");
      return;
    } catch (error) {
      if (program.exitCode !== null || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    program.once("exit", () => resolve());
    program.kill("SIGKILL");
  });
}
