package org.wirecopy.local.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a service is started.
 *
 * @param name for people and for its log
 * @param program jar that {@code java -jar} runs
 * @param memory flags that bound it
 * @param environment its configuration
 */
public record ServiceSpec(
    String name, Path program, List<String> memory, Map<String, String> environment) {

  /** The command line; the service is immune to what a terminal sends to all its programs. */
  List<String> command(Path java) {
    // Ctrl-C and a closed terminal are for the launcher, which stops the services in order. A Java
    // process leaves alone what is ignored when it starts.
    List<String> command =
        new ArrayList<>(
            List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "wirecopy", java.toString()));
    command.addAll(memory);
    // RocksDB and Netty bring native code, of which the newer JDKs warn.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-jar");
    command.add(program.toString());
    return command;
  }
}
