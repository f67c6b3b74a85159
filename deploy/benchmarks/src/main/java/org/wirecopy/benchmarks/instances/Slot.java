package org.wirecopy.benchmarks.instances;

/** A place that a process takes, with a name of its own in the group, as in a StatefulSet. */
record Slot(Service service, int number) {
  String label() {
    return service.label() + "-" + number;
  }
}
