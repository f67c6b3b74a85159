package org.wirecopy.enrich.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.assignment.ApplicationState;
import org.apache.kafka.streams.processor.assignment.AssignmentConfigs;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsAssignment.AssignedTask;
import org.apache.kafka.streams.processor.assignment.KafkaStreamsState;
import org.apache.kafka.streams.processor.assignment.ProcessId;
import org.apache.kafka.streams.processor.assignment.TaskAssignor;
import org.apache.kafka.streams.processor.assignment.TaskInfo;
import org.apache.kafka.streams.processor.assignment.assignors.StickyTaskAssignor;

/**
 * Gives each client the tasks, and standby tasks, of its {@link Role}. Among the clients of one
 * role Kafka's own assignor decides, for which a task stays where its state is. While nobody has a
 * role its tasks wait, since every process is about to join with both.
 */
public final class RoleAssignor implements TaskAssignor {
  private final TaskAssignor among = new StickyTaskAssignor();

  @Override
  public TaskAssignment assign(ApplicationState everything) {
    Map<ProcessId, Set<AssignedTask>> tasks = new HashMap<>();
    everything.kafkaStreamsStates(false).keySet().forEach(id -> tasks.put(id, new HashSet<>()));
    for (Role role : Role.values()) {
      Part part = new Part(everything, role);
      if (!part.kafkaStreamsStates(false).isEmpty()) {
        for (KafkaStreamsAssignment client : among.assign(part).assignment()) {
          tasks.get(client.processId()).addAll(client.tasks().values());
        }
      }
    }
    return new TaskAssignment(
        tasks.entrySet().stream()
            .map(client -> KafkaStreamsAssignment.of(client.getKey(), client.getValue()))
            .toList());
  }

  /** What concerns one role. */
  private record Part(ApplicationState everything, Role role) implements ApplicationState {
    @Override
    public Map<TaskId, TaskInfo> allTasks() {
      Map<TaskId, TaskInfo> tasks = new HashMap<>(everything.allTasks());
      tasks.values().removeIf(task -> Role.of(task) != role);
      return tasks;
    }

    /**
     * Clients of earlier releases have fewer tags, or none. Those that know no roles keep the lane
     * until it has a client.
     */
    @Override
    public Map<ProcessId, KafkaStreamsState> kafkaStreamsStates(boolean computeTaskLags) {
      Map<ProcessId, KafkaStreamsState> clients = everything.kafkaStreamsStates(computeTaskLags);
      Map<ProcessId, KafkaStreamsState> tagged = new HashMap<>(clients);
      tagged.values().removeIf(client -> !role.word().equals(Role.tag(client)));
      Map<ProcessId, KafkaStreamsState> untagged = new HashMap<>(clients);
      untagged.values().removeIf(client -> Role.tag(client) != null);
      if (tagged.isEmpty()) {
        tagged.putAll(untagged);
      }
      tagged.values().removeIf(client -> !role.isKnownTo(client));
      return tagged;
    }

    @Override
    public AssignmentConfigs assignmentConfigs() {
      return everything.assignmentConfigs();
    }
  }
}
