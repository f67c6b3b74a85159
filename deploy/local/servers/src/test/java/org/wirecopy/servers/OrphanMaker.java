package org.wirecopy.servers;

import java.nio.file.Path;

/**
 * A program that starts a Postgres and dies without stopping it; prints the server's process id.
 */
final class OrphanMaker {
  private OrphanMaker() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    PostgresServer server =
        PostgresServer.start(
            directory, FreePort.find(), Durability.KEPT, directory.resolveSibling("orphan.log"));
    System.out.println(server.process().pid());
    Runtime.getRuntime().halt(0);
  }
}
