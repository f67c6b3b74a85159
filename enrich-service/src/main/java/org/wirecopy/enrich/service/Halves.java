package org.wirecopy.enrich.service;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.wirecopy.enrich.topology.Role;

/** Both halves of the topology, from their start to their end. */
final class Halves {
  private static final Duration MAX_CLOSE = Duration.ofSeconds(8);

  private volatile Map<Role, KafkaStreams> clients = Map.of();

  /** Starts both, or neither. */
  void start(Function<Role, KafkaStreams> client) {
    Map<Role, KafkaStreams> starting = new EnumMap<>(Role.class);
    try {
      for (Role role : Role.values()) {
        starting.put(role, client.apply(role));
      }
      clients = starting;
      starting.values().forEach(KafkaStreams::start);
    } catch (RuntimeException e) {
      clients = Map.of();
      starting
          .values()
          .forEach(one -> close(one, CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
      throw e;
    }
  }

  /** Those that run; none before the start and after the end. */
  Collection<KafkaStreams> all() {
    return clients.values();
  }

  /** The state of each; none before the start and after the end. */
  Map<Role, KafkaStreams.State> states() {
    Map<Role, KafkaStreams.State> states = new EnumMap<>(Role.class);
    clients.forEach((role, client) -> states.put(role, client.state()));
    return states;
  }

  /** Closes both at once. */
  void close(CloseOptions.GroupMembershipOperation leave) throws InterruptedException {
    List<Thread> closing =
        clients.values().stream().map(client -> new Thread(() -> close(client, leave))).toList();
    clients = Map.of();
    closing.forEach(Thread::start);
    for (Thread close : closing) {
      close.join();
    }
  }

  private static void close(KafkaStreams client, CloseOptions.GroupMembershipOperation leave) {
    client.close(CloseOptions.timeout(MAX_CLOSE).withGroupMembershipOperation(leave));
  }
}
