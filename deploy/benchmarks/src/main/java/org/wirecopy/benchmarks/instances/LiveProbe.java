package org.wirecopy.benchmarks.instances;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.wirecopy.benchmarks.ServiceProcess;

/**
 * Asks every process each second whether it is alive, as Kubernetes does: a rebalance or a
 * restoration must not make it say no.
 */
final class LiveProbe {
  private final TestDeployment deployment;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::probe, "live-probe");
  private volatile boolean stopped;

  LiveProbe(TestDeployment deployment) {
    this.deployment = deployment;
    // A trial that fails must not wait for it.
    thread.setDaemon(true);
    thread.start();
  }

  /** Processes that said they were not alive, or ended without being asked to. */
  List<String> faults() {
    return faults;
  }

  private void probe() {
    try {
      while (!stopped) {
        for (Map.Entry<String, ServiceProcess> each : deployment.running().entrySet()) {
          look(each.getKey(), each.getValue());
        }
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(String label, ServiceProcess instance) throws InterruptedException {
    Optional<HttpResponse<String>> answer = instance.get("/q/health/live");
    // One that was just ended on purpose is not among the running ones any more.
    if (deployment.running().get(label) != instance) {
      return;
    }
    answer
        .filter(given -> given.statusCode() >= 500)
        .ifPresent(given -> faults.add(label + " is not live: " + given.body()));
    if (!instance.isAlive()) {
      faults.add(label + " ended by itself");
    }
  }

  void end() throws InterruptedException {
    stopped = true;
    thread.join();
  }
}
